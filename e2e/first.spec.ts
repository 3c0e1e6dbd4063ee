/** The first picture stands in the document, before any script, and the page draws the same in its place. */
import { expect, type Page, test } from '@playwright/test';
import { decode } from 'fast-png';
import { settled } from './page.ts';

/** Holds the page's script back. Returns how to let it come. */
async function hold(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/index-*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Waits for the styles, without which nothing is painted, and for the faces that they ask for. */
async function painted(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
  await page.evaluate(async () => void (await document.fonts.ready));
}

/** In what share of their pixels two pictures of the same size differ, each a PNG. */
function differing(a: Buffer, b: Buffer): number {
  const [one, other] = [decode(a), decode(b)];
  expect([other.width, other.height]).toEqual([one.width, one.height]);
  const apart = new Set<number>();
  one.data.forEach((value, i) => {
    if (Math.abs(value - other.data[i]) > 1) apart.add(Math.floor(i / one.channels));
  });
  return apart.size / (one.width * one.height);
}

/** What differs where one of two pictures is a device's pixel beside the other, as browsers round fractions of them. */
const ROUNDED = 0.08;

for (const { width, height, deviceScaleFactor, colorScheme, off } of [
  { width: 1440, height: 900, deviceScaleFactor: 1, colorScheme: 'dark', off: 0 },
  { width: 390, height: 844, deviceScaleFactor: 3, colorScheme: 'light', off: 0 },
  { width: 844, height: 390, deviceScaleFactor: 2, colorScheme: 'light', off: ROUNDED },
  { width: 683, height: 512, deviceScaleFactor: 1.5, colorScheme: 'dark', off: ROUNDED },
] as const)
  test(`the first picture stays where it is when the page takes over, ${width} × ${height}, ${colorScheme}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      baseURL,
      viewport: { width, height },
      deviceScaleFactor,
      colorScheme,
      // Nothing moves by itself, and the cursor stays at data.
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const release = await hold(page);
    // The page draws that picture by itself: no network is needed.
    await page.route('**/assets/worker-*.js', () => {});
    await page.goto('/', { waitUntil: 'commit' });
    const still = page.locator('.first-frame .still');
    await expect(still).toBeVisible();
    await painted(page);
    const lead = page.locator('.lead p').first();
    const words = async () => [await lead.innerText(), await lead.boundingBox()];
    const [claim, box] = [await page.locator('h1').boundingBox(), (await still.boundingBox())!];
    const said = await words();
    const clip = { x: box.x - 2, y: box.y - 2, width: box.width + 4, height: box.height + 4 };
    const brought = await page.screenshot({ clip });

    release();
    await settled(page.locator('.opening canvas').first());
    await expect(page.locator('.still')).toHaveCount(0);
    const drawn = await page.screenshot({ clip });
    expect(await page.locator('h1').boundingBox()).toEqual(claim);
    expect(await words()).toEqual(said);
    expect(differing(brought, drawn)).toBeLessThanOrEqual(off);
    await context.close();
  });

test('no other address begins with it', async ({ page }) => {
  const release = await hold(page);
  await page.goto('/?lesson=denoise', { waitUntil: 'commit' });
  await expect(page.locator('.first-frame')).toBeAttached();
  await expect(page.locator('.first-frame .still')).toBeHidden();
  release();
});
