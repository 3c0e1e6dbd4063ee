import { expect, type Locator, type Page } from '@playwright/test';
import { follow, open, settled, stage } from './page.ts';
import { test } from './standing.ts';

const showBefore = (page: Page) => page.getByRole('button', { name: 'Show before', exact: true });
const showAfter = (page: Page) => page.getByRole('button', { name: 'Show after', exact: true });

/** Turns a picture over to what it was and back, by keys; says what it is called then. */
async function turnOver(page: Page, picture: Locator): Promise<string> {
  await expect(showBefore(page)).toBeVisible({ timeout: 60_000 });
  const after = await settled(picture);
  await showBefore(page).focus();
  await page.keyboard.press('Enter');
  await expect(picture).toHaveAttribute('aria-label', /Before, with/);
  await expect(page.getByRole('status').filter({ hasText: 'Shown: before, with' })).toHaveCount(1);
  const words = String(await picture.getAttribute('aria-label'));
  expect(await settled(picture)).not.toBe(after);
  await page.keyboard.press('Enter');
  await expect(picture).not.toHaveAttribute('aria-label', /Before, with/);
  expect(await settled(picture)).toBe(after);
  await expect(showBefore(page)).toBeFocused();
  return words;
}

const panes = (page: Page) => page.getByRole('main').getByRole('img');
const bench = (name: string, more: string) =>
  `?lesson=sample&bench=${name}&data=moons&count=200&speed=4${more}`;

const places: readonly [
  title: string,
  first: string,
  second: string,
  pane: number,
  whole: RegExp,
  words: RegExp,
][] = [
  [
    'Compare',
    bench('compare', '&columns=ddim,5_ddim,40&t=0'),
    bench('compare', '&columns=ddim,5_ddpm,40&t=0'),
    1,
    /the result/,
    /Before, with DDIM/,
  ],
  [
    'Break it',
    bench('break', '&break=noNoise&steps=20&t=0'),
    bench('break', '&break=timeless&steps=20&t=0'),
    1,
    /the result/,
    /Before, with “/,
  ],
  [
    'Branch',
    bench('fork', '&steps=20&sampler=ddpm&branches=0,5,seed:1&t=0'),
    bench('fork', '&steps=20&sampler=ddpm&branches=0,5,seed:2&t=0'),
    1,
    /at t = 0\.000/,
    /Before, with/,
  ],
  [
    'Invert',
    bench('trips', '&trip=there&steps=10&t=0'),
    bench('trips', '&trip=there&steps=20&t=0'),
    1,
    /from the sample/,
    /Before, with 10 steps/,
  ],
  [
    'Arrows',
    bench('field', '&answers=exact&t=0.4'),
    bench('field', '&answers=network&t=0.4'),
    0,
    /longest \d/,
    /Before, with the exact denoiser/,
  ],
  [
    'Draw a schedule',
    bench('hand', ''),
    bench('hand', '&curve=0.08,0.6_0.16,0.2_0.25,0.0099_0.5,0.006_0.75,0.003_1,0'),
    2,
    /the result/,
    /Before, with/,
  ],
];

for (const [title, first, second, pane, whole, words] of places)
  test(`${title}: turns over to what was there before a change, and back`, async ({ page }) => {
    await open(page, first);
    const picture = panes(page).nth(pane);
    await expect(picture).toHaveAttribute('aria-label', whole, { timeout: 60_000 });
    await expect(page.locator('.status-line').getByText(/^Running|^Working it out/)).toHaveCount(0);
    await settled(picture);
    await expect(showBefore(page)).toHaveCount(0);
    await follow(page, `/${second}`);
    expect(await turnOver(page, picture)).toMatch(words);
    // Of other data there is nothing to compare with.
    await follow(page, `/${second.replace('data=moons', 'data=rings')}`);
    await expect(stage(page)).toHaveAttribute('aria-label', /Rings|ᾱ/);
    await expect(showBefore(page)).toHaveCount(0);
    await expect(showAfter(page)).toHaveCount(0);
  });

test('Quality: the curves of the settings before stay, dotted', async ({ page }) => {
  const of = (schedule: string) => bench('quality', `&samplers=ddim&schedule=${schedule}`);
  await open(page, of('cosine'));
  const chart = page.getByRole('img', { name: /against calls of the network/ });
  await expect(chart).toHaveAttribute('aria-label', /DDIM: [3-9] marks/, { timeout: 60_000 });
  await expect(chart).not.toHaveAttribute('aria-label', /Dotted/);
  await follow(page, `/${of('linear')}`);
  await expect(chart).toHaveAttribute(
    'aria-label',
    /Dotted, before, with schedule Cosine: DDIM: \d+ marks, best [\d.]+/,
  );
  await follow(page, `/${of('linear').replace('data=moons', 'data=rings')}`);
  await expect(chart).toHaveAttribute('aria-label', /from Rings/);
  await expect(chart).not.toHaveAttribute('aria-label', /Dotted/);
});
