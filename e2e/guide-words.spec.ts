import { expect, type Locator, type Page } from '@playwright/test';
import { open, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const start = '?lesson=guide&bench=words&steps=3&speed=4&prompt=purple+hair,+glasses';

const prompt = (page: Page): Locator => page.getByRole('textbox', { name: 'Prompt', exact: true });
const cell = (page: Page, word: string): Locator => page.getByRole('img', { name: new RegExp(`^“${word}”`) });
const link = (page: Page) => new URL(page.url()).searchParams;
const whole = (page: Page, says: RegExp): Promise<void> =>
  expect(page.getByRole('img', { name: /^A picture of Portraits/ })).toHaveAttribute('aria-label', says, {
    timeout: 90_000,
  });

test('each word is left out, looked for and weighed', async ({ page }) => {
  await open(page, start);
  await whole(page, /asked for “purple hair, glasses”.*the result/);
  await expect(cell(page, 'glasses')).toHaveAttribute('aria-label', /what it changes; \|Δ\| 0\.\d\d/);
  await page.getByRole('radio', { name: 'where it is looked for' }).check({ force: true });
  await expect(cell(page, 'glasses')).toHaveAttribute('aria-label', /most in row 2 of 4, column [23] of 4/);
  await page.getByLabel('Give a word a weight').selectOption('purple');
  await expect.poll(() => link(page).get('wordWeights')).toBe('purple,2');
  await page.getByRole('slider', { name: 'Weight of “purple”' }).press('ArrowRight');
  await expect.poll(() => link(page).get('wordWeights')).toBe('purple,2.25');
  await page.getByRole('textbox', { name: 'Negative prompt' }).fill('a hat');
  await page.keyboard.press('Enter');
  await expect.poll(() => link(page).get('unwanted')).toBe('a hat');
  await whole(page, /the result/);
  await expect(page.getByText('Still made with')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(() => [link(page).get('unwanted'), link(page).get('wordWeights')])
    .toEqual([null, 'purple,2']);
  expect(await violationsInThemes(page)).toEqual([]);
});

test('words are completed by keys and by touch, and odd prompts make sense', async ({ page }) => {
  await open(page, start);
  await prompt(page).fill('a woman with pur');
  const offered = page.getByRole('listbox', { name: 'Words to go on with' });
  await expect(offered.getByRole('option')).toHaveText(['purple']);
  await prompt(page).press('ArrowDown');
  await expect(offered.getByRole('option', { selected: true })).toHaveText('purple');
  await prompt(page).press('Enter');
  await expect(prompt(page)).toHaveValue('a woman with purple ');
  await offered.getByRole('option', { name: 'hair', exact: true }).click();
  await expect(prompt(page)).toHaveValue('a woman with purple hair ');
  await expect(prompt(page)).toBeFocused();
  await prompt(page).press('Escape');
  await expect(offered).toHaveCount(0);
  await prompt(page).press('Enter');
  await expect.poll(() => link(page).get('prompt')).toBe('a woman with purple hair');

  const odd = {
    emoji: '😀👩🏽‍🎤🟢',
    'right to left': 'אישה עם שיער',
    markup: '<img src=x onerror=alert(1)>',
  };
  for (const text of Object.values(odd)) {
    await prompt(page).fill(text);
    await prompt(page).press('Enter');
    await expect(page.getByText('No word of the prompt is known')).toBeVisible();
    await whole(page, /the result/);
  }
  await prompt(page).fill('green hair '.repeat(910));
  await prompt(page).press('Enter');
  await expect(page.getByText('Only the first 12 of 40 words')).toBeVisible();
  await whole(page, /the result/);
});

test('a picture of the gallery is drawn once it is in sight, and leads to its prompt; on a phone, too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, start);
  await whole(page, /the result/);
  const one = page.getByRole('region', { name: 'A dozen prompts' }).getByRole('button', { name: /red hat$/ });
  await one.scrollIntoViewIfNeeded();
  await expect
    .poll(
      () =>
        one.locator('canvas').evaluate((element: HTMLCanvasElement) => {
          const { width, height } = element;
          return element
            .getContext('2d')!
            .getImageData(0, 0, width, height)
            .data.some((value) => value > 0);
        }),
      { timeout: 60_000 },
    )
    .toBe(true);
  await one.click();
  await expect.poll(() => link(page).get('prompt')).toContain('red hat');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
