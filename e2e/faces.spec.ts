/** The page's faces may come late: what stands in for them is as wide and as high, and nothing moves when they are there. */
import { expect, type Page, test } from '@playwright/test';

/** Holds the faces back. Returns how to let them come. */
async function hold(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.woff2', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

async function countShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
    );
}

const loaded = (page: Page, family: string) =>
  page.evaluate(
    (family) =>
      [...document.fonts].some(
        (face) => face.family.replaceAll('"', '') === family && face.status === 'loaded',
      ),
    family,
  );

for (const [query, width, height] of [
  ['', 390, 844],
  ['?lesson=sample&steps=2&count=1', 390, 844],
  ['?lesson=denoise&steps=2&count=1', 1280, 720],
] as const)
  test(`nothing moves when the faces arrive, ${query || 'the way in'}, ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const [release, shifted] = [await hold(page), await countShifts(page)];
    // Loading ends with the faces.
    await page.goto(`/${query}`, { waitUntil: 'commit' });
    // A document that has only begun has no first frame yet.
    await page.waitForFunction(
      () => document.readyState !== 'loading' && !document.querySelector('.first-frame'),
    );
    const theatre = page.locator('.theatre');
    await expect(theatre).toBeVisible();
    const heading = page.locator('.heading');
    await expect(heading).toBeVisible();
    expect(await loaded(page, 'Source Serif')).toBe(false);
    const before = [await heading.boundingBox(), await theatre.boundingBox()];
    release();
    for (const face of ['Source Serif', 'Inter']) await expect.poll(() => loaded(page, face)).toBe(true);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    expect([await heading.boundingBox(), await theatre.boundingBox()]).toEqual(before);
    expect(await shifted()).toBeLessThan(0.02);
  });
