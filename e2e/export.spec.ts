/** “Export” gives the stage, the run, its numbers and its charts as files that programs of others read. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { Resvg } from '@resvg/resvg-js';
import { parse } from 'csv-parse/sync';
import { decode, decodeApng } from 'fast-png';
import { cursor, open, stage, violations } from './page.ts';
import { test } from './standing.ts';

const HELD = 2;

/** By keys alone. */
async function openExport(page: Page): Promise<Locator> {
  // In narrow windows it is in the menu.
  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  if (await menu.isVisible()) await menu.press('Enter');
  await page.getByRole('button', { name: 'Export', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Take it with you' });
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeVisible();
  return dialog;
}

const choose = (dialog: Locator, name: string) =>
  dialog.getByRole('radio', { name, exact: true }).press('Space');

async function save(dialog: Locator): Promise<{ name: string; bytes: Buffer }> {
  const waited = dialog.page().waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  const download = await waited;
  await expect(dialog.getByRole('status')).toContainText(`Saved as ${download.suggestedFilename()}`);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** What a video shows, by a page without our policy: its size, seconds, and its mean shade at some moments. */
function filmed(page: Page, bytes: Buffer, moments: readonly number[]) {
  return page.evaluate(
    async ([base64, moments]) => {
      const video = document.createElement('video');
      video.src = `data:video/webm;base64,${base64}`;
      video.muted = true;
      const told = (event: string) =>
        new Promise((resolve) => video.addEventListener(event, resolve, { once: true }));
      await told('loadeddata');
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
      const context = canvas.getContext('2d')!;
      const pictures: number[][] = [];
      for (const moment of moments) {
        video.currentTime = moment;
        await told('seeked');
        context.drawImage(video, 0, 0);
        pictures.push([
          ...context.getImageData(0, 0, canvas.width, canvas.height).data.filter((_, i) => i % 64 === 0),
        ]);
      }
      return { width: canvas.width, height: canvas.height, seconds: video.duration, pictures };
    },
    [bytes.toString('base64'), moments] as const,
  );
}

const apart = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + Math.abs(value - b[i]), 0) / a.length;

test('a picture, numbers and a chart of Noise', async ({ page }) => {
  await open(page, '?lesson=noise&data=moons&t=0.42');
  await expect(stage(page)).toHaveAttribute('aria-label', /t = 0\.420/);
  const dialog = await openExport(page);
  expect(await violations(page)).toEqual([]);

  const picture = await save(dialog);
  expect(picture.name).toBe('unnoise-noise-moons-t0.42-2x.png');
  const solid = decode(picture.bytes);
  await expect(dialog).toContainText(`${solid.width} × ${solid.height} pixels`);
  const { width } = (await page.locator('.stage').boundingBox())!;
  expect(solid.width).toBeGreaterThan(2 * width);
  await dialog.getByRole('checkbox', { name: 'Transparent background' }).press('Space');
  const clear = decode((await save(dialog)).bytes);
  expect([clear.channels, clear.data[3]]).toEqual([4, 0]);
  const dark = (data: ArrayLike<number>, channels: number) =>
    Array.from(
      { length: data.length / channels },
      (_, i) => data[i * channels + 1] < 128 && (channels < 4 || data[i * channels + 3] > 128),
    ).filter(Boolean).length;
  expect(dark(solid.data, solid.channels)).toBeGreaterThan(1000);
  expect(dark(clear.data, 4)).toBeGreaterThan(1000);

  await choose(dialog, 'Numbers');
  const csv = await save(dialog);
  expect(csv.name).toBe('unnoise-noise-moons-values-t0.42.csv');
  const rows: Record<string, string>[] = parse(csv.bytes, { columns: true, record_delimiter: '\r\n' });
  expect(rows).toHaveLength(5000);
  for (const row of rows.slice(0, 200)) {
    const [x, x0, epsilon] = ['x_1', 'x0_1', 'epsilon_1'].map((name) => Number(row[name]));
    expect(x).toBeCloseTo(Number(row.alpha) * x0 + Number(row.sigma) * epsilon, 5);
  }
  expect(new URL(rows[0].link).search).toContain('data=moons&t=0.42');
  await choose(dialog, 'JSON');
  const { runs, about, link } = JSON.parse((await save(dialog)).bytes.toString());
  expect(runs[0].frames[0].values.x[1]).toBe(Number(rows[0].x_1));
  expect([typeof about.link, link]).toEqual(['string', rows[0].link]);

  await choose(dialog, 'Chart');
  await dialog.getByLabel('Which').selectOption('Schedule');
  const svg = (await save(dialog)).bytes.toString();
  expect(svg).toMatch(/<title>.*Cosine.*<\/title>.*>signal<\/text>.*>log-SNR<\/text>/s);
  expect(new Resvg(svg).render().width).toBeGreaterThan(200);

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
});

test('a run as a film and as an animated picture, and nothing of one that is cancelled or not complete', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 1000, height: 600 });
  await open(page, '?lesson=denoise&data=moons&count=500&steps=1000&seed=41');
  const dialog = await openExport(page);
  await choose(dialog, 'Film');
  await expect(dialog).toContainText('wait until the run is complete');
  await expect(dialog.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await open(page, '?lesson=denoise&data=moons&count=500&steps=5&seed=41&t=0');
  // Another run of these data is still in sight, and nobody has asked for this one.
  await page.getByRole('button', { name: 'Denoise', exact: true }).click();
  await expect(stage(page)).toHaveAttribute('aria-label', /the result/);

  await openExport(page);
  await choose(dialog, 'Film');
  await choose(dialog, '16 s');
  const before = await cursor(page);
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await expect
    .poll(() => dialog.getByRole('progressbar').getAttribute('value').then(Number))
    .toBeGreaterThan(0.05);
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(dialog.getByRole('status')).toContainText('nothing was saved');
  await expect.poll(() => cursor(page)).toBe(before);

  await choose(dialog, '4 s');
  await expect(dialog).toContainText(/about [\d.]+ [kM]B/);
  const film = await save(dialog);
  expect(film.name).toBe('unnoise-denoise-moons-film.webm');
  const other = await context.newPage();
  const { seconds, pictures, ...size } = await filmed(other, film.bytes, [0, 3.9, 5.5]);
  await other.close();
  await expect(dialog).toContainText(`${size.width} × ${size.height} pixels`);
  expect(seconds).toBeCloseTo(4 + HELD - 1 / 30, 1);
  const [first, last, held] = pictures;
  expect(apart(first, last)).toBeGreaterThan(5 * apart(last, held));

  await choose(dialog, 'Animated picture (APNG)');
  const { frames, ...animated } = decodeApng((await save(dialog)).bytes);
  expect([animated.width, animated.height]).toEqual([size.width, size.height]);
  // The cursor moves on the track, which is no part of the stage: what is shown twice is kept once.
  expect(frames.length).toBeGreaterThanOrEqual(6);
  const delays = frames.map(({ delayNumber, delayDenominator }) => delayNumber / delayDenominator);
  expect(delays.reduce((a, b) => a + b)).toBeCloseTo(4 + HELD - 0.1, 1);
  expect(delays.at(-1)).toBeGreaterThanOrEqual(HELD);
});
