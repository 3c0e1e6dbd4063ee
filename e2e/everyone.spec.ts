import { expect, test } from '@playwright/test';
import { cursor, open, settled, stage, violations } from './page.ts';

const lessons = ['noise', 'denoise', 'sample'];

for (const theme of ['light', 'dark', 'contrast'])
  for (const lesson of lessons)
    test(`axe finds nothing in ${lesson}, ${theme}`, async ({ page }) => {
      await open(page, `?lesson=${lesson}&theme=${theme}`);
      await settled(stage(page));
      for (const more of await page.locator('summary').all()) await more.click();
      await expect(page.locator('.disclosure .katex').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

for (const lesson of lessons)
  for (const width of [360, 390, 1440, 3840])
    test(`${lesson} fits into ${width} pixels, stage and track in view together`, async ({ page }) => {
      await page.setViewportSize({ width, height: width < 500 ? 844 : Math.round(width * 0.5625) });
      await open(page, `?lesson=${lesson}`);
      await settled(stage(page));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await expect(stage(page)).toBeInViewport({ ratio: 0.6 });
      await expect(page.getByRole('slider', { name: 'Noise level' })).toBeInViewport({ ratio: 0.9 });
    });

const low = [
  { width: 844, height: 390 },
  { width: 720, height: 450 },
  { width: 1280, height: 420 },
];

for (const lesson of lessons)
  for (const size of low)
    test(`${lesson} leaves its controls in reach at ${size.width} × ${size.height}`, async ({ page }) => {
      await page.setViewportSize(size);
      await open(page, `?lesson=${lesson}`);
      for (const control of [
        page.getByRole('slider', { name: 'Noise level' }),
        page.getByRole('group', { name: 'Data' }),
      ]) {
        const bare = () =>
          control.evaluate((element) => {
            element.scrollIntoView({ block: 'center' });
            const { x, y, width, height } = element.getBoundingClientRect();
            return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
          });
        await expect.poll(bare).toBe(true);
      }
    });

test('who asks for less motion is not shown any that was not asked for', async ({ browser }) => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await open(page);
  const running = await page.evaluate(
    () => document.getAnimations().filter((a) => a.playState === 'running').length,
  );
  expect(running).toBe(0);
  await page.close();
});

test('touch moves the timeline', async ({ browser }) => {
  const page = await browser.newPage({ hasTouch: true, viewport: { width: 390, height: 844 } });
  await open(page, '?t=0.1');
  const slider = page.getByRole('slider', { name: 'Noise level' });
  const box = (await slider.boundingBox())!;
  await page.touchscreen.tap(box.x + 0.8 * box.width, box.y + box.height / 2);
  await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(700);
  await page.close();
});

test('a finger that scrolls the page leaves the timeline as it was', async ({ browser }) => {
  const page = await browser.newPage({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  await open(page, '?t=0.8');
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
  await page.close();
});
