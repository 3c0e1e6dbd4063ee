import { expect, type Page } from '@playwright/test';
import { open, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const nearest = (page: Page) => page.getByRole('img', { name: /^The nearest training pictures/ });

test('each portrait has the nearest one that was learnt beside it, and what never met is marked', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await open(page, '?lesson=guide&bench=neighbours&steps=8&count=4&speed=4');
  await expect(nearest(page)).toHaveAttribute('aria-label', /4: distance 0\.\d{3}/, { timeout: 90_000 });
  const label = String(await nearest(page).getAttribute('aria-label'));
  for (const [, distance] of label.matchAll(/distance (0\.\d+)/g))
    expect(Number(distance)).toBeGreaterThan(0.01);
  expect(label).toMatch(/pink hair, sunglasses: no training picture shows both/);
  await expect(page.locator('.neighbours figcaption').last()).toContainText(
    /real ones that it has not learnt: 0\.\d/,
  );
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a smiling man with short brown hair');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('prompt')).toContain('brown');
  await expect(nearest(page)).toHaveAttribute('aria-label', /4: distance 0\.\d{3}/, { timeout: 90_000 });
  expect(await violationsInThemes(page)).toEqual([]);
});
