/** The ladder: the same noise in ever fewer steps, and by a student. */
import { expect, type Page } from '@playwright/test';
import { open, violations } from './page.ts';
import { test } from './standing.ts';

const row = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: 'Ladder' }).getByRole('img', { name });

test('rows appear when they are done, cheap ones first, with calls, time and distance; the student goes in as many steps as are chosen', async ({
  page,
}) => {
  await open(page, '?lesson=faster&data=fashion');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('fewer steps');
  await expect(row(page, /^Student, 1 step: .*the result; 1 call · \d+ ms/)).toBeVisible();
  await expect(row(page, /^DDIM, 10 steps: .*the result; 10 calls · [\d.]+ m?s, distance/)).toBeVisible();
  // A thousand steps are still on their way.
  await expect(row(page, /^DDIM, 1,000 steps: .*the result/)).toBeHidden();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('combobox', { name: 'Steps' }).selectOption('4');
  await expect(row(page, /^Student, 4 steps: .*the result; 4 calls/)).toBeVisible();
  expect(await page.getByRole('combobox', { name: 'Steps' }).locator('option').allInnerTexts()).toEqual([
    '1 step',
    '2 steps',
    '4 steps',
    '8 steps',
  ]);
  // Rows that are there stay, and are there again.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, /^Student, 1 step: .*the result/)).toBeVisible();

  await page.getByRole('radio', { name: 'DPM-Solver++(2M)' }).check({ force: true });
  await expect(row(page, /^DPM-Solver\+\+\(2M\), 4 steps: .*the result; 4 calls/)).toBeVisible();
  await expect(row(page, /^Student, 1 step: .*the result/)).toBeVisible();
});

test('a phone holds all rows, and points have a ladder without a student', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '?lesson=faster&data=moons&count=500');
  await expect(row(page, /^DDIM, 4 steps: .*the result; 4 calls/)).toBeVisible();
  await expect(row(page, /^Student/)).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await violations(page)).toEqual([]);
});

test('a GAN draws in one pass, from its own noise, and as it did earlier in its training', async ({
  page,
}) => {
  await open(page, '?lesson=faster&data=fashion&count=4');
  await expect(
    row(page, /^GAN after [\d,]+ steps of training, 1 pass: .*the result; 1 call · \d+ ms/),
  ).toBeVisible();
  const trained = page.getByRole('combobox', { name: 'Training of the GAN' });
  const moments = await trained.locator('option').allInnerTexts();
  expect(moments.slice(0, 3)).toEqual(['63', '250', '1,000']);
  const canvas = row(page, /^GAN/);
  const end = await canvas.screenshot();
  await trained.focus();
  await page.keyboard.press('ArrowUp');
  await expect(row(page, /^GAN after 1,000 steps of training.*the result/)).toBeVisible();
  await expect.poll(async () => (await canvas.screenshot()).equals(end)).toBe(false);
  expect(new URL(page.url()).searchParams.get('ganTrained')).toBe('third');
  // What another moment has drawn is kept, and the rows of the others are as they were.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, new RegExp(`^GAN after ${moments[3]} steps of training.*the result`))).toBeVisible();
  await expect.poll(async () => (await canvas.screenshot()).equals(end)).toBe(true);
  expect(await violations(page)).toEqual([]);
});
