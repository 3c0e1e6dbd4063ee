import { expect, type Locator, type Page } from '@playwright/test';
import { open, scrubTo, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const run = (page: Page, by: string): Locator => page.getByRole('img', { name: new RegExp(`by the ${by}`) });
const link = (page: Page) => new URL(page.url()).searchParams;

/** “… for column 4, together 3.01” → 3.01 */
async function together(of: Locator): Promise<number> {
  await expect(of).toHaveAttribute('aria-label', /together \d/);
  return Number(/together ([\d.]+)/.exec(String(await of.getAttribute('aria-label')))?.[1]);
}

/** “…, the result; as wished 99.8 ± 0.3 %” → 99.8 */
async function share(of: Locator): Promise<number> {
  await expect(of).toHaveAttribute('aria-label', /the result.*as wished [\d.]+/, { timeout: 90_000 });
  return Number(/as wished ([\d.]+)/.exec(String(await of.getAttribute('aria-label')))?.[1]);
}

test('a row and a column cross where nobody told the network of both, moons do not, and prompts take turns', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await open(page, '?lesson=guide&bench=mix&speed=4');
  await expect(run(page, 'network')).toHaveAttribute('aria-label', /row 2 AND column 4/);
  expect(await share(run(page, 'network'))).toBeGreaterThan(80);
  expect(await share(run(page, 'exact'))).toBeGreaterThan(99);

  // Where each wish leads, by the network nearly as exactly; elsewhere otherwise.
  await expect(page.getByText('Drag into noise to see where')).toBeVisible();
  await scrubTo(page, 0.5);
  const length = await together(run(page, 'exact'));
  expect(Math.abs((await together(run(page, 'network'))) - length)).toBeLessThan(0.1 * length);
  await page.getByRole('slider', { name: 'Place of the arrows' }).press('ArrowUp');
  await expect.poll(() => link(page).get('mixPlace')).toBe('0.6,-0.8');
  await expect.poll(() => together(run(page, 'exact'))).toBeLessThan(length);
  await scrubTo(page, 0);

  await page.getByRole('slider', { name: 'Weight 2' }).fill('-1');
  await expect(run(page, 'network')).toHaveAttribute('aria-label', /row 2 NOT column 4/);
  await expect.poll(() => link(page).get('mixWishes')).toBe('1,1_8,-1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => link(page).get('mixWishes')).toBeNull();

  // Until a longer run is there, both planes are those of this one, and both say so.
  await page.getByRole('textbox', { name: 'Steps' }).fill('400');
  await page.keyboard.press('Enter');
  for (const by of ['network', 'exact'])
    await expect(run(page, by)).toHaveAttribute('aria-label', /Still made with 20 steps; as wished/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(run(page, 'exact')).toHaveAttribute('aria-label', /the result; as wished/);

  await page.getByRole('radio', { name: 'Two moons' }).check({ force: true });
  await expect(run(page, 'exact')).toHaveAttribute('aria-label', /upper moon AND lower moon/);
  expect(await share(run(page, 'exact'))).toBeLessThan(1);
  expect(await violationsInThemes(page)).toEqual([]);

  await open(page, '?lesson=guide&bench=mix&data=fashion&steps=5&count=4&speed=4');
  await expect(run(page, 'network')).toHaveAttribute(
    'aria-label',
    /T-shirt AND trousers.*the result; T-shirt: \d of 4; trousers: \d of 4\. Read by/,
    { timeout: 90_000 },
  );

  await open(page, '?lesson=guide&bench=mix&data=portraits&steps=5&count=4&mixHow=turn&speed=4');
  await page.getByRole('textbox', { name: 'Other prompt' }).fill('a man with a beard');
  await page.keyboard.press('Enter');
  await expect(run(page, 'network')).toHaveAttribute(
    'aria-label',
    /below t = 0\.50 “a man with a beard”.*the result.*“a man with a beard” – As asked: \d of \d/,
    { timeout: 90_000 },
  );
});
