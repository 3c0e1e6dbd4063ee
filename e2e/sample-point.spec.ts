import { expect, type Locator, type Page } from '@playwright/test';
import { noiseLevel, open, pixels, scrubTo, settled, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const start = '?lesson=sample&bench=point';

const plane = (page: Page): Locator => page.getByRole('img', { name: /^1000 points of/ });
const noisy = (page: Page): Locator => page.getByRole('img', { name: /^x_t: picture/ });
const handle = (page: Page): Locator => page.getByRole('slider', { name: 'x_t' });
const region = (page: Page): Locator => page.getByRole('slider', { name: 'Region' });
const link = (page: Page) => new URL(page.url()).searchParams;
const label = async (of: Locator) => String(await of.getAttribute('aria-label'));
const effective = async (of: Locator) => Number(/effectively ([\d.]+)/.exec(await label(of))![1]);
const answered = (page: Page) =>
  expect(plane(page)).toHaveAttribute('aria-label', /x̂₀ of the network/, { timeout: 60_000 });

test('shows the candidates, their number and both answers before anybody touches anything', async ({
  page,
}) => {
  await open(page, start);
  await answered(page);
  expect(await label(plane(page))).toMatch(
    /Two moons.*t = 0\.300; x_t \(1\.30, 1\.20\); effectively \d+ candidates/,
  );
  const [exact, learned] = ['exact', 'of the network'].map(async (whose) => {
    const found = new RegExp(`x̂₀ ${whose} \\((−?[\\d.]+), (−?[\\d.]+)\\)`).exec(await label(plane(page)))!;
    return [found[1], found[2]].map((text) => Number(text.replace('−', '-')));
  });
  const [a, b] = [await exact, await learned];
  expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThan(0.4);

  await test.step('one answer in four units: the chosen one is the arrow', async () => {
    const score = await settled(plane(page));
    for (const unit of ['ε', 'x₀', 'v']) {
      await page.getByRole('radio', { name: unit, exact: true }).check();
      await expect.poll(() => pixels(plane(page))).not.toBe(score);
    }
    await expect.poll(() => link(page).get('unit')).toBe('v');
  });

  await test.step('as t falls the candidates collapse', async () => {
    const middling = await effective(plane(page));
    await noiseLevel(page).press('End');
    await expect.poll(() => effective(plane(page))).toBeGreaterThan(990);
    await noiseLevel(page).press('Home');
    await expect.poll(() => effective(plane(page))).toBeLessThan(5);
    expect(middling).toBeLessThan(990);
  });
});

test('x_t is dragged by mouse and moved by keys, and the numbers follow', async ({ page }) => {
  await open(page, start);
  await answered(page);
  const before = await label(plane(page));
  const shown = await settled(plane(page));
  const [box, at] = [(await plane(page).boundingBox())!, (await handle(page).boundingBox())!];
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await page.mouse.down();
  // The plane may be wider than high, with the origin in its middle.
  await page.mouse.move(box.x + box.width / 2 - 0.25 * box.height, box.y + 0.6 * box.height, { steps: 6 });
  await page.mouse.up();
  await expect(handle(page)).toHaveAttribute('aria-valuetext', /x = -1\.6\d, y = -0\.6\d/);
  await expect.poll(() => label(plane(page))).not.toBe(before);
  expect(await settled(plane(page))).not.toBe(shown);
  await handle(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(handle(page)).toHaveAttribute('aria-valuetext', /x = -1\.5\d, y = -0\.6\d/);
  await answered(page);
  await page.mouse.click(box.x + 0.5 * box.width, box.y + 0.5 * box.height);
  await expect.poll(() => link(page).get('point')).toMatch(/^-?0(\.0\d)?,-?0(\.0\d)?$/);
});

test('a region of a picture is asked about, by mouse and by keys', async ({ page }) => {
  await open(page, `${start}&data=fashion&t=0.75`);
  await expect(noisy(page)).toHaveAttribute('aria-label', /the whole picture; effectively 1\.0\d of 64/);
  const box = (await region(page).boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(noisy(page)).toHaveAttribute('aria-label', /rows \d+ to \d+, columns \d+ to \d+/);
  await expect.poll(() => effective(noisy(page))).toBeGreaterThan(1.5);
  const before = link(page).get('region');
  await region(page).focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => link(page).get('region')).not.toBe(before);
  await expect(page.getByRole('img', { name: /^Candidate 1: picture \d+ of 64.*%/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /^x̂₀ of the network/ })).toBeVisible();
  await scrubTo(page, 0.3);
  await expect.poll(() => effective(noisy(page))).toBeLessThan(1.1);
  await page.getByRole('button', { name: 'Whole picture' }).click();
  await expect(noisy(page)).toHaveAttribute('aria-label', /the whole picture/);
});

test('a link shows the same point, and the same region', async ({ page }) => {
  const region = `${start}&data=fashion&region=12,8&t=0.7&picture=7&seed=3`;
  await open(page, region);
  const picture = await settled(noisy(page));
  await open(page, `${start}&data=heart&point=-0.5,1.5&t=0.2&unit=x0&schedule=flow`);
  await answered(page);
  const shown = await settled(plane(page));
  await page.reload();
  await answered(page);
  await expect.poll(() => pixels(plane(page))).toBe(shown);
  await open(page, region);
  await expect.poll(() => pixels(noisy(page))).toBe(picture);
});

for (const data of ['moons', 'fashion', 'portraits'])
  test(`axe finds nothing in one point of ${data}, in any theme; it fits into 360 pixels`, async ({
    page,
  }) => {
    await open(page, `${start}&data=${data}`);
    const shown = data === 'moons' ? plane(page) : noisy(page);
    await settled(shown);
    if (data !== 'portraits') expect(await violationsInThemes(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    await settled(shown);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
