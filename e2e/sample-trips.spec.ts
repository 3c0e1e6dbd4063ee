import { expect, type Locator, type Page } from '@playwright/test';
import { cursor, noiseLevel, open, pixels, scrubTo, settled, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const there = '?lesson=sample&bench=trips&data=moons&count=500&steps=20&speed=4';
const between = '?lesson=sample&bench=trips&data=moons&count=500&steps=20&speed=4&trip=between';

const picture = (page: Page, name: string): Locator =>
  page.getByRole('img', { name: new RegExp(`^${name}: `) });
/** Of these settings: pictures of those before stay in sight, and say so, until the new ones are there. */
const error = async (page: Page, name: string): Promise<number> => {
  await expect(picture(page, name)).toHaveAttribute('aria-label', /[\d.]+ from the sample$/, {
    timeout: 90_000,
  });
  const label = await picture(page, name).getAttribute('aria-label');
  return Number(/([\d.]+) from the sample/.exec(label!)![1]);
};
const lengths = async (page: Page, name: string): Promise<number[]> => {
  const row = page.getByRole('img', { name: new RegExp(`^${name}, from the first seed`) });
  await expect(row).toHaveAttribute('aria-label', /noises: \d/, { timeout: 90_000 });
  return (await row.getAttribute('aria-label'))!.split('noises: ')[1].split(', ').map(Number);
};
const arrived = async (page: Page) => {
  await expect(page.getByText(/^Computed live/)).toBeVisible({ timeout: 90_000 });
  await expect(picture(page, 'Along the sphere')).toHaveAttribute('aria-label', /at t = 0\.000/);
};
const link = (page: Page) => new URL(page.url()).searchParams;

test('a real sample goes to its noise; DDIM returns, DDPM does not; keys go through it; axe finds nothing', async ({
  page,
}) => {
  await open(page, there);
  const [ddim, ddpm] = [await error(page, 'Back by DDIM'), await error(page, 'Back by DDPM')];
  expect(ddim).toBeLessThan(0.3);
  expect(ddpm).toBeGreaterThan(3 * ddim);
  await expect(picture(page, 'Its noise, where the way to noise ends')).toHaveAttribute(
    'aria-label',
    /mean −?0\.\d\d, variance \d\.\d\d/,
  );
  // All three stand at the same noise.
  await noiseLevel(page).press('End');
  const noise = await settled(picture(page, 'To noise'));
  await expect.poll(() => pixels(picture(page, 'Back by DDIM'))).toBe(noise);
  await expect.poll(() => pixels(picture(page, 'Back by DDPM'))).toBe(noise);
  await expect(page.getByText(/^Computed live/)).toBeVisible({ timeout: 60_000 });
  expect(await violationsInThemes(page)).toEqual([]);

  await test.step('keyboard: Space plays, arrows go from stop to stop, both parts can be reached', async () => {
    await noiseLevel(page).blur();
    await page.keyboard.press('Home');
    await expect.poll(() => cursor(page)).toBe(0);
    await page.keyboard.press('End');
    await expect.poll(() => cursor(page)).toBe(1);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => cursor(page)).toBeLessThan(0.95);
    await page.keyboard.press('Space');
    await expect.poll(() => cursor(page)).toBeLessThan(0.8);
    await page.keyboard.press('Space');
    await page.getByRole('radio', { name: 'Round trip' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(picture(page, 'Along the sphere')).toBeVisible();
  });
});

test('more steps, or refined ones, return closer', async ({ page }) => {
  await open(page, `${there}&seed=5`);
  const coarse = await error(page, 'Back by DDIM');
  await page.getByRole('button', { name: '100 steps' }).click();
  await expect(page.getByText(/^Running on/)).toBeVisible();
  const fine = await error(page, 'Back by DDIM');
  expect(fine).toBeLessThan(0.5 * coarse);
  await page.getByRole('slider', { name: 'Extra corrections a step' }).fill('2');
  await expect(page.getByText(/^Running on/)).toBeVisible();
  expect(await error(page, 'Back by DDIM')).toBeLessThan(0.5 * fine);
  await expect.poll(() => link(page).get('refine')).toBe('2');
});

test('another sample is another trip, and a link shows the same', async ({ page }) => {
  await open(page, there);
  await error(page, 'Back by DDPM');
  const first = await settled(picture(page, 'To noise'));
  await page.getByRole('button', { name: 'New sample' }).click();
  await expect.poll(() => link(page).get('draw')).not.toBeNull();
  await error(page, 'Back by DDPM');
  expect(await settled(picture(page, 'To noise'))).not.toBe(first);
  await scrubTo(page, 0.5);
  await expect.poll(() => link(page).get('t')).not.toBeNull();
  const names = ['To noise', 'Back by DDIM', 'Back by DDPM', 'DDIM’s error'];
  const shown = await Promise.all(names.map((name) => settled(picture(page, name))));
  await page.reload();
  for (const [i, name] of names.entries())
    await expect.poll(() => pixels(picture(page, name)), { timeout: 60_000 }).toBe(shown[i]);
});

test('a picture goes there and back', async ({ page }) => {
  await open(page, '?lesson=sample&bench=trips&data=portraits&steps=20&refine=2&speed=4');
  const [ddim, ddpm] = [await error(page, 'Back by DDIM'), await error(page, 'Back by DDPM')];
  expect(ddpm).toBeGreaterThan(3 * ddim);
  expect(await settled(picture(page, 'DDIM’s error'))).not.toBe(await settled(picture(page, 'DDPM’s error')));
});

test('between two seeds the straight line is shorter in the middle; the sphere is not; axe finds nothing; a link holds all', async ({
  page,
}) => {
  await open(page, between);
  const [sphere, line] = [
    await lengths(page, 'Along the sphere'),
    await lengths(page, 'Along the straight line'),
  ];
  expect(sphere).toHaveLength(9);
  expect(Math.min(...sphere)).toBeGreaterThan(0.95);
  expect(line[4]).toBeLessThan(0.75);
  expect([line[0], line[8]]).toEqual([sphere[0], sphere[8]]);
  await arrived(page);
  // At both ends the ways meet, in the middle they lead elsewhere.
  const middle = await settled(picture(page, 'Along the sphere'));
  expect(await settled(picture(page, 'Along the straight line'))).not.toBe(middle);
  await page.getByRole('slider', { name: 'Share' }).fill('0');
  await expect.poll(() => link(page).get('share')).toBe('0');
  const end = await settled(picture(page, 'Along the sphere'));
  expect(end).not.toBe(middle);
  await expect.poll(() => pixels(picture(page, 'Along the straight line'))).toBe(end);
  expect(await violationsInThemes(page)).toEqual([]);

  await test.step('both seeds, and the place between them, are in the link', async () => {
    await page.getByRole('textbox', { name: 'Second seed' }).fill('42');
    await page.getByRole('textbox', { name: 'Seed', exact: true }).fill('9');
    await page.getByRole('slider', { name: 'Share' }).press('ArrowRight');
    await expect.poll(() => link(page).get('otherSeed')).toBe('42');
    await expect.poll(() => link(page).get('seed')).toBe('9');
    await expect.poll(() => link(page).get('share')).toBe('1');
    await arrived(page);
    const shown = await settled(picture(page, 'Along the sphere'));
    expect(shown).not.toBe(end);
    await page.reload();
    await expect.poll(() => pixels(picture(page, 'Along the sphere')), { timeout: 60_000 }).toBe(shown);
  });
});

test('bad numbers: a message at the control, the picture kept; a bad link is mended', async ({ page }) => {
  await open(page, `${there}&refine=99`);
  await expect(page.getByRole('status').getByRole('paragraph').first()).toContainText(
    'Extra corrections a step “99” is not',
  );
  await error(page, 'Back by DDPM');
  const before = await settled(picture(page, 'Back by DDIM'));
  await page.getByRole('textbox', { name: 'Sample' }).fill('-1');
  await expect(page.getByRole('alert')).toContainText('Sample must be a whole number');
  expect(await settled(picture(page, 'Back by DDIM'))).toBe(before);
});

test('trips are cancelled and taken up again', async ({ page }) => {
  await open(page, '?lesson=sample&bench=trips&data=moons&count=500&steps=1000');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Stopped')).toBeVisible();
  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
});
