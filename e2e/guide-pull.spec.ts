import { expect, type Page } from '@playwright/test';
import { open, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const plane = (page: Page) => page.getByRole('img', { name: /^(Two moons|Grid of 25|Spiral)/ });
const lengths = async (page: Page): Promise<number[]> => {
  const label = String(await plane(page).getAttribute('aria-label'));
  return [...label.matchAll(/(?:arrow is|wish,|it, guided) (\d+\.\d+)/g)].map(([, value]) => Number(value));
};

test('guidance lengthens the way from one answer to the other, and the points follow it', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await open(page, '?lesson=guide&bench=pull&steps=8&speed=4');
  await expect(plane(page)).toHaveAttribute('aria-label', /In the end 100\.0 ± 0\.\d % are of the class/, {
    timeout: 60_000,
  });
  // Until a longer run has come to the cursor, the points are those of this one, and nothing is said of how they end.
  await page.getByRole('textbox', { name: 'Steps' }).fill('400');
  await page.keyboard.press('Enter');
  await expect(page.locator('.plane')).toContainText('Still made with 8 steps');
  await expect(plane(page)).toHaveAttribute('aria-label', /\d\. The points: Still made with 8 steps\.$/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(plane(page)).toHaveAttribute('aria-label', /In the end 100\.0.* as much\.$/);
  const [, asked = 0, guided = 0] = await lengths(page);
  expect(guided).toBeGreaterThan(asked);
  await page.getByRole('slider', { name: 'Guidance' }).fill('1');
  await expect.poll(async () => (await lengths(page))[2]).toBe(asked);
  await page.getByRole('slider', { name: 'Guidance' }).fill('0');
  await expect.poll(async () => (await lengths(page))[2]).toBe((await lengths(page))[0]);

  await page.getByRole('radio', { name: 'network' }).check();
  await expect(plane(page)).toHaveAttribute('aria-label', /answers of the network\. At /);
  await page.getByRole('slider', { name: 'Place of the three arrows' }).press('ArrowLeft');
  await expect.poll(() => new URL(page.url()).searchParams.get('pullPlace')).toBe('1,0.7');
  expect(await violationsInThemes(page)).toEqual([]);
});

test('data without classes say so, and what helps', async ({ page }) => {
  await open(page, '?lesson=guide&bench=pull&data=spiral');
  await expect(page.getByText('have no classes in the plane')).toBeVisible();
  await page.getByRole('button', { name: 'Show two moons' }).click();
  await expect(plane(page)).toBeVisible();
});

test('drawn points are asked for by their colours', async ({ page }) => {
  await open(page, '?lesson=guide&bench=pull');
  await page.getByRole('radio', { name: 'Your points by colour' }).check();
  await page.getByRole('combobox', { name: 'Class' }).selectOption('any');
  await page.getByRole('button', { name: 'Ask for dots' }).click();
  await expect(page.getByRole('img', { name: /^Your points by colour, asked for dots/ })).toHaveAttribute(
    'aria-label',
    /exact answers\. At 1\.10, 0\.70 the arrow is \d/,
  );
});
