/** What the specs share: how to open the page, and how to see what its canvases show. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the page and waits until its lesson stands. Fails the test when the page throws. */
export async function open(page: Page, query = ''): Promise<void> {
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`/${query}`);
  await expect(page.getByRole('slider', { name: 'Noise level' })).toBeVisible();
}

/** The first canvas of the stage: what there is, x_t. */
export const stage = (page: Page): Locator => page.getByRole('main').getByRole('img').first();

export const noiseLevel = (page: Page): Locator => page.getByRole('slider', { name: 'Noise level' });

/** A short hash of the pixels that a canvas holds now. */
export function pixels(canvas: Locator): Promise<string> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element;
    const { data } = element.getContext('2d')!.getImageData(0, 0, width, height);
    let hash = 0;
    for (const byte of data) hash = (Math.imul(hash, 31) + byte) | 0;
    return `${width}×${height}:${hash}`;
  });
}

/** The hash once two drawings in a row are the same. */
export async function settled(canvas: Locator): Promise<string> {
  let last = '';
  await expect
    .poll(async () => {
      const before = last;
      last = await pixels(canvas);
      return last === before && !last.endsWith(':0');
    })
    .toBe(true);
  return last;
}

/** Moves the timeline as a hand would: 0 is data, 1 is noise. */
export async function scrubTo(page: Page, t: number): Promise<void> {
  const box = (await noiseLevel(page).boundingBox())!;
  await page.mouse.click(box.x + t * box.width, box.y + box.height / 2);
}

/** Where the cursor is, 0 to 1. */
export async function cursor(page: Page): Promise<number> {
  return Number(await noiseLevel(page).inputValue()) / 1000;
}
