import { expect, type Page, type Route, test } from '@playwright/test';
import { letStand, noiseLevel, open, pixels, settled, stage } from './page.ts';

/** Each trouble befalls data of its own, whose weights the page that stands has not yet. */
const run = (data: string) => `?lesson=denoise&data=${data}&steps=5&seed=3&count=100&speed=4`;

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

type Answer = (route: Route) => Promise<void>;

const refuse =
  (status: number): Answer =>
  (route) =>
    route.fulfill({ status, body: 'no' });

const damage =
  (how: (bytes: Buffer) => Buffer): Answer =>
  async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: how(await response.body()) });
  };

const missing = /moons\.(json|safetensors) is missing on the server \(404\): the page may have been renewed/;
const refused =
  /rings\.(json|safetensors) cannot be had from the server now \(500\): wait a moment, then try again/;

const troubles: Record<string, readonly [file: string, says: RegExp, answer: Answer]> = {
  'refused with 404': ['moons.json', missing, refuse(404)],
  'refused with 500': ['rings.safetensors', refused, refuse(500)],
  'damaged: one bit': [
    'heart.safetensors',
    /heart\.safetensors/,
    damage((bytes) => {
      const copy = Buffer.from(bytes);
      copy[copy.length - 100] ^= 1;
      return copy;
    }),
  ],
  'damaged: cut short': [
    'cat.safetensors',
    /cat\.safetensors/,
    damage((bytes) => bytes.subarray(0, bytes.length >> 1)),
  ],
  'damaged: a page instead': [
    'spiral.safetensors',
    /spiral\.safetensors/,
    damage(() => Buffer.from('<!doctype html><title>Log in</title>')),
  ],
  'a manifest that is no manifest': [
    'swissroll.json',
    /swissroll\.json/,
    (route) => route.fulfill({ json: { hello: 'world' } }),
  ],
};

test('weights that do not come, or come damaged, are said, and the page goes on', async ({ page }) => {
  letStand(page);
  for (const [name, [file, says, answer]] of Object.entries(troubles))
    await test.step(`${name}: ${file}`, async () => {
      const url = `**/weights/${file}`;
      await page.route(url, answer);
      await open(page, run(file.replace(/\..*/, '')));
      await expectRemedy(page, says, () => page.unroute(url));
    });
});
