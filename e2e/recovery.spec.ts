import { expect, test } from '@playwright/test';
import { follow, open, openSettings, pixels, settled, stage } from './page.ts';

const run = (steps: number) => `?lesson=denoise&data=moons&steps=${steps}&seed=3&count=100&speed=4`;
const result = (steps: number) => new RegExp(`after ${steps} steps: the result`);

test('a worker that is killed in the middle of a run is replaced, and the run ends the same', async ({
  page,
}) => {
  await open(page, run(60));
  await page.getByRole('button', { name: 'Denoise', exact: true }).click();
  await expect(stage(page)).toHaveAttribute('aria-label', result(60), { timeout: 60_000 });
  const whole = await settled(stage(page));

  await page.getByRole('button', { name: 'Denoise', exact: true }).click();
  await expect(stage(page)).toHaveAttribute('aria-label', /step [1-9]\d* of 60/);
  const [first] = page.workers();
  const gone = first.waitForEvent('close');
  await first.evaluate(() => self.close());
  await gone;
  await expect(page.getByRole('status').filter({ hasText: 'Computing goes on' })).toBeVisible();
  await expect(stage(page)).toHaveAttribute('aria-label', result(60), { timeout: 60_000 });
  expect(page.workers()).toHaveLength(1);
  expect(page.workers()[0]).not.toBe(first);
  await expect.poll(() => pixels(stage(page))).toBe(whole);
});

test('another backend can be chosen, and computes the same', async ({ page }) => {
  await open(page, '?lesson=denoise&data=moons&steps=4&seed=3&count=20&speed=4&backend=cpu');
  await page.getByRole('button', { name: 'Denoise', exact: true }).click();
  await expect(stage(page)).toHaveAttribute('aria-label', /after 4 steps: the result/, { timeout: 60_000 });
  await expect(page.getByRole('main')).toContainText('on plain JavaScript');
  await openSettings(page);
  await page.getByLabel('Backend').selectOption('wasm');
  await expect(page.getByLabel('Backend')).toHaveValue('wasm');
  await page.getByRole('button', { name: 'Denoise', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('on WebAssembly');
  await expect(stage(page)).toHaveAttribute('aria-label', /after 4 steps: the result/, { timeout: 60_000 });
});

test('a lesson and an engine that cannot be fetched are said, and come once the connection is back', async ({
  page,
  context,
}) => {
  const steps = 5;
  await page.route('**/assets/worker-*.js', (route) => route.abort());
  await open(page, '?data=moons');
  await context.setOffline(true);
  const lessons = page.getByRole('navigation', { name: 'Lessons' });
  await lessons.getByRole('link', { name: 'Denoise' }).click();
  await expect(page.getByRole('alert')).toContainText('A part of the page could not be fetched');
  // Without a connection another try must not cost the page that is there.
  await page.getByRole('button', { name: 'Try again' }).click();
  await lessons.getByRole('link', { name: 'Noise', exact: true }).click();
  await settled(stage(page));
  await lessons.getByRole('link', { name: 'Denoise' }).click();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Denoise', exact: true })).toBeVisible();

  await follow(page, `/${run(steps)}&locked=0`);
  await expect(page.getByRole('textbox', { name: 'Steps' })).toHaveValue(String(steps));
  const seed = await page.getByRole('textbox', { name: 'Seed' }).inputValue();
  await page.getByRole('button', { name: 'Denoise', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(/does not start .*: reload the page/);
  await page.unroute('**/assets/worker-*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(stage(page)).toHaveAttribute('aria-label', result(steps), { timeout: 60_000 });
  // It is the same run, though a new one would draw another seed.
  await expect(page.getByRole('textbox', { name: 'Seed' })).toHaveValue(seed);
});
