/** Faster and Inside when the worker dies in the middle: another goes on, and nothing that was there is lost. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { open, settled } from './page.ts';

const image = (page: Page, name: RegExp): Locator => page.getByRole('main').getByRole('img', { name });
const done = { timeout: 90_000 };

/** The worker of the engine goes; the page says that another takes its place. */
async function kill(page: Page): Promise<void> {
  const [worker] = page.workers();
  const gone = worker!.waitForEvent('close');
  await worker!.evaluate(() => self.close());
  await gone;
  await expect(page.getByRole('status').filter({ hasText: 'Computing goes on' })).toBeVisible();
}

/** Steps after which the student is shown. */
const steps = async (page: Page): Promise<number> => {
  const label = await image(page, /^Student.*: the grid of noise/).getAttribute('aria-label');
  return Number(/after ([\d,]+) step/.exec(label ?? '')?.[1]?.replace(/,/g, '') ?? 0);
};

test('Distil goes on from the last checkpoint', async ({ page }) => {
  await open(page, '?lesson=faster&bench=distil&trial=77');
  await page.getByRole('button', { name: 'Distil', exact: true }).click();
  await expect.poll(() => steps(page), done).toBeGreaterThan(200);
  const before = await steps(page);
  await kill(page);
  const seen = [await steps(page)];
  const goesOn = async () => {
    seen.push(await steps(page));
    return seen.at(-1);
  };
  await expect.poll(goesOn, { ...done, intervals: [50] }).toBeGreaterThan(before + 100);
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(before);
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
});

test('Cost keeps what has been measured, and measures the rest', async ({ page }) => {
  await open(page, '?lesson=faster&bench=cost');
  const bar = page.getByRole('progressbar', { name: 'Measuring' });
  const share = () => bar.getAttribute('aria-valuenow').then(Number);
  const mark = page.getByRole('button', { name: /^Student, 1 step, 1 call, / });
  await expect(mark).toBeAttached(done);
  const before = await share();
  await kill(page);
  await expect(mark).toBeAttached();
  expect(await share()).toBeGreaterThanOrEqual(before);
  await expect.poll(share, done).toBeGreaterThan(before);
});

test('the ladder keeps its rows, and the others come', async ({ page }) => {
  const row = (name: RegExp) => page.getByRole('group', { name: 'Ladder' }).getByRole('img', { name });
  await open(page, '?lesson=faster&data=moons&count=500');
  await expect(row(/^DDIM, 4 steps: .*the result; 4 calls/)).toBeVisible(done);
  await kill(page);
  await expect(row(/^DDIM, 4 steps: .*the result; 4 calls/)).toBeVisible();
  await expect(row(/^DDIM, 50 steps: .*the result; 50 calls/)).toBeVisible(done);
});

test('the system finds out what it was asked meanwhile', async ({ page }) => {
  await open(page, '?lesson=inside&bench=system&steps=4&prompt=purple+hair,+glasses');
  const looked = image(page, /^Where “/);
  await expect(looked).toHaveAttribute('aria-label', /most in row/, done);
  await settled(looked);
  await kill(page);
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill('a hat');
  await page.keyboard.press('Enter');
  await expect(looked).toHaveAttribute('aria-label', /Where “hat” is looked for; most in row/, done);
  await page.getByRole('button', { name: 'Text encoder', exact: true }).click();
  await expect(image(page, /^A row of 64 numbers for each of 2 words; “hat” is most like “a”/)).toBeVisible(
    done,
  );
});
