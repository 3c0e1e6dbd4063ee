/** Terms say what they mean where they stand; all of them are in the glossary, and papers are links. */
import { expect, type Page } from '@playwright/test';
import { open, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const start = '?lesson=sample&bench=quality&data=moons&samplers=ddim';
const term = (page: Page) => page.getByRole('main').getByRole('button', { name: 'sliced Wasserstein' });
const hint = (page: Page) => page.getByRole('tooltip');
const glossary = (page: Page) => page.getByRole('dialog', { name: 'Glossary' });
const entry = (page: Page) => page.locator('#term-slicedWasserstein');

test('keyboard and mouse: a term explains itself, leads to its entry, and has the focus again', async ({
  page,
}) => {
  await open(page, start);
  await term(page).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(term(page)).toBeFocused();
  await expect(hint(page)).toContainText('clouds of points');
  await expect(term(page)).toHaveAccessibleDescription(/clouds of points/);
  await page.keyboard.press('Escape');
  await expect(hint(page)).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(glossary(page)).toBeVisible();
  await expect(entry(page)).toBeFocused();
  await expect(entry(page)).toBeInViewport();
  expect(await violationsInThemes(page)).toEqual([]);
  const paper = entry(page).getByRole('link');
  await expect(paper).toHaveAttribute('href', 'https://doi.org/10.1007/s10851-014-0506-3');
  await expect(paper).toHaveAttribute('rel', 'noreferrer');
  await page.keyboard.press('Escape');
  await expect(glossary(page)).toBeHidden();
  await expect(term(page)).toBeFocused();

  // A pointer may go from the term to what it says, which goes once it has left both.
  await page.getByRole('heading', { level: 1 }).click();
  await term(page).hover();
  await hint(page).hover();
  // That it does not go takes a while to see.
  await page.waitForTimeout(300);
  await expect(hint(page)).toBeVisible();
  expect(await violationsInThemes(page)).toEqual([]);
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(hint(page)).toBeHidden();
});

test.describe(() => {
  test.use({ phone: true });

  test('a tap on a phone opens the glossary at the term; the menu opens all of it', async ({ page }) => {
    await open(page, start);
    await term(page).scrollIntoViewIfNeeded();
    await term(page).tap();
    await expect(entry(page)).toBeInViewport();
    await expect(hint(page)).toBeHidden();
    await glossary(page).getByRole('button', { name: 'Close' }).tap();
    await expect(glossary(page)).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.getByRole('button', { name: 'Glossary' }).tap();
    await expect(glossary(page)).toContainText('Straightness');
    // A host of the page may have its language run from right to left.
    for (const direction of ['ltr', 'rtl'])
      expect(
        await page.evaluate((dir) => {
          document.documentElement.dir = dir;
          return document.documentElement.scrollWidth - innerWidth;
        }, direction),
      ).toBeLessThanOrEqual(0);
  });
});
