/** What holds in every place of the course, also on a phone on its side: track and focus are in sight. */
import { expect } from '@playwright/test';
import { noiseLevel, open } from './page.ts';
import { test } from './standing.ts';

/** Names the controls on which the focus is not to be seen, or is cut off. Within the page. */
function dim(): string[] {
  const kinds = 'a[href], button, summary, select, textarea, input, [tabindex="0"]';

  function isFaint(element: Element): boolean {
    let opacity = 1;
    for (let at: Element | null = element; at; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    return opacity < 0.3;
  }

  /** What is drawn round a control, or round what stands for it: its label, its handle. */
  const ringAt = (control: Element) =>
    [control, control.parentElement!, ...control.parentElement!.querySelectorAll('*')].find((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && !isFaint(element);
    });

  /** Whether a part that scrolls, or cuts off what reaches out of it, leaves less than the whole ring. */
  function isCut(ring: Element): boolean {
    const { outlineWidth, outlineOffset } = getComputedStyle(ring);
    const by = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset) - 1;
    const { top, bottom, left, right } = ring.getBoundingClientRect();
    for (let at = ring.parentElement; at && at !== document.body; at = at.parentElement) {
      const box = at.getBoundingClientRect();
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowY !== 'visible' && (top - by < box.top || bottom + by > box.bottom)) return true;
      if (overflowX !== 'visible' && (left - by < box.left || right + by > box.right)) return true;
    }
    return false;
  }

  for (const details of document.querySelectorAll('details')) details.open = true;
  const named = (control: Element) =>
    control.getAttribute('aria-label') ?? control.closest('label')?.textContent ?? control.textContent;
  return [...document.querySelectorAll<HTMLElement>(kinds)].flatMap((control) => {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('[inert]')) return [];
    control.focus();
    if (document.activeElement !== control) return [];
    const ring = ringAt(control);
    if (ring && !isCut(ring)) return [];
    return [`${control.tagName} “${named(control)?.trim().slice(0, 40)}”: ${ring ? 'cut off' : 'not seen'}`];
  });
}

test('the track is in sight, and the focus is seen on every control, in every place', async ({ page }) => {
  await open(page, '?lesson=noise&data=moons');
  // Who comes by keys is shown where the focus is.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(dim)).toEqual([]);
  await page.setViewportSize({ width: 844, height: 390 });
  await open(page, '?lesson=contents');
  const course = await page
    .locator('.contents h2 a')
    .evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ search }) => search));
  expect(course.length).toBeGreaterThanOrEqual(10);
  for (const address of course) {
    await page.evaluate(() => scrollTo(0, 0));
    await open(page, address);
    await expect.soft(noiseLevel(page), address).toBeInViewport({ ratio: 0.95 });
    expect.soft(await page.evaluate(dim), address).toEqual([]);
  }
});
