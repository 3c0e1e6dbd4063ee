import { expect, type Locator, type Page } from '@playwright/test';
import { cursor, noiseLevel, open, pixels, scrubTo, settled } from './page.ts';
import { test } from './standing.ts';

const two = '?lesson=sample&data=moons&columns=ddim,5_ddpm,20&count=500&speed=4';

const column = (page: Page, number: number): Locator =>
  page.getByRole('main').getByRole('img', { name: new RegExp(`^Column ${number},`) });
const label = (of: Locator) => of.getAttribute('aria-label').then(String);
const finished = (of: Locator) =>
  expect(of).toHaveAttribute('aria-label', /the result.*calls?/, { timeout: 90_000 });
const link = (page: Page) => new URL(page.url()).searchParams;

test('shows four ways from the same noise, with cost and quality, before anybody touches anything', async ({
  page,
}) => {
  await open(page, '?lesson=sample&speed=4');
  for (const number of [1, 2, 3, 4]) {
    await finished(column(page, number));
    await expect(column(page, number)).toHaveAttribute('aria-label', /distance to data \d+\.\d{3}/);
  }
  const names = await Promise.all([1, 2, 3, 4].map((number) => label(column(page, number))));
  expect(names[3]).toMatch(/DDPM, 200 steps.*200 calls/);
  const distance = (name: string) => Number(/distance to data ([\d.]+)/.exec(name)![1]);
  const [first, second, few, many] = names.map(distance);
  // What everybody knows: DPM-Solver++ needs as few steps as this, DDPM hundreds.
  expect(second).toBeLessThan(first);
  expect(few).toBeGreaterThan(1.5 * many);
  expect(second).toBeLessThan(0.5 * few);
  // Lengths say the same as the numbers: those of all on one scale, which the farthest fills.
  const lengths = await page
    .locator('.distance-bar > i')
    .evaluateAll((bars) => bars.map((bar) => bar.clientWidth / bar.parentElement!.clientWidth));
  expect(lengths).toHaveLength(4);
  for (const [i, far] of [first, second, few, many].entries())
    expect(lengths[i]).toBeCloseTo(far / Math.max(first, second, few, many), 1);
});

