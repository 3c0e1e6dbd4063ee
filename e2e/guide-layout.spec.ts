import { expect, type Locator, type Page } from '@playwright/test';
import { open, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const start = '?lesson=guide&bench=layout&steps=3&count=2&speed=4';

const tools = (page: Page): Locator => page.getByRole('group', { name: 'Layout', exact: true });
const brush = (page: Page): Locator => page.getByRole('slider', { name: 'Brush' });
const map = (page: Page): Locator => page.getByRole('img', { name: /^Layout:/ });
const asked = (page: Page): Locator => page.getByRole('img', { name: /^As asked:/ });
const overlap = (page: Page): Locator => page.getByRole('region', { name: 'Overlap' });
const link = (page: Page) =>
  new URLSearchParams(
    page.url().includes('#') ? new URL(page.url()).hash.slice(1) : new URL(page.url()).search,
  );

test('a map is painted by mouse and keys, erased, cleared and undone, and what comes of it is measured', async ({
  page,
}) => {
  await open(page, start);
  await expect(asked(page)).toHaveAttribute('aria-label', /the result; overlap \d+\.\d %/, {
    timeout: 90_000,
  });
  await expect(overlap(page).getByRole('row', { name: /^hat/ })).toContainText(/\d+ ± \d+/);

  await tools(page).getByRole('button', { name: 'Clear' }).click();
  await expect(map(page)).toHaveAttribute('aria-label', /nothing is asked for; 256 places open/);
  await expect(page.getByText('The layout is empty')).toBeVisible();
  await expect.poll(() => link(page).get('partMap')).toBe('');
  await expect(asked(page)).toHaveAttribute('aria-label', /the result; no layout/, { timeout: 90_000 });

  await tools(page).getByRole('radio', { name: 'hat' }).check({ force: true });
  const box = (await brush(page).boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.2, { steps: 4 });
  await page.mouse.up();
  await expect(map(page)).toHaveAttribute('aria-label', /hat at 1\d/);
  await brush(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(brush(page)).toHaveAttribute('aria-valuetext', /Enter paints hat/);
  await tools(page).getByRole('button', { name: 'Erase' }).click();
  await expect(brush(page)).toHaveAttribute('aria-valuetext', /Enter erases/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(map(page)).toHaveAttribute('aria-label', /nothing is asked for/);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(asked(page)).toHaveAttribute('aria-label', /the result; overlap/, { timeout: 90_000 });

  await expect.poll(() => link(page).get('partMap')).toMatch(/^[\da-z.-]+$/);
  const painted = link(page).get('partMap');
  await page.reload();
  await expect(map(page)).toHaveAttribute('aria-label', /hat at 1\d/);
  expect(link(page).get('partMap')).toBe(painted);
  expect(await violationsInThemes(page)).toEqual([]);
});

test('it begins with one of ours or with a result, one place and the whole map make sense; on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${start}&partMap=5a.1.9`);
  await expect(page.getByText('1 of 256 places are asked for')).toBeVisible();
  await expect(asked(page)).toHaveAttribute('aria-label', /the result; overlap/, { timeout: 90_000 });
  await tools(page).getByRole('button', { name: 'the first result' }).click();
  await expect(page.getByText('so the whole map is given')).toBeVisible();
  const segmented = link(page).get('partMap');
  await tools(page).getByRole('button', { name: 'one of ours' }).click();
  await expect.poll(() => link(page).get('partMap')).not.toBe(segmented);
  await expect(asked(page)).toHaveAttribute('aria-label', /the result; overlap/, { timeout: 90_000 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
