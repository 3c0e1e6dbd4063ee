import { expect, type Page } from '@playwright/test';
import { noiseLevel, open, stage } from './page.ts';
import { test } from './standing.ts';

const inFocus = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

test('the grid of schedules is one tab stop, within which the arrow keys lead', async ({ page }) => {
  await open(page, '?lesson=noise&data=moons&schedule=cosine');
  const grid = page.getByRole('grid', { name: 'The same data under every schedule' });
  await expect(grid.getByRole('row')).toHaveCount(8);
  await expect(grid.locator('button')).toHaveCount(48);
  await expect(grid.locator('button[tabindex="0"]')).toHaveCount(1);
  await grid.locator('button[tabindex="0"]').focus();
  expect(await inFocus(page)).toBe('Cosine at t = 0');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  expect(await inFocus(page)).toBe('Sigmoid at t = 0.5');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('schedule')).toBe('sigmoid');
  await expect.poll(() => noiseLevel(page).inputValue()).toBe('500');
  // What is left by Tab is come back to, in one step.
  await page.keyboard.press('Tab');
  await expect(grid.locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  expect(await inFocus(page)).toBe('Sigmoid at t = 0.5');
  await page.keyboard.press('Control+Home');
  expect(await inFocus(page)).toBe('Linear at t = 0');
});

test('a run is called complete once it has been shown to its end, not when the network is done', async ({
  page,
}) => {
  await open(page, '?lesson=denoise&data=moons&steps=10&count=200&seed=77&speed=0.25');
  const said = page.getByRole('main').getByRole('status').filter({ hasText: 'The run is complete' });
  await page.getByRole('button', { name: 'Denoise', exact: true }).click();
  // All frames are there, and the pictures are still on their way.
  await expect(page.getByRole('button', { name: 'Cancel', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel', exact: true })).toBeHidden({ timeout: 60_000 });
  expect(Number(await noiseLevel(page).inputValue())).toBeGreaterThan(0);
  await expect(said).toHaveCount(0);
  await noiseLevel(page).press('Home');
  await expect(said).toHaveCount(1);
  await noiseLevel(page).press('End');
  await expect(said).toHaveCount(1);
});

test('what a small network reads of the result is said, with how often it is wrong', async ({ page }) => {
  await open(page, '?lesson=denoise&data=portraits&steps=5&count=4&seed=0&guidance=5&speed=4');
  const told =
    /All 4 show: long purple hair, .*glasses.*\. As asked: 1[56] of 16 attributes.*errs on 1 attribute in 700/;
  const line = page.getByRole('main').getByRole('status').filter({ hasText: 'As asked' });
  await expect(line).toHaveText(told, { timeout: 90_000 });
  await expect(stage(page)).toHaveAttribute('aria-label', told);
  await noiseLevel(page).press('End');
  await expect(line).toHaveCount(0);
  await expect(stage(page)).not.toHaveAttribute('aria-label', /As asked/);
  await open(page, '?lesson=denoise&data=fashion&steps=5&count=4&seed=3&class=3&speed=4');
  await expect(line).toHaveText(/As asked: [34] of 4.*errs on 1 real picture in 11/, { timeout: 90_000 });
});

test('a wrong prediction is told kindly, and why; a right one is not', async ({ page }) => {
  await open(page, '?lesson=denoise&data=moons');
  const card = page.getByRole('region', { name: 'In the very first step' });
  await card.getByRole('button', { name: 'A random sample' }).click();
  await expect(card).toContainText('“A random sample” is a fair guess. That comes only after many steps');
  await card.getByRole('button', { name: 'An average' }).click();
  await expect(card).not.toContainText('fair guess');
  await expect(card).toContainText('An average. Noise alone says nothing');
});
