import { expect, type Page, test } from '@playwright/test';
import { noiseLevel, open, pixels, settled, stage } from './page.ts';

const run = '?lesson=denoise&data=moons&steps=5&seed=3&count=500&speed=4';

/** The failure is said; the page stays usable; the same button helps once the files are there. */
async function expectRemedy(page: Page, message: RegExp, mend: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Denoise', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(message);
  const lessons = page.getByRole('navigation', { name: 'Lessons' });
  await lessons.getByRole('link', { name: 'Noise', exact: true }).click();
  const before = await settled(stage(page));
  await noiseLevel(page).press('Home');
  await expect.poll(() => pixels(stage(page))).not.toBe(before);
  await mend();
  await lessons.getByRole('link', { name: 'Denoise' }).click();
  await page
    .getByRole('button', { name: /Denoise|Try again/ })
    .first()
    .click();
  await expect(stage(page)).toHaveAttribute('aria-label', /after 5 steps: the result/, { timeout: 60_000 });
}

const refusals = [
  [404, /moons\.(json|safetensors) is missing on the server \(404\): the page may have been renewed/],
  [500, /moons\.(json|safetensors) cannot be had from the server now \(500\): wait a moment, then try again/],
] as const;

for (const [file, [status, message]] of [
  ['moons.json', refusals[0]],
  ['moons.safetensors', refusals[1]],
] as const)
  test(`refused with ${status}: ${file}`, async ({ page }) => {
    const url = `**/weights/${file}`;
    await page.route(url, (route) => route.fulfill({ status, body: 'no' }));
    await open(page, run);
    await expectRemedy(page, message, () => page.unroute(url));
  });

const damages: Record<string, (bytes: Buffer) => Buffer> = {
  'one bit': (bytes) => {
    const copy = Buffer.from(bytes);
    copy[copy.length - 100] ^= 1;
    return copy;
  },
  'cut short': (bytes) => bytes.subarray(0, bytes.length >> 1),
  'a page instead': () => Buffer.from('<!doctype html><title>Log in</title>'),
};

for (const [name, damage] of Object.entries(damages))
  test(`damaged: ${name}`, async ({ page }) => {
    const url = '**/weights/moons.safetensors';
    await page.route(url, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: damage(await response.body()) });
    });
    await open(page, run);
    await expectRemedy(page, /moons\.safetensors/, () => page.unroute(url));
  });

test('a manifest that is no manifest', async ({ page }) => {
  const url = '**/weights/moons.json';
  await page.route(url, (route) => route.fulfill({ json: { hello: 'world' } }));
  await open(page, run);
  await expectRemedy(page, /moons\.json/, () => page.unroute(url));
});
