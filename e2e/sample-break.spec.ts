import { expect, type Locator, type Page } from '@playwright/test';
import { cursor, noiseLevel, open, pixels, scrubTo, settled, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const query = '?lesson=sample&bench=break&data=moons&count=500&steps=20&speed=4';

const intact = (page: Page): Locator => page.getByRole('img', { name: /^Intact: DDPM/ });
const changed = (page: Page): Locator => page.getByRole('img', { name: /^Changed: / });
const choose = (page: Page, name: string) => page.getByRole('radio', { name }).check({ force: true });
const finished = (of: Locator) => expect(of).toHaveAttribute('aria-label', /the result/, { timeout: 90_000 });
const link = (page: Page) => new URL(page.url()).searchParams;
const figure = async (page: Page, name: string, column: 'data' | 'intact' | 'changed') => {
  const cell = page
    .getByRole('row', { name })
    .getByRole('cell')
    .nth(['data', 'intact', 'changed'].indexOf(column));
  await expect(cell).toHaveText(/\d/);
  return Number((await cell.textContent())!.replace('−', '-'));
};
const VARIANCE = 'Variance between samples';

test('shows a failure beside the intact run, in pictures and numbers, before anybody touches anything', async ({
  page,
}) => {
  await open(page, '?lesson=sample&bench=break&speed=4');
  await finished(intact(page));
  await finished(changed(page));
  expect(await figure(page, VARIANCE, 'data')).toBeCloseTo(1, 1);
  expect(await figure(page, VARIANCE, 'intact')).toBeGreaterThan(0.9);
  expect(await figure(page, VARIANCE, 'changed')).toBeLessThan(0.1);
  const near = await figure(page, 'Distance to data', 'intact');
  expect(await figure(page, 'Distance to data', 'changed')).toBeGreaterThan(5 * near);
});

test('each switch changes one pane, says what to look for and why, and leaves the other alone', async ({
  page,
}) => {
  await open(page, query);
  await finished(intact(page));
  const whole = await settled(intact(page));
  const seen = new Set([whole]);
  const text = page.locator('.chosen-switch');
  const names = await page
    .getByRole('group', { name: 'Changed' })
    .getByRole('radio')
    .evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).labels![0].innerText));
  expect(names).toHaveLength(6);
  for (const name of names) {
    await choose(page, name);
    await expect(changed(page)).toHaveAttribute('aria-label', new RegExp(`^Changed: ${name}: .*the result`), {
      timeout: 60_000,
    });
    await expect(text).toContainText(/Look for\..+Why\..+arXiv/s);
    const broken = await settled(changed(page));
    expect(seen, name).not.toContain(broken);
    seen.add(broken);
    // What is replayed begins where its chain ends, and so does what it is compared with.
    if (!name.startsWith('Replay')) expect(await settled(intact(page)), name).toBe(whole);
  }
});

test('replaying the true noises returns to the very samples; the network does not', async ({ page }) => {
  await open(page, `${query}&break=replay`);
  await finished(intact(page));
  await finished(changed(page));
  expect(await figure(page, 'Distance to where it began', 'changed')).toBe(0);
  expect(await figure(page, 'Distance to where it began', 'intact')).toBeGreaterThan(0.3);
  // Both set out from the same noise.
  await noiseLevel(page).press('End');
  await expect(changed(page)).toHaveAttribute('aria-label', /step 0 of 20/);
  await expect(intact(page)).toHaveAttribute('aria-label', /step 0 of 20/);
  expect(await settled(changed(page))).toBe(await settled(intact(page)));
});

test('portraits jumped to in one step are all the mean', async ({ page }) => {
  await open(page, '?lesson=sample&bench=break&data=portraits&break=oneStep&steps=10&count=4&speed=4');
  await finished(intact(page));
  await finished(changed(page));
  const spread = await figure(page, VARIANCE, 'changed');
  expect(spread).toBeLessThan(0.1 * (await figure(page, VARIANCE, 'intact')));
  expect(await figure(page, 'Mean brightness', 'changed')).toBeCloseTo(
    await figure(page, 'Mean brightness', 'data'),
    0,
  );
});

test('both follow one cursor; a link shows the same', async ({ page }) => {
  await open(page, query);
  await finished(changed(page));
  await choose(page, 'Hide the noise level');
  await expect(changed(page)).toHaveAttribute('aria-label', /Hide the noise level.*the result/);
  await scrubTo(page, 0.6);
  await expect(changed(page)).toHaveAttribute('aria-label', /step 8 of 20/);
  await expect(intact(page)).toHaveAttribute('aria-label', /step 8 of 20/);
  await expect.poll(() => link(page).get('break')).toBe('timeless');
  await expect.poll(() => link(page).get('t')).not.toBeNull();
  const shown = [await settled(intact(page)), await settled(changed(page))];
  await page.reload();
  await expect.poll(() => pixels(intact(page)), { timeout: 30_000 }).toBe(shown[0]);
  await expect.poll(() => pixels(changed(page)), { timeout: 30_000 }).toBe(shown[1]);
});

test('an unknown switch in a link is mended, and says so', async ({ page }) => {
  await open(page, `${query}&break=<script>`);
  await expect(page.getByRole('status').getByRole('paragraph').first()).toContainText('Changed');
  await finished(changed(page));
});

test('axe finds nothing, in any theme; keyboard: Space plays, arrows step, the switches can be reached', async ({
  page,
}) => {
  await open(page, query);
  await finished(changed(page));
  expect(await violationsInThemes(page)).toEqual([]);
  await page.keyboard.press('End');
  await expect.poll(() => cursor(page)).toBe(1);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => cursor(page)).toBeCloseTo(0.95, 3);
  await page.keyboard.press('Space');
  await expect.poll(() => cursor(page)).toBeLessThan(0.9);
  await page.keyboard.press('Space');
  await page.getByRole('radio', { name: 'Leave out the noise' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(changed(page)).toHaveAttribute('aria-label', /^Changed: Give the wrong noise level/);
});
