import { expect, type Locator, type Page } from '@playwright/test';
import {
  cursor,
  noiseLevel,
  open,
  pixels,
  scrubTo,
  settled,
  valuesShown,
  violations,
  violationsInThemes,
} from './page.ts';
import { test } from './standing.ts';

const start = '?lesson=sample&bench=fork&data=moons&count=500&steps=20&speed=4';

const node = (page: Page, number: number): Locator =>
  page.getByRole('img', { name: number ? new RegExp(`^Branch ${number}:`) : /^Original:/ });
const choose = (page: Page, number: number) =>
  page.getByRole('button', { name: number ? `Branch ${number}` : 'Original', exact: true });
const ended = (of: Locator) => expect(of).toHaveAttribute('aria-label', /at t = 0\.000/, { timeout: 90_000 });
const apart = async (of: Locator) =>
  Number(/difference from parent ([\d.]+)/.exec((await of.getAttribute('aria-label')) ?? '')?.[1]);
const link = (page: Page) => new URL(page.url()).searchParams;

test('branched early it becomes something else, branched late it differs in detail', async ({ page }) => {
  await open(page, '?lesson=sample&bench=fork&speed=4');
  for (const number of [0, 1, 2]) await ended(node(page, number));
  await expect.poll(() => apart(node(page, 1))).toBeGreaterThan(0.2);
  expect(await apart(node(page, 2))).toBeGreaterThan(0);
  expect(await apart(node(page, 1))).toBeGreaterThan(2 * (await apart(node(page, 2))));
});

