import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { noiseLevel, open, pixels, settled, stage, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const trainingStep = (page: Page): Locator => page.getByRole('slider', { name: 'Training step' });
const loss = (page: Page): Locator => page.getByRole('region', { name: 'Loss', exact: true });
const label = async (canvas: Locator): Promise<string> => (await canvas.getAttribute('aria-label')) ?? '';

/** Steps that what is on the stage has been trained for. */
const shown = async (page: Page): Promise<number> =>
  Number(/after ([\d,]+) steps? of training/.exec(await label(stage(page)))?.[1].replace(/,/g, '') ?? 0);
const taken = async (page: Page): Promise<number> =>
  Number(/Loss over (\d+) steps?/.exec(await label(loss(page).getByRole('img').first()))?.[1] ?? 0);

/** A network of its own for each test: they stay where they are for as long as the page stands. */
const own = (trial: number) => `?lesson=train&trial=${trial}&width=32&blocks=2`;

async function trainFor(page: Page, steps: number): Promise<void> {
  await button(page, 'Train').click();
  await expect.poll(() => taken(page), { timeout: 60_000 }).toBeGreaterThan(steps);
  await button(page, 'Pause').click();
  await expect(button(page, 'Train')).toBeVisible();
  await expect.poll(async () => (await shown(page)) === (await taken(page))).toBe(true);
}

test('a network learns the shape from nothing, and its loss ends near the floor', async ({ page }) => {
  await open(page, own(1));
  expect(await label(stage(page))).toContain('no network has been trained');
  const losses = loss(page).getByRole('img').first();
  await expect.poll(() => label(losses)).toMatch(/No loss yet; the least that is possible is 0\.8/);
  await trainFor(page, 600);
  const [, now, floor] = /now ([\d.]+); the least that is possible is ([\d.]+)/.exec(await label(losses))!;
  // Before the first step it is that of answering nothing: 1, as the data and the noise have variance 1.
  expect(Number(now)).toBeLessThan(0.94);
  expect(Number(now)).toBeGreaterThan(Number(floor) - 0.05);
  const levels = loss(page).getByRole('img').nth(1);
  await expect.poll(() => label(levels)).toMatch(/farthest above its floor, 1\.\d+ times/);
  expect(await violationsInThemes(page)).toEqual([]);
  // Shown one noise level alone, another network is lost at the others, and the page says where to look.
  const broken = page.getByRole('group', { name: 'Break it' });
  await broken.getByRole('radio', { name: 'One t alone' }).check({ force: true });
  await expect(page.getByText('Look for. At t = 0.5')).toBeVisible();
  await expect.poll(() => label(stage(page))).toContain('no network has been trained');
  await trainFor(page, 300);
  await expect
    .poll(() => label(levels))
    .toMatch(/above its floor, (1\.[2-9]|[2-9]\.)\d* times, at t = 0\.[01289]\d/);
});

test('steps one by one, and the same again after starting over', async ({ page }) => {
  await open(page, own(2));
  const states: string[] = [];
  for (const round of [1, 2]) {
    for (const step of [1, 2, 3]) {
      await button(page, 'One step').click();
      await expect.poll(() => shown(page)).toBe(step);
    }
    states.push(await settled(stage(page)));
    await button(page, 'Start over').click();
    await expect.poll(() => label(stage(page))).toContain('no network has been trained');
    if (round === 1) await expect.poll(() => pixels(stage(page))).not.toBe(states[0]);
  }
  expect(states[1]).toBe(states[0]);
});

test('looks back along the training, and goes on from there', async ({ page }) => {
  await open(page, own(3));
  // A quick machine takes more than a few steps to a frame, and each kept moment is one.
  await button(page, 'One step').click();
  await expect.poll(() => shown(page)).toBe(1);
  await trainFor(page, 60);
  await trainingStep(page).press('Home');
  await expect.poll(() => shown(page)).toBe(1);
  const early = await shown(page);
  await button(page, 'One step').click();
  await expect.poll(() => shown(page)).toBe(early + 1);
  expect(await taken(page)).toBe(early + 1);
});

test('other settings are another network; the first is there again with its settings', async ({ page }) => {
  await open(page, own(4));
  await trainFor(page, 20);
  const at = await shown(page);
  await page.getByRole('radio', { name: 'ε', exact: true }).click({ force: true });
  await expect.poll(() => label(stage(page))).toContain('no network has been trained');
  await button(page, 'Undo').click();
  await expect.poll(() => shown(page)).toBe(at);
  // Elsewhere nothing goes on; what was learnt is there on return.
  await button(page, 'Train').click();
  await expect.poll(() => taken(page)).toBeGreaterThan(at);
  const lessons = page.getByRole('navigation', { name: 'Lessons' });
  await lessons.getByRole('link', { name: 'Noise', exact: true }).click();
  await expect(button(page, 'Pause')).toBeHidden();
  await lessons.getByRole('link', { name: 'Train' }).click();
  await expect(button(page, 'Train')).toBeVisible();
  await expect.poll(() => shown(page)).toBeGreaterThan(at);
});

test('weights are averaged otherwise at once, at any step, and the training is the same', async ({
  page,
}) => {
  await open(page, own(9));
  await trainFor(page, 200);
  const [steps, averaged] = [await shown(page), await settled(stage(page))];
  const chosen = (name: string) =>
    page.getByRole('group', { name: 'Averaging' }).getByRole('radio', { name });
  await chosen('None').click({ force: true });
  await expect(page).toHaveURL(/averaging=latest/);
  await expect.poll(() => pixels(stage(page))).not.toBe(averaged);
  expect([await shown(page), await taken(page)]).toEqual([steps, steps]);
  await chosen('20 %').click({ force: true });
  await expect(page).toHaveURL(/averaging=long/);
  for (const _ of [1, 2]) await button(page, 'Undo').click();
  await expect(chosen('5 %')).toBeChecked();
  await expect.poll(() => pixels(stage(page))).toBe(averaged);
});

test('both axes of time are walked: sampling by the track, from noise to data', async ({ page }) => {
  await open(page, own(5));
  await button(page, 'One step').click();
  await expect.poll(() => shown(page)).toBe(1);
  await noiseLevel(page).press('End');
  await expect.poll(() => label(stage(page))).toContain('t = 1.000');
  await noiseLevel(page).press('ArrowLeft');
  await expect.poll(() => label(stage(page))).toContain('t = 0.95');
  await noiseLevel(page).press('Home');
  await expect.poll(() => label(stage(page))).toContain('t = 0.000');
});

test('pictures are not trained here, and points are one press away', async ({ page }) => {
  await open(page, '?lesson=train&data=fashion');
  // What cannot be pressed does not look as if it could.
  for (const name of ['Train', 'One step', 'Start over']) {
    await expect(button(page, name)).toBeDisabled();
    await expect(button(page, name)).toHaveCSS('opacity', '0.45');
  }
  await page.getByRole('button', { name: 'Train on two moons' }).click();
  await expect(button(page, 'Train')).toBeEnabled();
  await expect(button(page, 'Train')).toHaveCSS('opacity', '1');
  await expect(loss(page)).toBeVisible();
});

test('with three examples it draws those three and nothing else', async ({ page }) => {
  await open(page, '?lesson=train&trial=6');
  // It is asked before: the answer comes once one has been given, and the run shows it.
  const card = page.getByRole('region', { name: 'the same three points' });
  await expect(card.getByText('gives back those three')).toHaveCount(0);
  await card.getByRole('button', { name: 'The whole shape' }).click();
  await expect(card.getByText('“The whole shape” is a fair guess')).toBeVisible();
  await card.getByRole('button', { name: 'Train on three' }).click();
  await expect(page).toHaveURL(/examples=3/);
  await expect.poll(() => taken(page), { timeout: 60_000 }).toBeGreaterThan(400);
  await button(page, 'Pause').click();
  await expect.poll(async () => (await shown(page)) === (await taken(page))).toBe(true);
  const figures = loss(page).locator('.figures').last();
  await expect(figures).toContainText(/samples 0\.[01]\d+, new data 0\.[5-9]\d+/);
  // The exact answer to three examples can do nothing but give them back, and the network comes near it from above.
  const levels = loss(page).getByRole('img').nth(1);
  const both = /on the examples ([\d.]+) in the mean, and that of the exact answer to them ([\d.]+)/;
  await expect.poll(() => label(levels)).toMatch(both);
  const [, network, exact] = both.exec(await label(levels))!.map(Number);
  expect(network).toBeGreaterThan(exact);
  expect(network).toBeLessThan(exact + 0.2);
  // Its figures are the most that there are: on a phone, too, they leave the charts their room.
  await page.setViewportSize({ width: 390, height: 844 });
  for (const chart of await loss(page).getByRole('img').all())
    await expect.poll(async () => (await chart.boundingBox())!.height).toBeGreaterThan(90);
  await expect(trainingStep(page)).toBeInViewport();
});

test('on a phone all of it is there, and can be pressed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, own(7));
  await button(page, 'One step').click();
  await expect.poll(() => shown(page)).toBe(1);
  await expect(loss(page).getByRole('img').first()).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('a contest circles and a regression does not, and R1 tames the contest', async ({ page }) => {
  await open(page, '?lesson=train');
  const planes = page.locator('.contest').getByRole('img');
  const far = async (index: number) =>
    Number(/steps: ([\d.]+) from/.exec(await label(planes.nth(index)))?.[1]);
  const steps = page.getByRole('slider', { name: 'Steps of both' });
  await steps.press('End');
  await expect.poll(() => far(0)).toBeGreaterThan(1.26);
  await expect.poll(() => far(1)).toBe(0);
  await page.getByRole('radio', { name: 'R1', exact: true }).click({ force: true });
  await expect.poll(() => far(0)).toBeLessThan(0.05);
  await steps.press('Home');
  await expect.poll(() => far(0)).toBe(1.26);
});

test('the experiment is taken along as code', async ({ page }) => {
  await open(page, own(8));
  await page.getByText('Take it along').click();
  for (const [language, name, said] of [
    ['PyTorch', 'trained.py', 'class Denoiser(nn.Module)'],
    ['TypeScript', 'trained.ts', '"width":32'],
  ]) {
    const coming = page.waitForEvent('download');
    await button(page, `Save ${language}`).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe(name);
    expect(readFileSync(await file.path(), 'utf8')).toContain(said);
  }
});
