import { expect, type Page } from '@playwright/test';
import { open, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const masked = (page: Page) => page.getByRole('img', { name: /^Picture \d+ of / });
const made = (page: Page) => page.getByRole('img', { name: /with a part made anew/ });
const held = (page: Page) => new URL(page.url()).searchParams.get('mask');
const group = (page: Page) => page.getByRole('group', { name: 'Mask' });
const brush = (page: Page) => page.getByRole('slider', { name: 'Brush on the mask' });

test('a half is made anew with a seam, and a mask is painted, erased, cleared and undone', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await open(page, '?lesson=guide&bench=mask&steps=8&count=2&again=1&speed=4');
  await expect(masked(page)).toHaveAttribute('aria-label', /128 of 256 pixels are made anew/);
  await expect(made(page)).toHaveAttribute('aria-label', /the result.*seam [+−]0\.\d+ ± 0\.\d+/, {
    timeout: 90_000,
  });
  expect(await violationsInThemes(page)).toEqual([]);

  await group(page).getByRole('button', { name: 'Clear' }).click();
  await expect(masked(page)).toHaveAttribute('aria-label', /all is kept/);
  await expect(made(page)).toHaveAttribute('aria-label', /the result; no border/, { timeout: 90_000 });
  await group(page).getByRole('radio', { name: '1 pixel' }).check();
  await brush(page).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(masked(page)).toHaveAttribute('aria-label', /1 of 256 pixels is made anew/);
  await expect(made(page)).toHaveAttribute('aria-label', /the result.*seam/, { timeout: 90_000 });

  const box = (await brush(page).boundingBox())!;
  await page.mouse.move(box.x + 0.2 * box.width, box.y + 0.9 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.8 * box.width, box.y + 0.9 * box.height, { steps: 6 });
  await page.mouse.up();
  await expect(masked(page)).toHaveAttribute('aria-label', /^Picture 2 of Portraits: 1\d of 256/);
  // A worker that dies meanwhile takes nothing along: the same mask is made to the end.
  await page.getByRole('textbox', { name: 'Steps' }).fill('80');
  await page.keyboard.press('Enter');
  await expect(made(page)).toHaveAttribute('aria-label', /Still made with 8 steps/);
  const [worker] = page.workers();
  await worker!.evaluate(() => self.close());
  await expect(page.getByRole('status').filter({ hasText: 'Computing goes on' })).toBeVisible();
  await expect(made(page)).toHaveAttribute('aria-label', /the result.*seam/, { timeout: 90_000 });
  await expect(masked(page)).toHaveAttribute('aria-label', /^Picture 2 of Portraits: 1\d of 256/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(masked(page)).toHaveAttribute('aria-label', /1 of 256 pixels is/);
  await group(page).getByRole('button', { name: 'Erase' }).click();
  await brush(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(masked(page)).toHaveAttribute('aria-label', /all is kept/);
});

test('the link keeps the mask, and other data begin with none', async ({ page }) => {
  await open(page, `?lesson=guide&bench=mask&steps=4&count=1&again=1&mask=${'f0'.repeat(32)}`);
  await expect(masked(page)).toHaveAttribute('aria-label', /128 of 256/);
  await group(page).getByRole('button', { name: 'Invert' }).click();
  await expect.poll(() => held(page)).toBe('0f'.repeat(32));
  await page.getByRole('slider', { name: 'Strength' }).fill('0.5');
  await expect.poll(() => new URL(page.url()).searchParams.get('maskedFrom')).toBe('0.5');
  await expect(made(page)).toHaveAttribute('aria-label', /the result; seam/, { timeout: 90_000 });
  await page.getByRole('radio', { name: 'Fashion-MNIST' }).check();
  await expect(masked(page)).toHaveAttribute('aria-label', /of Fashion-MNIST: all is kept/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(masked(page)).toHaveAttribute('aria-label', /of Portraits: 128 of 256/);
});
