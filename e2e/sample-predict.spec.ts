/** Questions that are to be answered first: the run that is shown must bear the answer out. */
import { expect, type Locator, type Page } from '@playwright/test';
import { noiseLevel, open } from './page.ts';
import { test } from './standing.ts';

const bench = (name: string, more = '') => `?lesson=sample&bench=${name}&speed=4${more}`;
const card = (page: Page, question: RegExp): Locator => page.getByRole('region', { name: question });

/** Commits to an answer and has it shown; before that, nothing is given away. */
async function guess(page: Page, question: RegExp, answer: string, show = 'Show it'): Promise<void> {
  const asked = card(page, question);
  const button = asked.getByRole('button', { name: show });
  if (!(await button.isVisible())) {
    await expect(asked.getByText('✓')).toHaveCount(0);
    await asked.getByRole('button', { name: answer }).click();
    await expect(asked.locator('[data-mark="right"]')).toContainText('✓');
  }
  await button.click();
}
const label = async (of: Locator) => String(await of.getAttribute('aria-label'));
const number = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1].replace('−', '-'));

test('field: paths are straighter under cosine than under flow', async ({ page }) => {
  await open(page, bench('field', '&data=portraits&particles='));
  const plane = page.getByRole('img', { name: /^The field of Two moons/ });
  const straight = async () => number(await label(plane), /straightness ([\d.]+)/);
  await guess(page, /straighter/, 'No', 'Show flow');
  await expect.poll(straight).toBeLessThan(0.6);
  await guess(page, /straighter/, 'No', 'Show cosine');
  await expect.poll(straight).toBeGreaterThan(0.7);
  await expect(page.getByRole('radio', { name: 'Cosine' })).toBeChecked();
});

test('field: the network differs most where data never come', async ({ page }) => {
  await open(page, bench('field'));
  await guess(page, /differ most/, 'The same everywhere');
  const figures = page.locator('.plane-figures');
  await expect(figures).toContainText(/[\d.]+ where noisy data are/, { timeout: 60_000 });
  const text = (await figures.textContent())!;
  const within = number(text, /([\d.]+) where noisy/);
  // The space between two figures is no character.
  const whole = figures.locator('dd').filter({ hasText: 'over the plane' });
  const over = Number((await whole.locator('.number').textContent())!);
  expect(over).toBeGreaterThan(10 * within);
});

test('point: x̂0 lies between two parts', async ({ page }) => {
  await open(page, bench('point', '&data=portraits'));
  await guess(page, /halfway between/, 'Between them');
  await expect(
    page.getByRole('img', { name: /^1000 points of Eight.*x̂₀ exact \(1\.20, 0\.49\)/ }),
  ).toBeVisible();
  await expect(noiseLevel(page)).toHaveAttribute('aria-valuetext', /t = 0\.200/);
});

test('point: at pure noise x̂0 stays where it is, wherever x_t is dragged', async ({ page }) => {
  await open(page, bench('point', '&schedule=scaledLinear'));
  await guess(page, /At t = 1/, 'It moves along');
  const plane = page.getByRole('img', { name: /^1000 points of Two moons.* at t = 1/ });
  await expect(plane).toBeVisible();
  const exact = async () => /x̂₀ exact (\([^)]*\))/.exec(await label(plane))![1];
  const before = await exact();
  for (let i = 0; i < 12; i++) await page.getByRole('slider', { name: 'x_t' }).press('ArrowLeft');
  await expect(plane).toHaveAttribute('aria-label', /x_t \(0\.10, 1\.20\)/);
  expect(await exact()).toBe(before);
});

const variance = async (page: Page, column: number) => {
  const cell = page.getByRole('row', { name: 'Variance between samples' }).getByRole('cell').nth(column);
  await expect(cell).toHaveText(/\d/, { timeout: 60_000 });
  return Number(await cell.textContent());
};

test('break: next to no variety is left', async ({ page }) => {
  for (const [question, answer, name] of [
    [/adds none/, 'Much too little variety', 'Leave out the noise'],
    [/answer to pure noise/, 'The mean of all data', 'Jump to'],
  ] as const)
    await test.step(name, async () => {
      await open(page, bench('break', '&data=moons&count=500&steps=20&break=timeless&t=0.5'));
      await guess(page, question, answer);
      await expect(page.getByRole('img', { name: new RegExp(`^Changed: ${name}.*the result`) })).toBeVisible({
        timeout: 60_000,
      });
      expect(await variance(page, 2)).toBeLessThan(0.1 * (await variance(page, 1)));
    });
});

test('break: its figures stay a table for those who have been to Draw a schedule', async ({ page }) => {
  await open(page, bench('hand', '&data=moons&count=500'));
  await page.getByRole('link', { name: 'Break it' }).click();
  await expect(page.getByRole('row', { name: 'Variance between samples' })).toBeVisible();
  const display = (of: string) => page.locator(of).evaluate((element) => getComputedStyle(element).display);
  expect(await display('.break-figures')).toBe('table');
});

test('trips: a hundred steps return closer than ten', async ({ page }) => {
  await open(page, bench('trips', '&data=moons&refine=2&t=0.5'));
  const back = page.getByRole('img', { name: /^Back by DDIM/ });
  const errors: number[] = [];
  for (const show of ['Show ten', 'Show a hundred']) {
    await guess(page, /Ten steps to noise/, 'A hundred', show);
    await expect(page.getByRole('textbox', { name: 'Steps' })).toHaveValue(
      show === 'Show ten' ? '10' : '100',
    );
    await expect(back).toHaveAttribute('aria-label', /…|Still made with/);
    await expect(back).toHaveAttribute('aria-label', /from the sample$/, { timeout: 60_000 });
    errors.push(number(await label(back), /([\d.]+) from the sample/));
  }
  expect(errors[1]).toBeLessThan(0.4 * errors[0]);
});

test('trips: halfway on a straight line the noise is too short', async ({ page }) => {
  await open(page, bench('trips', '&data=moons&count=500&trip=between&share=1&steps=5'));
  await guess(page, /Halfway between/, 'It is too short');
  const line = page.getByRole('img', { name: /^Along the straight line: / });
  await expect(line).toHaveAttribute('aria-label', /4 of 8 eighths, noise of length 0\.[67]\d/, {
    timeout: 60_000,
  });
  await expect(card(page, /Halfway between/)).toContainText('Each point alone could be noise');
});

test('hand: time in noise makes ten steps worse, and the figures say how much of it there is', async ({
  page,
}) => {
  await open(page, bench('hand', '&data=moons&count=500&axis=logSnr'));
  await guess(page, /three quarters/, 'They get worse');
  await expect(page.locator('.hand-figures')).toContainText('75 % of the time');
  const far = async (name: string) => {
    const result = page.getByRole('img', { name: new RegExp(`^${name}, 10 steps: .*distance to data`) });
    await expect(result).toBeVisible({ timeout: 60_000 });
    return number(await label(result), /distance to data ([\d.]+)/);
  };
  // Before the run of the curve that is shown, the one before stands there.
  await expect.poll(async () => (await far('Drawn')) / (await far('Cosine'))).toBeGreaterThan(2);
});