test('a fork is made at the cursor, changed, revisited and removed', async ({ page }) => {
  await open(page, `${start}&branches=0,5,seed:1`);
  await ended(node(page, 1));
  await scrubTo(page, 0.5);
  await choose(page, 0).click();
  await page.getByRole('button', { name: 'Branch here' }).click();
  await expect(node(page, 2)).toHaveAttribute('aria-label', /from the original at step 10: noise of seed/);
  await noiseLevel(page).press('Home');
  await ended(node(page, 2));
  const before = await settled(node(page, 2));
  await page.getByLabel('Sampler').selectOption('ddim');
  await expect(node(page, 2)).toHaveAttribute('aria-label', /DDIM/);
  await ended(node(page, 2));
  await expect.poll(() => pixels(node(page, 2))).not.toBe(before);
  await page.getByLabel('Sampler').selectOption('');
  await ended(node(page, 2));
  await expect.poll(() => pixels(node(page, 2)), { timeout: 60_000 }).toBe(before);
  await choose(page, 1).click();
  await expect(choose(page, 1)).toHaveAttribute('aria-pressed', 'true');
  await choose(page, 2).click();
  await page.getByRole('button', { name: 'New noise for this branch' }).click();
  await ended(node(page, 2));
  await page.getByRole('button', { name: 'Undo' }).click();
  await ended(node(page, 2));
  expect(await settled(node(page, 2))).toBe(before);
  const branches = link(page).get('branches');
  await page.getByRole('button', { name: 'Remove branch' }).click();
  await expect(node(page, 2)).toHaveCount(0);
  await expect.poll(() => link(page).get('branches')).toBe('0,5,seed:1');
  // Back to where it was done, from elsewhere.
  await page.getByRole('link', { name: 'Noise', exact: true }).click();
  await page.keyboard.press('Control+z');
  await expect(choose(page, 2)).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => link(page).get('branches')).toBe(branches);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('link', { name: 'Noise', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('a branch that changes nothing is its parent, before the fork and after', async ({ page }) => {
  await open(page, `${start}&sampler=edm&branches=0,8`);
  await ended(node(page, 1));
  await expect.poll(() => apart(node(page, 1))).toBe(0);
  expect(await settled(node(page, 1))).toBe(await settled(node(page, 0)));
});

test('a link shows the same tree to the pixel', async ({ page }) => {
  await open(page, `${start}&branches=0,6,seed:4_1,12,sampler:ddim`);
  await ended(node(page, 2));
  await scrubTo(page, 0.3);
  await expect.poll(() => link(page).get('t')).not.toBeNull();
  const shown = [await settled(node(page, 1)), await settled(node(page, 2))];
  const at = await cursor(page);
  await page.reload();
  await expect.poll(() => pixels(node(page, 1)), { timeout: 60_000 }).toBe(shown[0]);
  await expect.poll(() => pixels(node(page, 2)), { timeout: 60_000 }).toBe(shown[1]);
  expect(await cursor(page)).toBeCloseTo(at, 3);
});

test('a hostile tree is mended, and says so', async ({ page }) => {
  await open(page, `${start}&branches=<b>,1_9,2_0,5,sampler:nope`);
  await expect(page.getByRole('status').getByRole('paragraph').first()).toContainText(/branch/i);
  await expect(node(page, 0)).toBeVisible();
});

test('axe finds nothing, in any theme; the keyboard forks, chooses and removes', async ({ page }) => {
  await open(page, start);
  await ended(node(page, 2));
  expect(await violationsInThemes(page)).toEqual([]);

  await test.step('the keyboard forks, chooses and removes', async () => {
    await open(page, `${start}&branches=0,5,seed:1`);
    await ended(node(page, 1));
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: 'Branch here' }).focus();
    await page.keyboard.press('Enter');
    await expect(node(page, 2)).toBeVisible();
    await choose(page, 1).focus();
    await page.keyboard.press('Space');
    await expect(choose(page, 1)).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Remove branch' }).focus();
    await page.keyboard.press('Enter');
    await expect(node(page, 2)).toHaveCount(0);
  });
});

const handle = (page: Page, name: string) => page.getByRole('slider', { name: `Brush on ${name}` });
/** How much greener than red and blue the hair is, in a portrait of 16 × 16, of 255. */
const greenness = (of: Locator) =>
  of.evaluate((canvas: HTMLCanvasElement) => {
    const [row, rows, column, columns] = [1, 3, 4, 8].map((pixels) => (pixels * canvas.width) / 16);
    const { data } = canvas.getContext('2d')!.getImageData(column, row, columns, rows);
    let sum = 0;
    for (let i = 0; i < data.length; i += 4) sum += data[i + 1] - (data[i] + data[i + 2]) / 2;
    return (4 * sum) / data.length;
  });

test('paint on a half-made portrait becomes part of the person; undo takes it back', async ({ page }) => {
  await open(page, '?lesson=sample&bench=fork&theme=light&seed=3&branches=&t=0.5&speed=4');
  await expect(node(page, 0)).toHaveAttribute('aria-label', /at t = 0\.5/, { timeout: 60_000 });
  await page.getByRole('radio', { name: 'paints' }).check();
  await page.getByRole('radio', { name: 'Green' }).check();
  const box = (await handle(page, 'Original').boundingBox())!;
  const at = (row: number, column: number) =>
    [box.x + ((column + 0.5) / 16) * box.width, box.y + ((row + 0.5) / 16) * box.height] as const;
  await page.mouse.move(...at(2, 4));
  await page.mouse.down();
  for (let column = 4; column < 13; column++) await page.mouse.move(...at(2, column));
  await page.mouse.up();
  await expect(node(page, 1)).toHaveAttribute('aria-label', /at step 25: 20 pixels painted/);
  await expect.poll(() => link(page).get('branches')).toMatch(/^0,25,paint:/);
  await noiseLevel(page).press('Home');
  await ended(node(page, 1));
  // Violet in the run itself; in the branch what the network makes of violet and green.
  const run = await greenness(node(page, 0));
  await expect.poll(() => greenness(node(page, 1))).toBeGreaterThan(run + 40);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(node(page, 1)).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(node(page, 1)).toHaveAttribute('aria-label', /20 pixels painted/);
  await page.getByRole('button', { name: 'Remove the paint' }).click();
  await expect(node(page, 1)).toHaveAttribute('aria-label', /nothing changed/);
  await page.keyboard.press('Control+z');
  await expect(node(page, 1)).toHaveAttribute('aria-label', /20 pixels painted/);
});

test('points are pushed, and the link holds it', async ({ page }) => {
  await open(page, `${start}&branches=&t=0.3`);
  await expect(node(page, 0)).toHaveAttribute('aria-label', /at t = 0\.3/, { timeout: 60_000 });
  await page.getByRole('radio', { name: 'pushes points' }).check();
  const box = (await handle(page, 'Original').boundingBox())!;
  await page.mouse.move(box.x + 0.4 * box.width, box.y + 0.3 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.6 * box.width, box.y + 0.2 * box.height, { steps: 5 });
  await page.mouse.up();
  await expect(node(page, 1)).toHaveAttribute(
    'aria-label',
    /pushed 1 time, at t = 0\.3.*difference from parent 0\.\d+/,
  );
  await expect.poll(() => link(page).get('branches')).toMatch(/^0,14,push:-/);
  const ringed = await settled(node(page, 1));
  // The brush is not in the link, and leaves its ring where it stood.
  await page.getByRole('radio', { name: 'selects' }).check();
  await expect.poll(() => pixels(node(page, 1))).not.toBe(ringed);
  const shown = await settled(node(page, 1));
  await page.reload();
  await expect(node(page, 1)).toHaveAttribute('aria-label', /pushed 1 time, at t = 0\.3/, {
    timeout: 60_000,
  });
  await expect.poll(() => pixels(node(page, 1))).toBe(shown);
});

test('while somebody paints, what the network expects stands beside each state; the keyboard goes on painting where its stroke is', async ({
  page,
}) => {
  await open(page, '?lesson=sample&bench=fork&branches=&t=0.7&steps=20');
  await expect(node(page, 0)).toHaveAttribute('aria-label', /at t = 0\.7/, { timeout: 60_000 });
  const expected = page.getByRole('img', { name: 'What the network expects of Original' });
  await expect(expected).toHaveCount(0);
  await page.getByRole('radio', { name: 'paints' }).check();
  await settled(expected);
  // Neighbours in what it expects are alike; those in noise are not.
  const unlike = async (of: Locator) => {
    const values = await valuesShown(of, [16, 16]);
    return values.slice(3).reduce((sum, value, i) => sum + Math.abs(value - (values[i] ?? 0)), 0);
  };
  expect(await unlike(expected)).toBeLessThan(0.7 * (await unlike(node(page, 0))));

  await handle(page, 'Original').focus();
  await page.keyboard.press('ArrowUp');
  await expect(handle(page, 'Original')).toHaveAttribute('aria-valuetext', /row 8, column 9/);
  await page.keyboard.press('Enter');
  await expect(handle(page, 'Branch 1')).toBeFocused();
  await expect(node(page, 1)).toHaveAttribute('aria-label', /4 pixels painted/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(node(page, 1)).toHaveAttribute('aria-label', /8 pixels painted/);
  await expect(node(page, 2)).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  // Paint stays with the pictures that it was made on, and waits for them.
  const data = page.getByRole('group', { name: 'Data' });
  for (const other of ['Two moons', 'Fashion-MNIST']) {
    await data.getByRole('radio', { name: other }).check({ force: true });
    await expect(node(page, 1)).toHaveAttribute('aria-label', new RegExp(`${other}.*noise of seed 1`));
    await data.getByRole('radio', { name: 'Portraits' }).check({ force: true });
    await expect(node(page, 1)).toHaveAttribute('aria-label', /8 pixels painted/);
  }
});

test('a branch may be asked for something else', async ({ page }) => {
  await open(
    page,
    '?lesson=sample&bench=fork&branches=0,4&steps=20&prompt=a+woman+with+blond+hair&branch=1&speed=4',
  );
  await ended(node(page, 1));
  await expect.poll(() => apart(node(page, 1))).toBe(0);
  await page.getByLabel('Prompt').fill('a man with green hair, smiling');
  await page.getByLabel('Prompt').press('Enter');
  await expect(node(page, 1)).toHaveAttribute('aria-label', /“a man with green hair/);
  await ended(node(page, 1));
  await expect.poll(() => apart(node(page, 1))).toBeGreaterThan(0.1);
});

test('a tree that is interrupted is completed: by leaving, by Cancel, by other settings and back', async ({
  page,
}) => {
  await open(page, '?lesson=sample&bench=fork&data=moons&steps=60&branches=0,10,seed:1_1,40,seed:2');
  // A run is in its first half for less than a second, so it is looked at often.
  const begun = () =>
    expect
      .poll(() => node(page, 1).getAttribute('aria-label'), { intervals: [50], timeout: 60_000 })
      .toMatch(/at t = 0\.[5-9]/);
  const complete = async () => {
    for (const number of [0, 1, 2]) await ended(node(page, number));
    await expect(page.getByText(/^Computed live/)).toBeVisible();
    expect(await apart(node(page, 1))).toBeGreaterThan(0);
    expect(await apart(node(page, 2))).toBeGreaterThan(0);
  };
  await begun();
  await page.getByRole('link', { name: 'Noise', exact: true }).click();
  await expect(node(page, 0)).toHaveCount(0);
  await page.goBack();
  await begun();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Run again' }).click();
  await begun();
  await page.getByRole('textbox', { name: 'Seed' }).first().fill('7');
  await expect(page.getByText(/^Computed live/)).toBeHidden();
  await begun();
  await page.getByRole('textbox', { name: 'Seed' }).first().fill('0');
  await complete();
});
