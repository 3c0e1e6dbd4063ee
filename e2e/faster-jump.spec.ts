/** Why one jump is hard: what turns along the way, and where a few steps go best. */
import { expect, type Page } from '@playwright/test';
import { open, pixels, settled, violations, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const start = '?lesson=faster&bench=jump';

const grid = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name} `) });
const stop = (page: Page, number: number) => page.getByRole('slider', { name: `Stop ${number} of` });
const plane = (page: Page) => page.getByRole('img', { name: /^Paths of/ });
const link = (page: Page) => new URL(page.url()).searchParams;
const ready = (page: Page) => expect(page.getByText('Exact, computed live')).toBeVisible({ timeout: 60_000 });

/** How far the ends of a grid are off, as its name says. */
async function off(page: Page, name: string): Promise<number> {
  await expect(grid(page, name).locator('..')).toContainText(/\d\.\d{3} ± \d\.\d{3}/, { timeout: 60_000 });
  return Number(/(\d\.\d{3}) ±/.exec(await grid(page, name).locator('..').innerText())?.[1]);
}

test('a grid by hand is dragged, and measured as the optimised one, the even one and the known ones are', async ({
  page,
}) => {
  await open(page, start);
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('the answer turns');
  await expect(
    page.getByRole('img', { name: /^Along t: how fast the answer turns, at the cursor \d/ }),
  ).toBeVisible();
  const even = await off(page, 'Even');
  expect(await off(page, 'By hand')).toBe(even);
  expect(await off(page, 'Optimised')).toBeLessThan(0.85 * even);
  for (const name of ['Linspace', 'Karras', 'Log-SNR']) expect(await off(page, name)).toBeGreaterThan(even);

  // Towards data, where the answer turns.
  for (const number of [2, 3]) {
    const box = (await stop(page, number).boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 25, y, { steps: 5 });
    await page.mouse.up();
  }
  await expect.poll(() => link(page).get('handTimes')).toMatch(/^75_4\d_(1[5-9]|2[0-3])$/);
  await expect.poll(() => off(page, 'By hand')).toBeLessThan(even);

  const byHand = await settled(plane(page));
  await grid(page, 'Optimised').check();
  await expect(plane(page)).toHaveAttribute('aria-label', /placed optimised at t = 1, 0\.\d/);
  await expect.poll(() => pixels(plane(page))).not.toBe(byHand);
  await page.getByRole('button', { name: 'Start from the optimised' }).click();
  await ready(page);
  await expect.poll(async () => (await off(page, 'By hand')) - (await off(page, 'Optimised'))).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => link(page).get('handTimes')).toMatch(/^75_4\d_(1[5-9]|2[0-3])$/);
  expect(await violationsInThemes(page)).toEqual([]);
});

test('the keyboard moves stops, other data and other steps in the middle are worked out, and a link shows the same', async ({
  page,
}) => {
  await open(page, start);
  await stop(page, 2).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => link(page).get('handTimes')).toBe('75_46_25');
  await expect(stop(page, 2)).toHaveAttribute('aria-valuetext', /t = 0\.46; arrow keys/);
  await page.getByRole('radio', { name: 'Checkerboard' }).check({ force: true });
  await page.getByRole('radio', { name: 'Eight Gaussians' }).check({ force: true });
  await page.getByRole('radio', { name: '3', exact: true }).check({ force: true });
  await expect(stop(page, 1)).toHaveAttribute('aria-valuetext', /t = 0\.67/);
  await expect(page.getByRole('slider', { name: /^Stop/ })).toHaveCount(2);
  await ready(page);
  const before = await off(page, 'Optimised');
  const shown = await settled(plane(page));
  await page.reload();
  await ready(page);
  expect(await off(page, 'Optimised')).toBe(before);
  await expect.poll(() => settled(plane(page))).toBe(shown);
  // Left in the middle, and come back to.
  await page.getByRole('radio', { name: 'Rings' }).check({ force: true });
  await page.getByRole('link', { name: 'Noise', exact: true }).click();
  await page.goBack();
  await ready(page);
  expect(await off(page, 'Optimised')).toBeGreaterThan(0);
});

test.describe('on a phone', () => {
  test.use({ phone: true });

  test('stops are large enough for a finger, and nothing lies over the track', async ({ page }) => {
    await open(page, start);
    await ready(page);
    const box = (await stop(page, 2).boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    const track = (await page.getByRole('slider', { name: 'Noise level' }).boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(track.y + track.height / 2);
    const session = await page.context().newCDPSession(page);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const touch = (type: 'touchStart' | 'touchMove', by: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: x + by, y }] });
    await touch('touchStart', 0);
    for (let by = -4; by >= -40; by -= 4) await touch('touchMove', by);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => link(page).get('handTimes')).toMatch(/^75_[34]\d_25$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
  });
});

test('of pictures the runs of the network are measured, on kept frames', async ({ page }) => {
  await open(page, `${start}&data=fashion&speed=4`);
  const many = page.getByRole('img', { name: /^32 steps/ });
  await expect(many).toHaveAttribute('aria-label', /the result|t = 0\.000/, { timeout: 90_000 });
  await expect(page.getByText(/^Computed live/)).toBeVisible({ timeout: 90_000 });
  const even = await off(page, 'Even');
  expect(even).toBeGreaterThan(0);
  expect(await off(page, 'Least step errors')).toBeGreaterThan(0);
  expect(await off(page, 'By hand')).toBe(even);
  await stop(page, 1).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => link(page).get('handTimes')).toBe('70_50_25');
  await expect.poll(() => off(page, 'By hand'), { timeout: 60_000 }).not.toBe(even);
  await grid(page, 'Least step errors').check();
  await expect(page.getByRole('img', { name: /^4 steps, least step errors/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  // Back to points, and what is exact.
  await page.getByRole('radio', { name: 'Two moons' }).check({ force: true });
  await ready(page);
  await expect(plane(page)).toBeVisible();
});
