/** The way in and the way through: from the first visit to the last place of the course. */
import { expect, test as fresh, type Page } from '@playwright/test';
import { cursor, follow, noiseLevel, open, settled, valuesShown, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const pane = (page: Page, at: number) => page.locator('.opening canvas').nth(at);

/** Counts what moves by itself, from the beginning of each page. */
async function countShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      // biome-ignore lint/suspicious/noExplicitAny: TypeScript does not know entries of this kind.
      for (const entry of list.getEntries() as any[])
        if (!entry.hadRecentInput) shifts.push(String(entry.value));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(() =>
      (window as unknown as { shifts: string[] }).shifts.reduce((sum, value) => sum + Number(value), 0),
    );
}

/** As who has never been here. */
async function visitFirst(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.clear());
  await open(page);
}

const drawn = (page: Page) =>
  expect(pane(page, 1)).toHaveAttribute('aria-label', /drawn in 20 steps/, { timeout: 60_000 });

fresh(
  'at the first visit a picture dissolves and a network brings one back, until somebody touches the page',
  async ({ page }) => {
    const shifted = await countShifts(page);
    await open(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('image generators');
    await expect.poll(() => cursor(page), { intervals: [50] }).toBeGreaterThan(0.2);
    await drawn(page);
    expect(await cursor(page)).toBe(0);
    expect(await shifted(), 'the way in').toBeLessThan(0.02);

    // The address follows when the cursor rests.
    await expect(page).toHaveURL(/\/$/);
    // Who comes back finds it at rest, with the way on.
    await page.reload();
    await drawn(page);
    expect(await cursor(page)).toBe(0);
    await expect(page).toHaveURL(/\/$/);

    // Both begin, and end, in the same noise.
    await noiseLevel(page).press('End');
    await settled(pane(page, 0));
    const [there, back] = [
      await valuesShown(pane(page, 0), [16, 16]),
      await valuesShown(pane(page, 1), [16, 16]),
    ];
    for (const [i, value] of there.entries()) expect(Math.abs(value - back[i])).toBeLessThan(0.02);
    expect(await violationsInThemes(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: null, contrast: null });

    await fresh.step('the first touch stops what moves, and leaves the slider where it is', async () => {
      await visitFirst(page);
      await expect.poll(() => cursor(page), { intervals: [30] }).toBeGreaterThan(0.05);
      await page.getByRole('heading', { level: 1 }).click();
      const at = await cursor(page);
      // That nothing moves any more takes a while to see.
      await page.waitForTimeout(300);
      expect(await cursor(page)).toBeCloseTo(at, 3);
      await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
    });

    await fresh.step('with less motion nothing moves by itself, and the strip shows both ways', async () => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await visitFirst(page);
      expect(await page.evaluate(() => localStorage.getItem('unnoise.marks'))).toBeNull();
      await drawn(page);
      expect(await cursor(page)).toBe(0);
      const running = () => document.getAnimations().filter((a) => a.playState === 'running').length;
      expect(await page.evaluate(running)).toBe(0);
      await follow(page, '/?lesson=noise');
      await expect(page.getByRole('img', { name: /64 pictures of Portraits/ }).first()).toBeVisible();
      expect(await page.evaluate(running)).toBe(0);
    });
  },
);

fresh('nothing moves while places open and their runs go on', async ({ page }) => {
  const shifted = await countShifts(page);
  for (const [address, result] of [
    ['?lesson=denoise&steps=5&count=1&speed=4', /after 5 steps: the result/],
    ['?lesson=sample&bench=break&data=moons&count=100&steps=10&speed=4', /^Changed: /],
    ['?lesson=sample&bench=fork&data=moons&count=100&steps=10&speed=4', /^Original: /],
  ] as const) {
    await page.goto(`/${address}`);
    await expect(page.getByRole('img', { name: result }).first()).toBeVisible();
    // Moving is what is looked for, for as long as a run takes.
    await page.waitForTimeout(2500);
    expect(await shifted(), address).toBeLessThan(0.02);
  }
});

test('the course is walked by keyboard alone, from the first place to the last', async ({ page }) => {
  // How long the runs on the way are makes no difference to it.
  await open(page, '?lesson=contents&steps=2&count=1');
  const titles = await page.locator('.contents h2 a').allInnerTexts();
  expect(titles.length).toBeGreaterThanOrEqual(10);
  await page.locator('.contents h2 a').first().focus();
  await page.keyboard.press('Enter');
  for (const [i, title] of titles.entries()) {
    await expect(page.getByRole('navigation').locator('[aria-current=page]').last()).toContainText(
      title.replace(/^\d+\s*/, ''),
    );
    const next = page.getByRole('navigation', { name: 'The course' }).getByRole('link', { name: /^Next: / });
    if (i + 1 === titles.length) break;
    await next.focus();
    await page.keyboard.press('Enter');
  }
});

test('the contents move as one, and remember what was seen and predicted', async ({ page }) => {
  await open(page, '?lesson=sample&bench=point&data=moons');
  await page.locator('.predict .answers button').first().click();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('unnoise.marks')))
    .toMatch(/"seen":\[[^\]]*"sample\/point"/);
  await open(page, '?lesson=contents');
  await expect(page.getByText('✓ seen · ✓ predicted')).toBeVisible();
  const glimpse = page.locator('.glimpse').first();
  // Only what is near the window is drawn, and the page stands where the answer was.
  await glimpse.scrollIntoViewIfNeeded();
  const before = await settled(glimpse);
  await noiseLevel(page).press('End');
  expect(await settled(glimpse)).not.toBe(before);
  expect(await violationsInThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Forget what I have seen' }).click();
  await expect(page.getByText('✓ seen')).toBeHidden();
});
