import { expect, type Locator, type Page } from '@playwright/test';
import { noiseLevel, open, settled, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const small = '?lesson=sample&bench=quality&data=moons&samplers=ddim&mark=ddim,2';

const chart = (page: Page): Locator => page.getByRole('img', { name: /^sliced Wasserstein distance/ });
const shown = (page: Page): Locator => page.locator('.pane').getByRole('img');
const bar = (page: Page): Locator => page.getByRole('progressbar', { name: 'Measuring' });
const mark = (page: Page, name: RegExp): Locator =>
  page.getByRole('group', { name: 'Marks of the chart' }).getByRole('button', { name });
const link = (page: Page) => new URL(page.url()).searchParams;

const share = (page: Page) => bar(page).getAttribute('aria-valuenow').then(Number);
/** How many marks of a sampler stand in the chart. */
const marksOf = async (page: Page, sampler: string) =>
  Number(
    new RegExp(`${sampler}: (\\d+) marks`).exec(String(await chart(page).getAttribute('aria-label')))?.[1] ??
      0,
  );
/** The marks up to so many calls have been measured once. */
const measured = (page: Page, sampler: string, marks: number) =>
  expect.poll(() => marksOf(page, sampler), { timeout: 90_000 }).toBeGreaterThanOrEqual(marks);

test('curves grow by themselves, cheap marks first, with the finding in them', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page, '?lesson=sample&bench=quality');
  for (const sampler of ['DDPM', 'DDIM', 'DPM-Solver\\+\\+\\(2M\\)']) await measured(page, sampler, 2);
  const before = await share(page);
  await measured(page, 'DPM-Solver\\+\\+\\(2M\\)', 6);
  await measured(page, 'DDPM', 6);
  expect(await share(page)).toBeGreaterThan(before);
  await expect(bar(page)).toHaveAttribute('aria-valuetext', /of 108 runs, about \d+ (s|min) left/);
  await expect(chart(page)).toHaveAttribute('aria-label', /Fresh data: 0\.0\d+ ± [\d.]+, 7 draws/);
  const distance = async (name: RegExp) =>
    Number(/: ([\d.]+)/.exec(String(await mark(page, name).getAttribute('aria-label')))![1]);
  const [second, first, few] = [
    await distance(/^DPM-Solver\+\+\(2M\), 10 calls/),
    await distance(/^DDIM, 10 calls/),
    await distance(/^DDPM, 10 calls/),
  ];
  expect(second).toBeLessThan(first);
  expect(second).toBeLessThan(0.6 * few);
  await expect(shown(page)).toHaveAttribute(
    'aria-label',
    /^DPM-Solver\+\+\(2M\), 10 calls: 2,000 points of Dinosaur, the result; distance 0\.0/,
  );
});

test('measuring is paused, gone on with and cancelled, and a mark brings its run to the stage', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await open(page, small);
  await test.step('measuring can be paused, gone on with, and cancelled', async () => {
    await measured(page, 'DDIM', 2);
    await page.getByRole('button', { name: 'Pause measuring' }).click();
    await expect(bar(page)).toHaveAttribute('aria-valuetext', /paused/);
    // A step that was under way ends.
    await page.waitForTimeout(800);
    const held = await share(page);
    // That nothing is measured any more takes a while to see.
    await page.waitForTimeout(1500);
    expect(await share(page)).toBe(held);
    await page.getByRole('button', { name: 'Go on measuring' }).click();
    await expect.poll(() => share(page), { timeout: 30_000 }).toBeGreaterThan(held);
    await page.getByRole('button', { name: 'Cancel measuring' }).click();
    await expect(bar(page)).toHaveAttribute('aria-valuetext', /cancelled/);
    const standing = await bar(page).getAttribute('aria-valuetext');
    // The words of a chart follow what it shows a moment later.
    await page.waitForTimeout(1000);
    const marks = await marksOf(page, 'DDIM');
    // That none comes any more takes a while to see.
    await page.waitForTimeout(1000);
    expect(await marksOf(page, 'DDIM')).toBe(marks);
    expect(await bar(page).getAttribute('aria-valuetext')).toBe(standing);
    await page.getByRole('button', { name: 'Go on measuring' }).click();
    await measured(page, 'DDIM', Math.max(marks + 1, 5));
    await page.getByRole('button', { name: 'Pause measuring' }).click();
  });

  await test.step('axe finds nothing, in any theme', async () => {
    expect(await violationsInThemes(page)).toEqual([]);
  });

  await test.step('a mark brings its run to the stage: by mouse, and by keyboard alone', async () => {
    await mark(page, /^DDIM, 3 calls/).click();
    await expect(shown(page)).toHaveAttribute('aria-label', /^DDIM, 3 calls: .*the result/, {
      timeout: 30_000,
    });
    await expect.poll(() => link(page).get('mark')).toBe('ddim,3');
    const three = await settled(shown(page));
    await mark(page, /^DDIM, 3 calls/).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(mark(page, /^DDIM, 2 calls/)).toBeFocused();
    await page.keyboard.press('Home');
    await expect(mark(page, /^DDIM, 1 call:/)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(shown(page)).toHaveAttribute('aria-label', /^DDIM, 2 calls: .*the result/);
    await expect(mark(page, /^DDIM, 2 calls/)).toHaveAttribute('aria-pressed', 'true');
    expect(await settled(shown(page))).not.toBe(three);
  });

  await test.step('the timeline goes through the run on the stage', async () => {
    await noiseLevel(page).press('End');
    await expect(shown(page)).toHaveAttribute('aria-label', /after 0 of 2 steps/);
    await noiseLevel(page).press('ArrowLeft');
    await expect(shown(page)).toHaveAttribute('aria-label', /after 1 of 2 steps/);
  });

  await test.step('what has been measured is there at once when its data come back', async () => {
    const marks = await marksOf(page, 'DDIM');
    expect(marks).toBeGreaterThanOrEqual(5);
    await page.getByRole('radio', { name: 'Rings' }).check({ force: true });
    await expect.poll(() => marksOf(page, 'DDIM')).toBe(0);
    await page.getByRole('radio', { name: 'Moons' }).check({ force: true });
    await expect.poll(() => marksOf(page, 'DDIM'), { timeout: 5000 }).toBeGreaterThanOrEqual(marks);
    await expect(bar(page)).toHaveAttribute('aria-valuetext', /paused/);
  });

  await test.step('marks get error bars when other seeds have been measured', async () => {
    await page.getByRole('button', { name: 'Go on measuring' }).click();
    await expect(mark(page, /^DDIM, 1 call: [\d.]+ ± [\d.e-]+, [23] seeds/)).toBeAttached({
      timeout: 90_000,
    });
  });
});

