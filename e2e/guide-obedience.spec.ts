import { expect, type Locator, type Page } from '@playwright/test';
import { open, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const region = (page: Page): Locator => page.getByRole('region', { name: 'Obedience and diversity' });
const mark = (page: Page, name: RegExp): Locator => region(page).getByRole('button', { name });
const shown = (page: Page): Locator => page.locator('.pane').getByRole('img');
const link = (page: Page) => new URL(page.url()).searchParams;

/** “as asked: guidance 3, at all levels: as asked 100.0 ± 0.1 %, variety 65.2 ± 1.8 %, …” → [1, 0.652] */
async function figures(of: Locator): Promise<number[]> {
  await expect(of).toBeAttached({ timeout: 90_000 });
  const text = String(await of.getAttribute('aria-label'));
  return [/as asked ([\d.]+)/, /variety ([\d.]+)/].map((figure) => Number(figure.exec(text)?.[1]) / 100);
}

test('obedience rises and variety falls with guidance, and a mark leads to its run', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page, '?lesson=guide&bench=obedience&data=moons&class=0&steps=8&guidedRun=all,1&speed=4');
  const [[none = 0, free = 0], [plain = 0], [much = 0, narrow = 0]] = [
    await figures(mark(page, /^as asked: guidance 0,/)),
    await figures(mark(page, /^as asked: guidance 1,/)),
    await figures(mark(page, /^as asked: guidance 8,/)),
  ] as [number[], number[], number[]];
  expect(none).toBeLessThan(0.65);
  expect(plain).toBeGreaterThan(0.97);
  expect(much).toBeGreaterThan(0.9);
  expect(narrow).toBeLessThan(0.6 * free);

  await mark(page, /^as asked: guidance 8,/).click();
  await expect(shown(page)).toHaveAttribute('aria-label', /the result.*guidance 8, at all levels: as asked/);
  await expect.poll(() => link(page).get('guidedRun')).toBe('all,8');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect.poll(() => link(page).get('guidedRun')).toBe('all,5');
  expect(await violationsInThemes(page)).toEqual([]);
});

test('where nothing is asked for it says what to do, and other ways are measured beside', async ({
  page,
}) => {
  await open(page, '?lesson=guide&bench=obedience&data=eight&steps=5&guidedWays=all_interval');
  await expect(region(page)).toContainText('choose one of the 4 classes');
  await page.getByRole('combobox', { name: 'Class' }).selectOption('top pair');
  await figures(mark(page, /^variety: guidance 3, within an interval/));
  await page.getByRole('slider', { name: 'Guided from' }).press('ArrowRight');
  await expect.poll(() => link(page).get('guidedFrom')).toBe('0.25');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => link(page).get('guidedFrom')).toBeNull();
  await page.getByRole('radio', { name: 'Portraits' }).check();
  await page.getByRole('checkbox', { name: 'Away from a weaker network' }).check();
  await expect(page.getByText('cannot answer in one pass')).toBeVisible();
});
