import { expect, type Locator, type Page } from '@playwright/test';
import { noiseLevel, open, pixels, settled, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const start = '?lesson=sample&bench=hand&data=moons&count=500&speed=4';

const plot = (page: Page): Locator => page.getByRole('img', { name: /^The drawn schedule/ });
const point = (page: Page, number: number): Locator =>
  page.getByRole('slider', { name: `Point ${number} of` });
const result = (page: Page, name: string): Locator =>
  page.getByRole('img', { name: new RegExp(`^${name}:.*the result`) });
const curve = (page: Page) => new URL(page.url()).searchParams.get('curve');

test('a point is dragged: the curve, the pictures and the samples follow', async ({ page }) => {
  await open(page, start);
  await expect(result(page, 'Drawn, 10 steps')).toBeVisible({ timeout: 60_000 });
  await expect(result(page, 'Cosine, 10 steps')).toHaveAttribute('aria-label', /distance to data 0\.\d+/);
  const before = [await settled(plot(page)), await settled(result(page, 'Drawn, 10 steps'))];
  const cosine = await settled(result(page, 'Cosine, 10 steps'));
  const handle = (await point(page, 3).boundingBox())!;
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(handle.x + handle.width / 2 - 10, handle.y + handle.height / 2 + 60, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => pixels(plot(page))).not.toBe(before[0]);
  await expect.poll(() => curve(page)).not.toBeNull();
  await expect(result(page, 'Drawn, 10 steps')).toBeVisible({ timeout: 60_000 });
  expect(await settled(result(page, 'Drawn, 10 steps'))).not.toBe(before[1]);
  expect(await settled(result(page, 'Cosine, 10 steps'))).toBe(cosine);
});

test('one curve: axe finds nothing, keys, another schedule, axes, and what cannot be dragged', async ({
  page,
}) => {
  await open(page, start);

  await test.step('axe finds nothing, in any theme', async () => {
    await expect(result(page, 'Drawn, 5 steps')).toBeVisible({ timeout: 60_000 });
    expect(await violationsInThemes(page)).toEqual([]);
  });

  await test.step('the keyboard moves points, finer with Shift', async () => {
    await point(page, 3).focus();
    const value = async () => Number(await point(page, 3).getAttribute('aria-valuenow'));
    const before = await value();
    await page.keyboard.press('ArrowDown');
    await expect.poll(value).toBeCloseTo(before - 0.02, 6);
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(value).toBeCloseTo(before - 0.016, 6);
    await page.keyboard.press('ArrowRight');
    await expect(point(page, 3)).toHaveAttribute('aria-valuetext', /t = 0\.52/);
    await expect(noiseLevel(page)).not.toBeFocused();
  });

  await test.step('another schedule is taken over; time in noise is counted', async () => {
    await page.getByLabel('Start from').selectOption('linear');
    await expect(plot(page)).toHaveAttribute('aria-label', /(2[5-9]|3\d) % in nearly pure noise/);
    await page.getByLabel('Start from').selectOption('cosine');
    await expect(plot(page)).toHaveAttribute('aria-label', /\D[67] % in nearly pure noise/);
  });

  await test.step('a point cannot be dragged over its neighbours: the curve goes on falling', async () => {
    // The curve of the step before is not to be taken for what is dragged here.
    const standing = curve(page);
    const box = (await plot(page).boundingBox())!;
    const handle = (await point(page, 2).boundingBox())!;
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width, box.y + box.height, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => curve(page)).not.toBe(standing);
    const shares = curve(page)!
      .split('_')
      .map((one) => one.split(',').map(Number));
    for (let i = 1; i < shares.length; i++) {
      expect(shares[i][0]).toBeGreaterThan(shares[i - 1][0]);
      expect(shares[i][1]).toBeLessThan(shares[i - 1][1]);
    }
  });

  await test.step('axes and direction change the drawing; only along t there is something to drag', async () => {
    const straight = await settled(plot(page));
    await page.getByRole('radio', { name: 'left' }).check({ force: true });
    await expect.poll(() => pixels(plot(page))).not.toBe(straight);
    await page.getByRole('group', { name: 'Axis' }).getByRole('radio', { name: 'σ' }).check({ force: true });
    await expect(point(page, 1)).toHaveCount(0);
    await expect(page.getByText('all schedules are the same curve')).toBeVisible();
  });
});

test('a link shows the same curve and the same samples to the pixel; other pages can use it', async ({
  page,
}) => {
  await open(page, `${start}&curve=0.3,0.5_0.6,0.4_1,0`);
  await expect(result(page, 'Drawn, 5 steps')).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('use it on the other pages, too').check();
  await expect.poll(() => new URL(page.url()).searchParams.get('schedule')).toBe('drawn');
  const shown = [await settled(plot(page)), await settled(result(page, 'Drawn, 5 steps'))];
  await page.reload();
  await expect(result(page, 'Drawn, 5 steps')).toBeVisible({ timeout: 60_000 });
  expect([await settled(plot(page)), await settled(result(page, 'Drawn, 5 steps'))]).toEqual(shown);
  await open(page, '?schedule=drawn&curve=0.3,0.5_0.6,0.4_1,0&t=0.3');
  await expect(noiseLevel(page)).toHaveAttribute('aria-valuetext', /50 % signal/);
});

test('a curve in a link that does not fall is mended, and says so', async ({ page }) => {
  const notice = page.getByText(/The drawn schedule cannot be used/);
  for (const curve of ['0.3,0.4_0.6,0.7_1,0', '0.5,0.00002_1,0.00001', '0.50001,0.5_0.50002,0.4_1,0']) {
    await open(page, `${start}&curve=${curve}`);
    await expect(notice, curve).toBeVisible();
    await expect(point(page, 1)).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(notice).toBeHidden();
  }
});

test('on a phone the strip of benches shows which one is open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [name, title] of [
    ['hand', 'Draw a schedule'],
    ['compare', 'Compare'],
    ['break', 'Break it'],
  ]) {
    await open(page, `?lesson=sample&bench=${name}`);
    const link = page.getByRole('navigation', { name: 'Benches' }).getByRole('link', { name: title });
    await expect(link).toHaveAttribute('aria-current', 'page');
    const box = (await link.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
  }
});
