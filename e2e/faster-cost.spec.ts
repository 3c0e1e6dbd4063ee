/** Quality against cost: samplers, a student and a GAN in one chart, live, with errors. */
import { expect, type Locator, type Page } from '@playwright/test';
import { open, settled, violations, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const points = '?lesson=faster&bench=cost&data=eight&contenders=ddim&entry=ddim,4';

const region = (page: Page, name = 'Quality against cost'): Locator => page.getByRole('region', { name });
const chart = (page: Page): Locator => region(page).getByRole('img');
const mark = (page: Page, name: RegExp): Locator =>
  region(page).getByRole('group', { name: 'Marks of the chart' }).getByRole('button', { name });
const bar = (page: Page): Locator => page.getByRole('progressbar', { name: 'Measuring' });
const shown = (page: Page): Locator => page.locator('.pane').getByRole('img');
const link = (page: Page) => new URL(page.url()).searchParams;
const share = (page: Page) => bar(page).getAttribute('aria-valuenow').then(Number);

/** The number that a mark says of a measure. */
const figure = async (page: Page, name: RegExp, measure: string) => {
  const label = String(await mark(page, name).getAttribute('aria-label'));
  return Number(new RegExp(`${measure} (−?[\\d.]+)`).exec(label)?.[1]?.replace('−', '-'));
};
const place = async (page: Page, name: RegExp) => (await mark(page, name).boundingBox())!;

test('samplers, student and GAN are measured by themselves, cheap ones first, and the sentence of textbooks is held against them', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await open(page, '?lesson=faster&bench=cost');
  for (const name of [/^Student, 1 step, 1 call, /, /^GAN, 1 pass, 1 call, /, /^DDIM, 2 steps, 2 calls, /])
    await expect(mark(page, name)).toBeAttached({ timeout: 180_000 });
  await expect(bar(page)).toHaveAttribute('aria-valuetext', /\d+ of \d+ runs/);
  // One step of the student is closer to the data than two of its teacher; further left is cheaper.
  expect(await figure(page, /^Student, 1 step,/, 'squared')).toBeLessThan(
    await figure(page, /^DDIM, 2 steps,/, 'squared'),
  );
  const [student, teacher] = [await place(page, /^Student, 1 step,/), await place(page, /^DDIM, 2 steps,/)];
  expect(student.x).toBeLessThan(teacher.x);
  expect(student.y).toBeGreaterThan(teacher.y);
  expect(await figure(page, /^Student, 1 step,/, 'class read as asked')).toBeGreaterThan(80);
  await expect(chart(page)).toHaveAttribute('aria-label', /Real data: Fréchet distance, squared/);
  const textbook = region(page, 'Textbook').getByRole('listitem');
  await expect(textbook).toHaveCount(3);
  await expect(textbook.first()).toHaveText(/^slower (holds|does not hold|cannot be told).* against /);
  expect(await violations(page)).toEqual([]);
});

test('measuring is paused and gone on with; what lies upwards and across is chosen; a mark brings its run to the stage, by mouse and by keyboard', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await open(page, points);
  await test.step('coverage is told of all lots at once, and both charts have errors', async () => {
    await expect(mark(page, /^DDIM, 4 steps, .*coverage [\d.]+ ± [\d.]+ %, 5 lots/)).toBeAttached({
      timeout: 120_000,
    });
    expect(await figure(page, /^DDIM, 4 steps,/, 'modes covered')).toBe(100);
    await expect(
      region(page, 'Fidelity against diversity').getByRole('button', { name: /^DDIM, 4 steps/ }),
    ).toBeAttached();
    await expect(region(page, 'Textbook')).toHaveCount(0);
  });

  await test.step('held and gone on with', async () => {
    await page.getByRole('button', { name: 'Pause measuring' }).click();
    await expect(bar(page)).toHaveAttribute('aria-valuetext', /paused/);
    // A step that was under way ends.
    await page.waitForTimeout(800);
    const held = await share(page);
    // That nothing is measured any more takes a while to see.
    await page.waitForTimeout(1200);
    expect(await share(page)).toBe(held);
  });

  await test.step('another measure, and calls in place of time', async () => {
    await page.getByRole('radio', { name: 'coverage' }).check({ force: true });
    await expect(chart(page)).toHaveAttribute(
      'aria-label',
      /^coverage of samples of Eight Gaussians against milli/,
    );
    await page.getByRole('radio', { name: 'calls', exact: true }).check({ force: true });
    await expect(chart(page)).toHaveAttribute('aria-label', /against calls of the network/);
    expect([link(page).get('costUp'), link(page).get('costAcross')]).toEqual(['coverage', 'calls']);
    const [one, four] = [await place(page, /^DDIM, 1 step,/), await place(page, /^DDIM, 4 steps,/)];
    expect(one.x).toBeLessThan(four.x);
    expect(one.y).toBeGreaterThan(four.y);
  });

  await test.step('axe finds nothing, in any theme', async () => {
    expect(await violationsInThemes(page)).toEqual([]);
  });

  await test.step('a mark brings its run to the stage', async () => {
    await mark(page, /^DDIM, 2 steps/).click({ force: true });
    await expect(shown(page)).toHaveAttribute('aria-label', /^DDIM, 2 steps: 1,000 points .*the result/);
    await expect.poll(() => link(page).get('entry')).toBe('ddim,2');
    await mark(page, /^DDIM, 2 steps/).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(mark(page, /^DDIM, 1 step,/)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(shown(page)).toHaveAttribute('aria-label', /^DDIM, 1 step: 1,000 points .*the result/);
    await expect(mark(page, /^DDIM, 1 step,/)).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('the other chart is made the large one, and what was measured is there when its data come back', async () => {
    await page.getByRole('radio', { name: 'fidelity against diversity' }).check({ force: true });
    await expect(
      page.locator('.measured').getByRole('region', { name: 'Fidelity against diversity' }),
    ).toBeVisible();
    await page.getByRole('radio', { name: 'Rings' }).check({ force: true });
    await expect(mark(page, /^DDIM/)).toHaveCount(0);
    await page.getByRole('radio', { name: 'Eight Gaussians' }).check({ force: true });
    await expect(mark(page, /^DDIM, 4 steps, .*5 lots/)).toBeAttached();
  });

  await test.step('a link has it all, and the run on the stage to the pixel', async () => {
    const before = await settled(shown(page));
    await page.reload();
    await expect(shown(page)).toHaveAttribute('aria-label', /^DDIM, 1 step: 1,000 points .*the result/, {
      timeout: 60_000,
    });
    expect(await settled(shown(page))).toBe(before);
  });
});

test('a phone holds the chart and the run, without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, points);
  await expect(chart(page)).toBeVisible();
  await expect(shown(page)).toHaveAttribute('aria-label', /^DDIM, 4 steps: .*the result/, {
    timeout: 60_000,
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await violations(page)).toEqual([]);
});
