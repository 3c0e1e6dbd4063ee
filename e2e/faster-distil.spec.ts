/** Distil it yourself: a student of points learns to jump while one watches, and reflow makes ways straight. */
import { expect, type Locator, type Page } from '@playwright/test';
import { cursor, open, pixels, scrubTo, settled, violations, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const results = (page: Page): Locator => page.getByRole('region', { name: 'Distance to the data' });
const pane = (page: Page, name: RegExp): Locator => page.getByRole('main').getByRole('img', { name });
const student = (page: Page): Locator => pane(page, /^(Student|Reflow).*: the grid of noise/);
const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Training step' });

/** A distance of the table; NaN where it is not measured. */
async function far(page: Page, row: string, of: 'student' | 'teacher'): Promise<number> {
  const cells = results(page)
    .getByRole('row', { name: new RegExp(`^${row} `) })
    .getByRole('cell');
  return Number.parseFloat((await cells.nth(of === 'student' ? 0 : 1).textContent()) ?? '');
}
/** Steps after which the student is shown. */
const steps = async (page: Page): Promise<number> =>
  Number(
    /after ([\d,]+) step/
      .exec((await student(page).getAttribute('aria-label')) ?? '')?.[1]
      ?.replace(/,/g, '') ?? 0,
  );

/** A student of its own for each test. */
const own = (trial: number, more = '') => `?lesson=faster&bench=distil&trial=${trial}${more}`;

test('pressing Distil makes samples that are far better in one jump than the teacher’s one step, and soon near its whole way', async ({
  page,
}) => {
  await open(page, own(1));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('jump');
  // The teacher is there before anybody presses anything: its one step goes to the mean.
  await expect.poll(() => far(page, '1', 'teacher'), { timeout: 60_000 }).toBeGreaterThan(0.9);
  const whole = await far(page, 'Whole', 'teacher');
  expect(whole).toBeLessThan(0.15);
  await expect(student(page)).toHaveAccessibleName(/nothing learnt yet/);
  await button(page, 'Distil').click();
  await expect.poll(() => far(page, '1', 'student'), { timeout: 60_000 }).toBeLessThan(0.2);
  await expect.poll(() => far(page, '1', 'student'), { timeout: 60_000 }).toBeLessThan(whole + 0.04);
  for (const jumps of ['2', '4', '8']) expect(await far(page, jumps, 'student')).toBeLessThan(0.25);
  await button(page, 'Pause').click();
  await expect(button(page, 'Distil')).toBeVisible();
  await expect(page.getByText(/steps in [\d.]+ s · waiting/)).toBeVisible();
  await expect(page.getByText(/one jump ends 0\.\d+ ± 0\.\d+ from the teacher’s end/)).toBeVisible();
  expect(await violationsInThemes(page)).toEqual([]);

  // Both grids stand at the noise level of the cursor.
  const data = await settled(student(page));
  await scrubTo(page, 0.5);
  await expect.poll(() => pixels(student(page))).not.toBe(data);
  await expect(student(page)).toHaveAccessibleName(/t = 0\.(50|44)/);
  await page.getByRole('radio', { name: '4', exact: true }).check({ force: true });
  await expect(pane(page, /^Student, 4 jumps: .*W₂ 0\./)).toBeVisible();
  await expect(pane(page, /^Teacher, 4 steps; W₂ 0\./)).toBeVisible();
});

test('looks back along the training, goes on from there, starts over, and keeps what it has when one leaves', async ({
  page,
}) => {
  await open(page, own(2, '&data=eight'));
  await button(page, 'Distil').click();
  await expect.poll(() => steps(page), { timeout: 60_000 }).toBeGreaterThan(60);
  await button(page, 'Pause').click();
  await expect(button(page, 'Distil')).toBeVisible();
  const late = await far(page, '1', 'student');
  await slider(page).press('Home');
  await expect.poll(() => steps(page)).toBeLessThan(40);
  const early = await steps(page);
  await expect.poll(() => far(page, '1', 'student')).toBeGreaterThan(late);
  // From there on, what came after it is given up.
  await button(page, 'Distil').click();
  await expect.poll(() => steps(page), { timeout: 60_000 }).toBeGreaterThan(early);

  // Leaving stops it; it is there again.
  await page
    .getByRole('navigation', { name: 'Benches' })
    .getByRole('link', { name: /Ladder/ })
    .click();
  await expect(page.getByRole('group', { name: 'Ladder' })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Benches' })
    .getByRole('link', { name: /Distil/ })
    .click();
  await expect(button(page, 'Distil')).toBeVisible();
  await expect.poll(() => steps(page)).toBeGreaterThanOrEqual(early);

  // Other data in the middle are another student; the first waits.
  await button(page, 'Distil').click();
  await page.getByRole('radio', { name: 'Two moons' }).check({ force: true });
  await expect(button(page, 'Distil')).toBeVisible();
  await expect(student(page)).toHaveAccessibleName(/nothing learnt yet/);
  await button(page, 'Undo').click();
  await expect.poll(() => steps(page)).toBeGreaterThanOrEqual(early);
  await button(page, 'Start over').click();
  await expect(student(page)).toHaveAccessibleName(/nothing learnt yet/);

  // A page that begins anew in the middle begins it anew, and all works.
  await button(page, 'Distil').click();
  await expect.poll(() => steps(page), { timeout: 60_000 }).toBeGreaterThan(0);
  await page.reload();
  await expect(button(page, 'Distil')).toBeVisible();
  await button(page, 'Distil').click();
  await expect.poll(() => steps(page), { timeout: 60_000 }).toBeGreaterThan(0);
});

test('Reflow straightens the ways round by round, until one step does', async ({ page }) => {
  await open(page, own(3, '&distils=lines&data=eight'));
  const bend = (of: 'student' | 'teacher') => far(page, 'Bend', of);
  await expect.poll(() => bend('teacher'), { timeout: 60_000 }).toBeGreaterThan(0.1);
  await button(page, 'Reflow').click();
  await expect(button(page, 'Pause')).toBeVisible();
  // A round ends by itself.
  await expect(button(page, 'Reflow')).toBeVisible({ timeout: 90_000 });
  await expect.poll(() => far(page, 'Whole', 'student'), { timeout: 60_000 }).toBeLessThan(0.2);
  expect(await bend('student')).toBeLessThan(0.1 * (await bend('teacher')));
  expect(await far(page, '1', 'student')).toBeLessThan(0.3 * (await far(page, '1', 'teacher')));
  await expect(pane(page, /^Bend of the ways over 1300 steps, now 0\.0/)).toBeVisible();
  await button(page, 'Reflow').click();
  await expect(pane(page, /^Reflow 2, 1 step: .*after 1,[3-9]/)).toBeVisible({ timeout: 60_000 });
  await button(page, 'Pause').click();
  await expect(button(page, 'Reflow')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('keys alone: it is begun, looked at and stopped', async ({ page }) => {
  await open(page, own(4));
  await button(page, 'Distil').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => steps(page), { timeout: 60_000 }).toBeGreaterThan(20);
  await page.keyboard.press('Enter');
  await expect(button(page, 'Distil')).toBeFocused();
  const before = await cursor(page);
  await page.getByRole('slider', { name: 'Noise level' }).press('ArrowRight');
  await expect.poll(() => cursor(page)).toBeGreaterThan(before);
  await slider(page).focus();
  await page.keyboard.press('Home');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^step \d/);
});

test('a phone holds it, points of one’s own are learnt, and pictures give way', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, own(5, '&data=own'));
  await button(page, 'Distil').click();
  await expect.poll(() => far(page, '1', 'student'), { timeout: 90_000 }).toBeLessThan(0.5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await button(page, 'Pause').click();
  expect(await violations(page)).toEqual([]);
  await open(page, own(5, '&data=fashion'));
  await expect(page.getByText('Fashion-MNIST cannot stand here; this is Two moons.')).toBeVisible();
});

test('a student of the network learns as one of the exact flow', async ({ page }) => {
  await open(page, own(6));
  await page.getByRole('radio', { name: 'Network' }).check({ force: true });
  await expect(page).toHaveURL(/distilTeacher=network/);
  await expect(page.getByText('Learned: the teacher, the network of Two moons')).toBeVisible();
  await button(page, 'Distil').click();
  await expect.poll(() => far(page, '1', 'student'), { timeout: 60_000 }).toBeLessThan(0.2);
});
