/** A fork by student: from a kept frame of a run in a few jumps to the end. */
import { expect, type Locator, type Page } from '@playwright/test';
import { noiseLevel, open, scrubTo, settled, violations, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const start = '?lesson=sample&bench=fork&sampler=ddim&steps=20&branches=&speed=4';

const node = (page: Page, number: number): Locator =>
  page.getByRole('img', { name: number ? new RegExp(`^Branch ${number}:`) : /^Original:/ });
const ended = (of: Locator) => expect(of).toHaveAttribute('aria-label', /at t = 0\.000/, { timeout: 90_000 });
const apart = async (of: Locator) =>
  Number(/difference from parent ([\d.]+)/.exec((await of.getAttribute('aria-label')) ?? '')?.[1]);
const handOver = (page: Page) => page.getByRole('button', { name: 'Go on with the student' });
const goesOn = (page: Page) => page.getByRole('combobox', { name: 'Goes on with' });
const link = (page: Page) => new URL(page.url()).searchParams;

test('a student goes on from the cursor, near to where its teacher ends; with noise added back it ends elsewhere', async ({
  page,
}) => {
  await open(page, start);
  await ended(node(page, 0));
  await scrubTo(page, 0.5);
  await handOver(page).click();
  const branch = node(page, 1);
  await expect(branch).toHaveAttribute('aria-label', /from the original at step 10: the student in 2 jumps/);
  await expect.poll(() => link(page).get('branches')).toBe('0,10,student:2');
  await noiseLevel(page).press('Home');
  await ended(branch);
  await expect.poll(() => apart(branch)).toBeLessThan(0.2);
  const near = await apart(branch);
  expect(near).toBeGreaterThan(0);
  const first = await settled(branch);

  await expect(page.getByText(/Guidance 3 of its teacher is part/)).toBeVisible();
  expect(await goesOn(page).locator('option').allInnerTexts()).toEqual([
    'as its parent',
    'the teacher',
    'the student in 1 jump',
    'the student in 2 jumps',
    'the student in 4 jumps',
    'the student in 8 jumps',
  ]);
  expect(await page.getByLabel('Sampler').locator('option').allInnerTexts()).toEqual([
    'DDIM',
    'Euler',
    'Consistency',
  ]);
  await page.getByLabel('Sampler').selectOption('lcm');
  await expect(page.getByText(/Jumps to data, adds new noise/)).toBeVisible();
  await expect(branch).toHaveAttribute('aria-label', /2 jumps, Consistency/);
  await ended(branch);
  await expect.poll(() => apart(branch)).toBeGreaterThan(1.2 * near);
  await page.getByRole('button', { name: 'Undo' }).click();
  await ended(branch);
  await expect.poll(() => settled(branch)).toBe(first);
  await page.reload();
  await ended(branch);
  await expect.poll(() => settled(branch)).toBe(first);
  expect(await violationsInThemes(page)).toEqual([]);
});

test('the keyboard hands over and forks on; a phone holds it all; points have no student', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${start}&data=fashion&class=7`);
  await ended(node(page, 0));
  await scrubTo(page, 0.7);
  await handOver(page).focus();
  await page.keyboard.press('Enter');
  await noiseLevel(page).press('Home');
  await ended(node(page, 1));
  await goesOn(page).focus();
  await goesOn(page).selectOption('4');
  await expect.poll(() => link(page).get('branches')).toBe('0,6,student:4');
  await ended(node(page, 1));
  // From one of its own stops its teacher goes on again.
  await scrubTo(page, 0.45);
  await handOver(page).focus();
  await page.keyboard.press('Enter');
  await goesOn(page).selectOption('0');
  await expect(node(page, 2)).toHaveAttribute('aria-label', /from branch 1 at step \d+: the teacher/);
  await noiseLevel(page).press('Home');
  await ended(node(page, 2));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await violations(page)).toEqual([]);

  await open(page, '?lesson=sample&bench=fork&data=moons&count=500&steps=10');
  await ended(node(page, 0));
  await expect(page.getByRole('button', { name: 'Branch here' })).toBeVisible();
  await expect(handOver(page)).toHaveCount(0);
});
