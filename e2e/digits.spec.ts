import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { noiseLevel, open, pixels, scrubTo, settled, stage, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const loss = (page: Page): Locator => page.getByRole('region', { name: 'Loss', exact: true });
const label = async (canvas: Locator): Promise<string> => (await canvas.getAttribute('aria-label')) ?? '';
const readings = (page: Page): Locator => page.locator('.readings');

/** Steps that what is on the stage has been trained for. */
const shown = async (page: Page): Promise<number> =>
  Number(/after ([\d,]+) steps? of training/.exec(await label(stage(page)))?.[1].replace(/,/g, '') ?? 0);
/** Share of the samples that are read as asked, in percent. */
const share = async (page: Page): Promise<number> =>
  Number(/([\d.]+) ± [\d.]+ % read as asked/.exec(await label(stage(page)))?.[1] ?? 0);

/** A network of its own for each test. */
const own = (trial: number) => `?lesson=train&data=digits&trial=${trial}`;

async function trainFor(page: Page, steps: number): Promise<void> {
  await button(page, 'Train').click();
  await expect.poll(() => shown(page), { timeout: 90_000 }).toBeGreaterThan(steps);
  await button(page, 'Pause').click();
  await expect(button(page, 'Train')).toBeVisible();
}

test('digits are learnt in the tab, and a reader that learnt there reads them as asked', async ({ page }) => {
  test.slow();
  await open(page, own(1));
  expect(await label(stage(page))).toContain('no network has been trained');
  await expect(readings(page)).toContainText(/the reader: 9[5-9]\.\d ± \d\.\d % of 299 held out/);
  await expect
    .poll(() => label(loss(page).getByRole('img').first()))
    .toContain('the least that is possible is 0.0');
  await button(page, 'Train').click();
  await expect.poll(() => share(page), { timeout: 150_000 }).toBeGreaterThan(70);
  await button(page, 'Pause').click();
  await expect(readings(page)).toContainText('read as asked, guidance 1');
  await expect(loss(page).locator('.figures').last()).toContainText(/samples 0\.\d+, new data 0\.2\d+/);
  await expect.poll(() => label(loss(page).getByRole('img').nth(1))).toContain('on what is held out');
  expect(await violationsInThemes(page)).toEqual([]);
});

test('stronger guidance is looked at without training on, and both axes are walked', async ({ page }) => {
  await open(page, own(2));
  await trainFor(page, 60);
  const before = await settled(stage(page));
  const at = await shown(page);
  await page.getByRole('slider', { name: 'Guidance' }).press('End');
  await expect(readings(page)).toContainText('guidance 4');
  await expect.poll(() => pixels(stage(page))).not.toBe(before);
  expect(await shown(page)).toBe(at);
  await noiseLevel(page).press('End');
  await expect.poll(() => label(stage(page))).toContain('t = 1.000');
  await page.getByRole('slider', { name: 'Training step' }).press('Home');
  await expect.poll(() => shown(page)).toBeLessThan(at);
});

test('steps one by one, and the same again after starting over', async ({ page }) => {
  await open(page, own(3));
  const states: string[] = [];
  for (const _ of [1, 2]) {
    for (const step of [1, 2]) {
      await button(page, 'One step').press('Enter');
      await expect.poll(() => shown(page)).toBe(step);
    }
    states.push(await settled(stage(page)));
    await button(page, 'Start over').press('Enter');
    await expect.poll(() => label(stage(page))).toContain('no network has been trained');
  }
  expect(states[1]).toBe(states[0]);
});

test('of ten digits it learns those ten by heart', async ({ page }) => {
  test.slow();
  await open(page, `${own(4)}&examples=10&batch=64`);
  await button(page, 'Train').click();
  const figures = loss(page).locator('.figures').last();
  await expect(figures).toContainText(/samples 0\.[01]\d+, new data 0\.[4-9]\d+/, { timeout: 150_000 });
  await button(page, 'Pause').click();
  // Above, what it expects at t = 0.7; beneath, what there is to expect: of one example a class that one.
  await page.getByRole('radio', { name: 'Exact answer' }).check({ force: true });
  await expect(page.getByRole('main').locator('figcaption').first()).toContainText('beneath, the exact one');
  await scrubTo(page, 0.7);
  await expect.poll(() => label(stage(page))).toMatch(/What the network expects.*t = 0\.7.*exact answer/);
  const level = loss(page).getByRole('img').nth(1);
  expect(await label(level)).toMatch(/that of the exact answer to them 0\.0/);
});

test('the network is saved, opened again and trained on, and the training taken along as code', async ({
  page,
}) => {
  test.slow();
  await open(page, `${own(6)}&batch=64`);
  await trainFor(page, 20);
  const taken = async () =>
    Number(/Loss over (\d+) steps?/.exec(await label(loss(page).getByRole('img').first()))?.[1]);
  await expect.poll(async () => (await shown(page)) === (await taken())).toBe(true);
  const at = await taken();
  const trained = await settled(stage(page));
  await page.getByText('Take it along').click();
  const saved = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
    return readFile((await file.path())!);
  };
  const file = await saved('Save the network');
  expect((await saved('Save PyTorch')).toString()).toMatch(/NUMBERS = 64\nCLASSES = 10\n/);
  expect((await saved('Save TypeScript')).toString()).toContain('"data":"digits"');
  await button(page, 'Start over').click();
  await expect.poll(() => label(stage(page))).toContain('no network has been trained');
  // Opened beside other settings, it comes with its own.
  await open(page, '?lesson=train&trial=12');
  await page.getByText('Take it along').click();
  const given = { name: 'digits.safetensors', mimeType: '', buffer: file };
  await page.getByLabel('Open a network').setInputFiles(given);
  await expect(page).toHaveURL(/data=digits/);
  await expect.poll(() => shown(page)).toBe(at);
  expect(await settled(stage(page))).toBe(trained);
  await button(page, 'One step').click();
  await expect.poll(() => shown(page)).toBe(at + 1);
});

test('on a phone all of it is there, and there are no arrows to choose', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, own(5));
  await button(page, 'One step').click();
  await expect.poll(() => shown(page)).toBe(1);
  await expect(loss(page).getByRole('img').first()).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Samples and arrows' })).toHaveCount(0);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('they are noised as other data, and denoised by the network that is trained here', async ({ page }) => {
  test.slow();
  await open(page, '?lesson=noise&data=digits&t=0.5');
  await expect.poll(() => label(stage(page))).toContain('Digits');
  await open(page, '?lesson=denoise&data=digits&class=7&steps=10&taught=60&width=16&blocks=1&batch=64');
  await button(page, 'Denoise').click();
  await expect
    .poll(() => label(stage(page)), { timeout: 120_000 })
    .toMatch(/9 pictures of Digits, asked for “7”.*the result/);
});