test('a run leads on with its settings, and a link has it and the samplers', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, small);
  await test.step('to Compare and to Denoise', async () => {
    await page.getByRole('link', { name: 'Compare this run' }).click();
    await expect(
      page.getByRole('img', { name: /^Column 1, DDIM, 2 steps: 2,000 points of Two moons/ }),
    ).toBeVisible();
    await expect.poll(() => link(page).get('columns')).toBe('ddim,2_ddpm,2');
    await page.getByRole('link', { name: 'Quality', exact: true }).click();
    await page.getByRole('link', { name: 'Denoise with it' }).click();
    await expect.poll(() => link(page).get('lesson')).toBe('denoise');
    await expect(page.getByRole('textbox', { name: 'Steps' })).toHaveValue('2');
  });

  await test.step('samplers are ticked; a link has them, and the run on the stage to the pixel', async () => {
    await open(page, small);
    await page.getByRole('checkbox', { name: 'Heun', exact: true }).check();
    await measured(page, 'Heun', 2);
    await page.getByRole('checkbox', { name: 'DDIM' }).uncheck();
    await expect.poll(() => link(page).get('samplers')).toBe('heun');
    await expect(mark(page, /^DDIM/)).toHaveCount(0);
    await mark(page, /^Heun, 3 calls/).click();
    const three = /^Heun, 3 calls: .*the result/;
    await expect(shown(page)).toHaveAttribute('aria-label', three, { timeout: 30_000 });
    await expect.poll(() => link(page).get('mark')).toBe('heun,2');
    const pixels = await settled(shown(page));
    await page.reload();
    await expect(shown(page)).toHaveAttribute('aria-label', three, { timeout: 30_000 });
    expect(await settled(shown(page))).toBe(pixels);
    await expect(page.getByRole('checkbox', { name: 'Heun', exact: true })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'DDIM' })).not.toBeChecked();
  });
});

test('a hostile link is mended, says so, and measures what there is', async ({ page }) => {
  await open(
    page,
    '?lesson=sample&bench=quality&data=moons&samplers=<script>_ddim_ddim&mark=__proto__,1e9&seed=-5',
  );
  const notices = page.getByRole('status');
  await expect(notices.filter({ hasText: 'Samplers “<script>' })).toBeVisible();
  await expect(notices.filter({ hasText: 'Mark “__proto__' })).toBeVisible();
  await measured(page, 'DDIM', 1);
});

test('a network that cannot be had: what is wrong and what helps, then on from there', async ({ page }) => {
  await page.route('**/weights/moons.safetensors', (route) => route.abort());
  // Begun anew, since a page that stands may have the network already.
  await page.goto(`/${small}`);
  await expect(page.getByRole('alert')).toHaveCount(2, { timeout: 30_000 });
  await expect(page.getByRole('alert').first()).toContainText('cannot be fetched');
  await page.unroute('**/weights/moons.safetensors');
  for (const _ of [1, 2]) await page.getByRole('button', { name: 'Try again' }).first().click();
  await measured(page, 'DDIM', 1);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
