import { expect, type Locator, type Page } from '@playwright/test';
import { open, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const columns = (page: Page): Locator => page.getByRole('group', { name: 'Columns' });
const column = (page: Page, name: string): Locator =>
  columns(page).getByRole('region', { name, exact: true });
const rivals = ['GAN of 2014', 'GAN with R1', 'R3GAN', 'Denoiser'];

const label = async (page: Page, name: string): Promise<string> =>
  (await column(page, name).getByRole('img').first().getAttribute('aria-label')) ?? '';
/** Steps of what is on the stage. */
const steps = async (page: Page, name: string): Promise<number> =>
  Number(/after ([\d,]+) steps?/.exec(await label(page, name))?.[1].replace(/,/g, '') ?? 0);
const seconds = async (page: Page, name: string): Promise<number> =>
  Number(/in ([\d.]+) s/.exec(await label(page, name))?.[1] ?? 0);

/** A duel of its own for each test. */
const own = (trial: number, more = '') => `?lesson=train&data=eight&against=gan&trial=${trial}${more}`;

test('four learn side by side for equal seconds, and each says what it has come to', async ({ page }) => {
  await open(page, own(1));
  for (const name of rivals) expect(await label(page, name)).toContain('not trained yet');
  await button(page, 'Train').click();
  for (const name of rivals)
    await expect.poll(() => seconds(page, name), { timeout: 60_000 }).toBeGreaterThan(0.5);
  // So many that samples have had the time to go elsewhere.
  await expect.poll(() => steps(page, 'R3GAN'), { timeout: 60_000 }).toBeGreaterThan(40);
  await button(page, 'Pause').click();
  await expect(button(page, 'Train')).toBeVisible();
  await expect(page.getByText(/s each · waiting/)).toBeVisible();
  const each = await Promise.all(rivals.map((name) => seconds(page, name)));
  // Turns are short, but a step is not cut off.
  expect(Math.max(...each) - Math.min(...each)).toBeLessThan(0.5);
  for (const name of rivals) {
    const figures = column(page, name).locator('.figures');
    await expect(figures).toContainText(/\d of 8 modes, \d+ % in 3σ/);
    await expect(figures).toContainText(/fullest \d+ %, \d+ % elsewhere in \d+ steps/);
    await expect(figures).toContainText(/W₂ \d\.\d+ \(data 0\.0\d+\)/);
    await expect(figures).toContainText(name === 'Denoiser' ? '20 passes' : '1 pass');
  }
  // Of the losses only the denoiser's has a floor, and stands above it.
  const losses = async (name: string) =>
    (await column(page, name).getByRole('img').nth(1).getAttribute('aria-label')) ?? '';
  await expect.poll(() => losses('Denoiser')).toMatch(/loss [\d.]+, floor 0\.8\d$/);
  expect(await losses('R3GAN')).toMatch(/G [\d.]+, D [\d.]+$/);
  await expect(page.getByRole('region', { name: 'Results' })).toContainText('1 run of');
  expect(await violationsInThemes(page)).toEqual([]);
});

test('looks back along the training, goes on from there, and starts over', async ({ page }) => {
  await open(page, own(2));
  await button(page, 'One step').click();
  await expect.poll(() => steps(page, 'R3GAN')).toBe(1);
  await expect.poll(() => steps(page, 'Denoiser')).toBe(1);
  await expect(button(page, 'Train')).toBeVisible();
  await button(page, 'One step').click();
  await expect.poll(() => steps(page, 'GAN of 2014')).toBe(2);
  const slider = page.getByRole('slider', { name: 'Training step' });
  await slider.press('Home');
  await expect.poll(() => steps(page, 'GAN of 2014')).toBe(1);
  await expect.poll(() => steps(page, 'GAN with R1')).toBe(1);
  const first = await label(page, 'GAN with R1');
  await button(page, 'One step').click();
  await expect.poll(() => steps(page, 'GAN with R1')).toBe(2);
  await button(page, 'Start over').click();
  await expect.poll(() => label(page, 'R3GAN')).toContain('not trained yet');
  // The same first weights take the same first step.
  await button(page, 'One step').click();
  await expect.poll(() => steps(page, 'GAN with R1')).toBe(1);
  const distance = (text: string) => /W₂ [\d.]+/.exec(text)?.[0];
  expect(distance(await label(page, 'GAN with R1'))).toBe(distance(first));
});

test('a page that was closed in the middle offers to go on with the duel', async ({ page }) => {
  await open(page, own(5));
  await button(page, 'Train').click();
  await expect.poll(() => seconds(page, 'Denoiser'), { timeout: 60_000 }).toBeGreaterThan(0.3);
  const seen = await steps(page, 'Denoiser');
  const then = await seconds(page, 'Denoiser');
  // It is kept every two seconds, of which each of the four has a quarter.
  await expect.poll(() => seconds(page, 'Denoiser'), { timeout: 60_000 }).toBeGreaterThan(then + 0.7);
  await page.goto('/?lesson=noise');
  // Of other settings, too: it comes with its own.
  await open(page, own(6));
  await expect(page.getByText(/A duel on Eight Gaussians has come to [\d.]+ seconds each/)).toBeVisible();
  await button(page, 'Go on from there').click();
  await expect(page).toHaveURL(/trial=5/);
  await expect.poll(() => steps(page, 'Denoiser')).toBeGreaterThanOrEqual(seen);
  const before = await steps(page, 'R3GAN');
  await button(page, 'One step').click();
  await expect.poll(() => steps(page, 'R3GAN')).toBe(before + 1);
  await expect(button(page, 'Go on from there')).toBeHidden();
  // Who begins anew by mistake can still go on with what was kept.
  await button(page, 'Start over').click();
  await button(page, 'One step').click();
  await expect.poll(() => steps(page, 'R3GAN')).toBe(1);
  await button(page, 'Go on from there').click();
  await expect.poll(() => steps(page, 'R3GAN')).toBe(before + 1);
});

test('collapse is provoked by a press, and the rest of Train is there again without a rival', async ({
  page,
}) => {
  await open(page, own(3));
  await button(page, 'Provoke collapse').click();
  await expect(page).toHaveURL(/rivalRate=0\.05/);
  await button(page, 'Train').click();
  const modes = async (name: string) => Number(/(\d) of 8 modes/.exec(await label(page, name))?.[1]);
  // All four begin at one place, so few modes count once it has had its steps.
  await expect.poll(() => steps(page, 'GAN of 2014'), { timeout: 90_000 }).toBeGreaterThan(120);
  await expect.poll(() => modes('GAN of 2014'), { timeout: 60_000 }).toBeLessThanOrEqual(4);
  await expect.poll(() => modes('Denoiser'), { timeout: 60_000 }).toBe(8);
  await button(page, 'Provoke circling').click();
  await expect(page).toHaveURL(/momentum=0\.9/);
  await expect(page).not.toHaveURL(/rivalRate/);
  await button(page, 'Cure it').click();
  await expect(page).not.toHaveURL(/momentum/);
  await page.getByRole('radio', { name: 'None', exact: true }).first().click({ force: true });
  await expect(columns(page)).toBeHidden();
  await expect(page.getByRole('region', { name: 'Loss', exact: true })).toBeVisible();
});

test('on a phone all four are there, two above two', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, own(4));
  await button(page, 'One step').click();
  await expect.poll(() => steps(page, 'Denoiser')).toBe(1);
  const boxes = await Promise.all(rivals.map(async (name) => (await column(page, name).boundingBox())!));
  expect(boxes[1].x).toBeGreaterThan(boxes[0].x);
  expect(boxes[2].y).toBeGreaterThanOrEqual(boxes[0].y + boxes[0].height);
  for (const name of rivals) await expect(column(page, name).locator('.figures')).toContainText('W₂');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