test('all columns follow one cursor; their difference is drawn, and a link has it all', async ({ page }) => {
  await open(page, two);
  await finished(column(page, 1));
  await finished(column(page, 2));
  const ends = [await settled(column(page, 1)), await settled(column(page, 2))];
  await scrubTo(page, 0.6);
  await expect(column(page, 1)).toHaveAttribute('aria-label', /step 2 of 5/);
  await expect(column(page, 2)).toHaveAttribute('aria-label', /step 8 of 20/);
  // Both start from the same noise.
  await noiseLevel(page).press('End');
  await expect(column(page, 2)).toHaveAttribute('aria-label', /step 0 of 20/);
  expect(await settled(column(page, 1))).toBe(await settled(column(page, 2)));
  await noiseLevel(page).press('Home');
  await expect.poll(() => pixels(column(page, 1))).toBe(ends[0]);
  await expect.poll(() => pixels(column(page, 2))).toBe(ends[1]);

  await test.step('the difference toggle draws the way from column 1', async () => {
    const plain = await settled(column(page, 2));
    const first = await settled(column(page, 1));
    await page.getByLabel('Difference from column 1').check();
    await expect.poll(() => pixels(column(page, 2))).not.toBe(plain);
    expect(await settled(column(page, 1))).toBe(first);
  });

  await test.step('steps that cannot be: a message at the control, the picture kept', async () => {
    const before = await settled(column(page, 1));
    const field = page.getByRole('textbox', { name: 'Steps' });
    for (const steps of ['0', '1000000000', '-3', 'many']) {
      await field.fill(steps);
      await expect(page.getByRole('alert')).toContainText('Steps must be a whole number from 1 to 1,000');
      expect(await settled(column(page, 1)), steps).toBe(before);
      expect(link(page).get('columns')).toBe('ddim,5_ddpm,20');
      await field.fill('5');
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
  });

  await test.step('keyboard: Space plays, arrows go from stop to stop, the columns can be reached', async () => {
    // Where nothing has the focus, as on arrival.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('End');
    await expect.poll(() => cursor(page)).toBe(1);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => cursor(page)).toBeCloseTo(0.95, 3);
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect.poll(() => cursor(page)).toBeLessThan(0.9);
    await page.keyboard.press('Space');
    const button = page.getByRole('button', { name: /^2 DDPM/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('a link shows the same comparison to the pixel', async () => {
    await expect.poll(() => link(page).get('difference')).toBe('1');
    await expect(column(page, 2)).toHaveAttribute('aria-label', /difference from column 1: [\d.]+$/);
    await scrubTo(page, 0.4);
    const at = await cursor(page);
    await expect.poll(() => Number(link(page).get('t'))).toBeCloseTo(at, 2);
    const shown = [await settled(column(page, 1)), await settled(column(page, 2))];
    await page.reload();
    // Its own runs pass the cursor's level on their way.
    await expect(column(page, 1)).toHaveAttribute('aria-label', /step 3 of 5.* of 5 calls/, {
      timeout: 60_000,
    });
    await expect(column(page, 2)).toHaveAttribute('aria-label', /step 12 of 20.* of 20 calls/);
    await expect.poll(() => pixels(column(page, 1))).toBe(shown[0]);
    await expect.poll(() => pixels(column(page, 2))).toBe(shown[1]);
    expect(await cursor(page)).toBeCloseTo(at, 3);
  });
});

test('a column is changed, added and removed; the others stay', async ({ page }) => {
  await open(page, two);
  await finished(column(page, 1));
  const first = await settled(column(page, 1));
  await page.getByRole('button', { name: /^2 DDPM, 20 steps/ }).click();
  await page.getByLabel('Sampler').selectOption('heun');
  await expect(column(page, 2)).toHaveAttribute('aria-label', /Heun.*the result/i);
  await expect.poll(() => link(page).get('columns')).toBe('ddim,5_heun,20');
  await page.getByRole('button', { name: 'Add a column' }).click();
  await page.getByRole('textbox', { name: 'Steps' }).fill('8');
  await expect(column(page, 3)).toHaveAttribute('aria-label', /8 steps.*the result/);
  await page.getByRole('button', { name: 'Remove column 3' }).click();
  await expect(column(page, 3)).toBeHidden();
  expect(link(page).get('columns')).not.toBeNull();
  await expect.poll(() => link(page).get('columns')).toBe('ddim,5_heun,20');
  await expect(column(page, 1)).toHaveAttribute('aria-label', /DDIM, 5 steps/);
  expect(first).not.toContain(':0');
});

const predictions = ['', ',prediction:x0', ',prediction:velocity', ',prediction:epsilon'];
const four = predictions.map((own) => `dpmpp2m,20${own}`).join('_');

test('columns ask networks that predict something else; what ε does from pure noise is seen and said', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  // Begun anew, since a page that stands may have the networks already.
  await page.goto(`/?lesson=sample&count=500&speed=4&columns=${four}`);
  for (const number of [1, 2, 3, 4]) {
    await finished(column(page, number));
    await expect(column(page, number)).toHaveAttribute('aria-label', /distance to data \d+\.\d{3}/);
  }
  const names = await Promise.all([1, 2, 3, 4].map((number) => label(column(page, number))));
  const distances = names.map((name) => Number(/distance to data ([\d.]+)/.exec(name)![1]));
  for (const distance of distances.slice(0, 3)) expect(distance).toBeLessThan(0.2);
  expect(distances[3]).toBeGreaterThan(1);
  expect(names[3]).toMatch(/\d+ % out of sight/);
  expect(names[0]).not.toContain('out of sight');
  for (const model of ['dinosaur', 'dinosaur-x0', 'dinosaur-velocity', 'dinosaur-epsilon'])
    expect(asked).toContain(`/weights/${model}.safetensors`);
  await expect(page.getByRole('button', { name: '4 DPM-Solver++(2M), 20 steps predicts ε' })).toBeVisible();
});

test('Prediction is a control where there are such networks, and outlasts data without', async ({ page }) => {
  await open(page, two);
  await page.getByRole('button', { name: /^2 DDPM, 20 steps/ }).click();
  await page.getByLabel('Prediction').selectOption('ε, the noise');
  await expect.poll(() => link(page).get('columns')).toBe('ddim,5_ddpm,20,prediction:epsilon');
  await expect(page.getByRole('button', { name: '2 DDPM, 20 steps predicts ε' })).toBeVisible();
  await finished(column(page, 2));
  await page.getByRole('radio', { name: 'Rings' }).check({ force: true });
  await expect(page.getByLabel('Prediction')).toHaveCount(0);
  await expect(page.getByText('default network: none here predicts ε')).toBeVisible();
  await page.getByRole('radio', { name: 'Moons' }).check({ force: true });
  await expect(page.getByLabel('Prediction')).toHaveValue('epsilon');
  await page.getByLabel('Prediction').selectOption('v, a mix of both');
  await expect.poll(() => link(page).get('columns')).toBe('ddim,5_ddpm,20');
});

test('a hostile list of columns is mended, and says so', async ({ page }) => {
  await open(
    page,
    '?lesson=sample&data=moons&count=500&columns=<script>,0_ddim,1e9,eta:7_ddpm,10,prediction:score_x_y_z',
  );
  const notices = page.getByRole('status').getByRole('paragraph');
  await expect(notices.first()).toContainText('Column 1');
  // Three are told, and how many more.
  await expect(notices.first()).toContainText(/There (is|are) \d+ more/);
  await expect(column(page, 4)).toBeVisible();
  await finished(column(page, 1));
});

test('runs are cancelled and taken up again', async ({ page }) => {
  await open(page, '?lesson=sample&data=moons&columns=ddim,10_ddpm,1000&count=500');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Stopped')).toBeVisible();
  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
});

test('pictures have a distance to real ones, which more steps shorten', async ({ page }) => {
  await open(page, '?lesson=sample&data=fashion&guidance=1&count=36&columns=ddim,2_ddim,20');
  /** With its standard error. A distance without bias may come out a little below 0. */
  const distance = async (column: number) => {
    const image = page.getByRole('img', { name: new RegExp(`^Column ${column},`) });
    await expect(image).toHaveAttribute('aria-label', /distance to data .*± [\d.]+/, { timeout: 90_000 });
    const found = /distance to data (−?[\d.]+) ± ([\d.]+)/.exec((await image.getAttribute('aria-label'))!)!;
    return found.slice(1).map((figure) => Number(figure.replace('−', '-')));
  };
  const [[few, error], [many, otherError]] = [await distance(1), await distance(2)];
  expect(few).toBeGreaterThan(many + 3 * Math.hypot(error, otherError));
  await expect(page.locator('.margin')).toContainText(/as many other real ones are −?0\.\d+.* away/);
});
