/** Fingers hit what they mean: 21 px beside the middle of each control is still that control. And they do what they mean. */
import { expect, type Locator, type Page } from '@playwright/test';
import { cursor, noiseLevel, open } from './page.ts';
import { test } from './standing.ts';

test.use({ phone: true });

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
  // What its places have controls for does not depend on how long their runs are.
  await open(page, '?lesson=contents&steps=2&count=1');
  const course = await page
    .locator('.contents h2 a')
    .evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ search }) => search));
  expect(course.length).toBeGreaterThanOrEqual(10);
  // The plane has a handle in noise alone.
  const inNoise = '?lesson=guide&bench=mix&steps=2&t=0.5';
  for (const address of ['', '?lesson=contents', ...course, inNoise]) {
    await open(page, address);
    await openDetails(page);
    expect.soft(await page.evaluate(missed), address).toEqual([]);
  }
});

test('touch moves the timeline, from left to right in any language, and no field makes a phone zoom', async ({
  page,
}) => {
  await open(page, '?t=0.1&data=fashion');
  const slider = page.getByRole('slider', { name: 'Noise level' });
  const box = (await slider.boundingBox())!;
  await page.touchscreen.tap(box.x + 0.8 * box.width, box.y + box.height / 2);
  await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(700);
  // A host of the page, or a translator, may have its language run from right to left.
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const there = (await slider.boundingBox())!;
  const x = there.x + 0.3 * there.width;
  await page.touchscreen.tap(x, there.y + there.height / 2);
  await expect.poll(() => cursor(page)).toBeCloseTo(0.3, 1);
  // It is drawn with the next frame.
  const off = async () => {
    const handle = (await page.locator('.rider .handle').boundingBox())!;
    return Math.abs(handle.x + handle.width / 2 - x);
  };
  await expect.poll(off).toBeLessThan(12);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const small = await page
    .locator('input:not([type="radio"], [type="checkbox"], [type="range"], [type="file"]), select, textarea')
    .evaluateAll(
      (fields) => fields.filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 16).length,
    );
  expect(small).toBe(0);
});

test('a finger that scrolls the page, and two that zoom, leave what they touch as it was', async ({
  page,
}) => {
  await open(page, '?data=moons&t=0.8');
  const box = (await page.getByRole('slider', { name: 'Noise level' }).boundingBox())!;
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove', y: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: box.x + 60, y }] });
  const from = box.y + box.height - 10;
  await touch('touchStart', from);
  for (let up = 10; up <= 200; up += 10) await touch('touchMove', from - up);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  await expect.poll(() => cursor(page)).toBeCloseTo(0.8, 3);

  /** One finger drags from the middle of a handle; then another comes. */
  const pinch = async (handle: Locator, dragged: () => Promise<void>) => {
    await handle.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await handle.boundingBox())!;
    const fingers = (...places: readonly (readonly [number, number])[]) => ({
      touchPoints: places.map(([right, up], id) => ({
        x: x + width / 2 + right,
        y: y + height / 2 - up,
        id,
      })),
    });
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', ...fingers([0, 0]) });
    for (let by = 4; by <= 40; by += 4)
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', ...fingers([by, 0]) });
    await dragged();
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', ...fingers([40, 0], [-30, 10]) });
    for (let by = 4; by <= 40; by += 4)
      await session.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        ...fingers([40 + by, 0], [-30 - by, 10]),
      });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await pinch(noiseLevel(page), () => expect.poll(() => cursor(page)).not.toBeCloseTo(0.8, 2));
  await expect.poll(() => cursor(page)).toBeCloseTo(0.8, 3);
  await open(page, '?lesson=sample&bench=point&data=moons&point=0.5:0.5');
  const place = page.getByRole('slider', { name: 'x_t' });
  const before = (await place.getAttribute('aria-valuetext'))!;
  await pinch(place, () => expect(place).not.toHaveAttribute('aria-valuetext', before));
  await expect(place).toHaveAttribute('aria-valuetext', before);
  // The page has been zoomed; whoever comes next finds it as it was.
  await session.send('Emulation.resetPageScaleFactor');
});
