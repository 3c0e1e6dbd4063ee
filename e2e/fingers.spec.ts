/** Fingers hit what they mean: 21 px beside the middle of each control is still that control. */
import { expect, type Page, test } from '@playwright/test';
import { open } from './page.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Names the controls that a finger misses. Within the page. */
function missed(): string[] {
  const BESIDE = 21;
  /** What a border of two areas may be off. */
  const SLACK = 3;
  const kinds = 'a[href], button, summary, select, textarea, input';
  const label = (element: Element) => (element as HTMLInputElement).labels?.[0];
  const owner = (hit: Element | null) => hit?.closest(kinds) ?? hit?.closest('label')?.control ?? null;

  const letters = (element: Element) => element.textContent?.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

  /** Links, terms and numbers within a sentence are as high as its lines (WCAG 2.2, 2.5.8: inline). */
  function isInSentence(control: Element): boolean {
    if (!control.matches('a, .term, figcaption input') || control.closest('legend, .legend, dt'))
      return false;
    // With its figure, which may not be there yet.
    if (control.matches('dd .term')) return true;
    let part = control;
    while (getComputedStyle(part).display.startsWith('inline') && part.parentElement)
      part = part.parentElement;
    return part !== control && letters(part) > letters(control);
  }

  const distance = ([x, y]: readonly [number, number], { left, right, top, bottom }: DOMRect) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

  /** The lower edge of what stays in view over it. */
  const covered = (control: Element) =>
    Math.max(
      0,
      ...[...document.querySelectorAll('.header, .theatre')]
        .filter((part) => getComputedStyle(part).position === 'sticky' && !part.contains(control))
        .map((part) => part.getBoundingClientRect().bottom),
    );

  /** Brings it into the middle of what is not covered. What stays in view does so only from some place on. */
  function bring(control: Element): DOMRect {
    control.scrollIntoView({ block: 'center', inline: 'center' });
    for (let i = 0; i < 3 && covered(control); i++) {
      const { top, height } = control.getBoundingClientRect();
      scrollBy(0, top + height / 2 - (covered(control) + innerHeight) / 2);
    }
    return control.getBoundingClientRect();
  }

  function missing(control: Element): string[] {
    const box = bring(
      label(control) && /radio|checkbox|file/.test((control as HTMLInputElement).type)
        ? label(control)!
        : control,
    );
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const beside = {
      middle: [x, y],
      left: [x - BESIDE, y],
      right: [x + BESIDE, y],
      above: [x, y - BESIDE],
      below: [x, y + BESIDE],
    };
    return Object.entries(beside).flatMap(([side, [px, py]]) => {
      if (px < 0 || px >= innerWidth || py < 0 || py >= innerHeight) return [];
      const hit = document.elementFromPoint(px, py);
      const of = owner(hit);
      if (of === control) return [];
      // Two that stand closer share what lies between them: each has what is nearer to it.
      if (
        of &&
        distance([px, py], (label(of) ?? of).getBoundingClientRect()) <= distance([px, py], box) + SLACK
      )
        return [];
      return [`${side} (${hit?.outerHTML.slice(0, 80)})`];
    });
  }

  return [...document.querySelectorAll(kinds)]
    .filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true }) && !control.closest('[inert], .unseen, .skip'),
    )
    .filter((control) => control.getBoundingClientRect().width > 1 && !isInSentence(control))
    .flatMap((control) => {
      const sides = missing(control);
      const name = control.getAttribute('aria-label') ?? label(control)?.textContent ?? control.textContent;
      return sides.length
        ? [
            `${control.tagName} “${name?.trim().slice(0, 40)}” .${control.className} < .${control.parentElement?.className}: ${sides.join(', ')}`,
          ]
        : [];
    });
}

const openDetails = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

test('fingers hit what they mean, in every place', async ({ page }) => {
  await open(page, '?lesson=contents');
  const course = await page
    .locator('.contents h2 a')
    .evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ search }) => search));
  expect(course.length).toBeGreaterThanOrEqual(10);
  for (const address of ['', '?lesson=contents', ...course]) {
    await open(page, address);
    await openDetails(page);
    expect.soft(await page.evaluate(missed), address).toEqual([]);
  }
});
