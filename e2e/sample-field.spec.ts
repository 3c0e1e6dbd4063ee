import { expect, type Locator, type Page } from '@playwright/test';
import { noiseLevel, open, pixels, scrubTo, settled, violationsInThemes, WINDOW } from './page.ts';
import { test } from './standing.ts';

const start = '?lesson=sample&bench=field';

const plane = (page: Page): Locator => page.getByRole('img', { name: /^The field of/ });
const particle = (page: Page, number: number): Locator =>
  page.getByRole('slider', { name: `Particle ${number} of` });
const link = (page: Page) => new URL(page.url()).searchParams;
const name = async (page: Page) => String(await plane(page).getAttribute('aria-label'));
const flow = async (page: Page) => Number(/straightness ([\d.]+)/.exec(await name(page))?.[1]);
const ready = async (page: Page) => {
  await expect(page.getByRole('status').filter({ hasText: /computed live/i })).toBeVisible({
    timeout: 30_000,
  });
  await expect(plane(page)).toHaveAttribute('aria-label', /straightness 0\.\d\d/);
};

test('shows density, arrows and ways with their straightness before anybody touches anything', async ({
  page,
}) => {
  await open(page, start);
  await ready(page);
  expect(await name(page)).toMatch(
    /Two moons at t = 0\.400.*a tint.*velocity, the exact denoiser.*6 particles/,
  );
  expect(await flow(page)).toBeGreaterThan(0.5);
  const random = Number(/([\d.]+) with noise/.exec(await name(page))![1]);
  expect(random).toBeLessThan(0.5 * (await flow(page)));

  await test.step('axe finds nothing, in any theme; it fits into 360 pixels', async () => {
    await ready(page);
    expect(await violationsInThemes(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    await ready(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.setViewportSize(WINDOW);
    await page.emulateMedia({ colorScheme: null, contrast: null });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  });

  await test.step('the network is near the exact field where noisy data are, and its difference is a number', async () => {
    await ready(page);
    const exact = await settled(plane(page));
    await page.getByRole('radio', { name: 'network' }).check();
    await expect(plane(page)).toHaveAttribute('aria-label', /the network, the longest [\d.]+/, {
      timeout: 60_000,
    });
    expect(await settled(plane(page))).not.toBe(exact);
    await page.getByRole('radio', { name: 'difference' }).check();
    await expect(plane(page)).toHaveAttribute('aria-label', /mean squared difference [\d.]+/);
    const apart = Number(/mean squared difference ([\d.]+)/.exec(await name(page))![1]);
    expect(apart).toBeLessThan(0.1);
    await page.getByRole('radio', { name: 'score' }).check();
    await expect(plane(page)).toHaveAttribute('aria-label', /arrows of the score, network minus exact/);
    await expect.poll(() => link(page).get('answers')).toBe('difference');
  });
});

/** Notes from now on which canvases are painted: “shares” is the track. */
const watchPainting = (page: Page) =>
  page.evaluate(() => {
    const { prototype } = CanvasRenderingContext2D;
    const { clearRect } = prototype;
    const painted = new Set<string>();
    prototype.clearRect = function (...box) {
      painted.add((this.canvas as HTMLCanvasElement).className);
      clearRect.apply(this, box);
    };
    Object.assign(window, { painted });
  });

test('the field follows the cursor and comes back to the same pixels; what does not change is not painted', async ({
  page,
}) => {
  await open(page, start);
  await ready(page);
  const before = await settled(plane(page));
  await watchPainting(page);
  await scrubTo(page, 0.8);
  await expect(plane(page)).toHaveAttribute('aria-label', /t = 0\.8/);
  await expect.poll(() => pixels(plane(page))).not.toBe(before);
  await noiseLevel(page).press('Home');
  await expect(plane(page)).toHaveAttribute('aria-label', /t = 0\.020/);
  await noiseLevel(page).press('End');
  await expect(plane(page)).toHaveAttribute('aria-label', /t = 1\.000/);
  const painted = await page.evaluate(() => [...(window as unknown as { painted: Set<string> }).painted]);
  expect(painted.length).toBeGreaterThan(0);
  expect(painted).not.toContain('shares');
});

test('a particle is put, dragged, moved by keys and taken away', async ({ page }) => {
  await open(page, `${start}&particles=1,1`);
  // Ways of other particles of these data stay until those of this one are there, and are said a moment longer.
  await settled(plane(page));
  await ready(page);
  const before = await flow(page);
  const box = (await plane(page).boundingBox())!;
  await page.mouse.click(box.x + 0.3 * box.width, box.y + 0.7 * box.height);
  await expect(particle(page, 2)).toBeVisible();
  await expect.poll(() => flow(page)).not.toBe(before);
  const handle = (await particle(page, 2).boundingBox())!;
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  // The plane may be wider than high, with the origin in its middle.
  await page.mouse.move(box.x + box.width / 2 + 0.25 * box.height, box.y + 0.25 * box.height, { steps: 5 });
  await page.mouse.up();
  await expect(particle(page, 2)).toHaveAttribute('aria-valuetext', /x = 1\.6\d, y = 1\.6\d/);
  await particle(page, 2).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => link(page).get('particles')).toMatch(/^1,1_1\.5\d,1\.6\d$/);
  await page.keyboard.press('Delete');
  await expect(particle(page, 2)).toBeHidden();
  await expect(particle(page, 1)).toBeFocused();
  await expect.poll(() => flow(page)).toBe(before);
  await page.getByRole('button', { name: 'Add a particle' }).click();
  await expect(particle(page, 2)).toBeVisible();
  await page.getByRole('button', { name: 'Clear all particles' }).click();
  await expect(plane(page)).not.toHaveAttribute('aria-label', /particle/);
});

test('a link shows the same field to the pixel', async ({ page }) => {
  await open(
    page,
    `${start}&data=heart&arrows=score&density=contours&schedule=flow&t=0.3&particles=1,1_-2,0.5&seed=4`,
  );
  await ready(page);
  const shown = await settled(plane(page));
  await page.reload();
  await ready(page);
  await expect.poll(() => pixels(plane(page))).toBe(shown);
});

test('pictures have no field to draw, and the page offers points', async ({ page }) => {
  await open(page, `${start}&data=fashion`);
  await page.getByRole('button', { name: 'Show two moons' }).click();
  await ready(page);
});

test('a thread that cannot be fetched gives a message, and is tried again; one that ends is begun again', async ({
  page,
}) => {
  await page.route('**/surveyor-*.js', (route) => route.abort());
  // Begun anew, since a page that stands may have the thread already.
  await page.goto(`/${start}`);
  await expect(page.getByRole('alert')).toContainText('The field could not be worked out');
  await page.unroute('**/surveyor-*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await ready(page);
  await expect(page.getByRole('alert')).toBeHidden();

  await test.step('what a thread that ended was asked for comes', async () => {
    for (const t of [0.8, 0.6]) {
      const [surveyor] = page.workers().filter((worker) => worker.url().includes('surveyor'));
      await surveyor.evaluate(() => self.close());
      await scrubTo(page, t);
      await expect(plane(page)).toHaveAttribute('aria-label', new RegExp(`t = ${t.toFixed(1)}`));
      await ready(page);
    }
  });
});
