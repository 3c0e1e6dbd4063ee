/** Inside, The system: a sentence on its way to a picture, part by part. */
import { expect, type Locator, type Page } from '@playwright/test';
import { open, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const start = '?lesson=inside&bench=system&steps=4&prompt=purple+hair,+glasses';

const system = (page: Page): Locator => page.getByRole('region', { name: 'System' });
const picture = (page: Page, name: RegExp): Locator => system(page).getByRole('img', { name });
const link = (page: Page) => new URL(page.url()).searchParams;
const done = { timeout: 90_000 };

test('each part opens in place, with its live values, its weights and its time', async ({ page }) => {
  await open(page, start);
  const map = system(page).getByRole('list').first();
  const looked = picture(page, /^Where “/);
  await expect(looked).toHaveAttribute('aria-label', /most in row \d of 4, column \d of 4: \d+ %/, done);
  await expect(map).toContainText(/3 words · 373 k weights · 4 × [\d.]+ ms here/, done);
  await expect(map).toContainText(/1\.4 M weights · 4 × [\d.]+ ms here/);

  await system(page).getByRole('radio', { name: 'glasses' }).check({ force: true });
  await expect(looked).toHaveAttribute('aria-label', /Where “glasses” is looked for; most in row 2 of 4/);
  const layer = page.getByRole('combobox', { name: 'Layer' });
  await expect(layer.getByRole('option')).toHaveText([
    'all, on average',
    ...Array.from({ length: 4 }, (_, i) => `middle ${i + 1}`),
  ]);
  await layer.selectOption('middle 1');
  await expect.poll(() => link(page).get('askingLayer')).toBe('1');

  await system(page).getByRole('button', { name: 'Text encoder' }).press('Enter');
  const vectors = picture(page, /^A row of 64 numbers for each of 3 words/);
  await expect(vectors).toHaveAttribute('aria-label', /“glasses” is most like “(purple|hair)”: -?0\.\d\d/);
  const behind = await vectors.getAttribute('aria-label');
  await page.getByRole('radio', { name: 'words alone' }).check({ force: true });
  await expect(vectors).not.toHaveAttribute('aria-label', behind ?? '');
  expect(await violationsInThemes(page)).toEqual([]);

  await system(page).getByRole('button', { name: 'Noisy picture' }).press('Enter');
  await expect(
    picture(page, /^A noisy picture of Portraits, asked for “purple hair, glasses”/),
  ).toBeVisible();
});

test('another prompt gives other words and another picture, and a step back the former', async ({ page }) => {
  await open(page, start);
  const words = system(page).getByRole('radio');
  await expect(words).toHaveCount(3, done);
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill('a man with a grey beard');
  await page.keyboard.press('Enter');
  await expect(words).toHaveCount(6, done);
  await expect(picture(page, /^Where “/)).toHaveAttribute('aria-label', /most in row/, done);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(words).toHaveCount(3, done);
  await page
    .getByRole('link', { name: /^Noise$|Noise/ })
    .first()
    .click();
  await page.goBack();
  await expect(words).toHaveCount(3, done);
});

test('fits a phone, where nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, start);
  await expect(picture(page, /^Where “/)).toHaveAttribute('aria-label', /most in row/, done);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  for (const name of ['Text encoder', 'Noisy picture', 'Denoiser']) {
    const box = await system(page).getByRole('button', { name }).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
});
