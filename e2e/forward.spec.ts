import { expect } from '@playwright/test';
import { cursor, noiseLevel, open, pixels, scrubTo, settled, stage } from './page.ts';
import { test } from './standing.ts';

test.describe('scrubbing noise', () => {
  test('changes the picture, and comes back to the same pixels', async ({ page }) => {
    await open(page, '?t=0');
    const data = await settled(stage(page));
    await scrubTo(page, 0.95);
    await expect.poll(() => pixels(stage(page))).not.toBe(data);
    const noisy = await settled(stage(page));
    await noiseLevel(page).press('Home');
    await expect.poll(() => pixels(stage(page))).toBe(data);
    expect(noisy).not.toBe(data);
  });

  test('is there before any weights or worker', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, '?data=spiral');
    await scrubTo(page, 0.5);
    await settled(stage(page));
    expect(asked.filter((url) => /weights|worker|wasm/.test(url))).toEqual([]);
  });

  test('says what the level means', async ({ page }) => {
    await open(page, '?data=moons&schedule=cosine&t=0.5');
    const words = await noiseLevel(page).getAttribute('aria-valuetext');
    expect(words).toMatch(/0\.5/);
    await expect(stage(page)).toHaveAttribute('aria-label', /noisy/);
  });

  test('plays to noise, pauses, and steps', async ({ page }) => {
    await open(page, '?t=0.1&speed=4');
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => cursor(page)).toBeGreaterThan(0.15);
    await page.getByRole('button', { name: 'Pause' }).click();
    const paused = await cursor(page);
    await page.getByRole('button', { name: 'Step forward' }).click();
    await expect.poll(() => cursor(page)).toBeGreaterThan(paused);
    await page.getByRole('button', { name: 'Step back' }).click();
    await expect.poll(() => cursor(page)).toBeLessThan(paused + 1e-3);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => cursor(page)).toBe(1);
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  });

  for (const from of ['?lesson=noise&data=moons&t=0.1&speed=0.25', '?lesson=train&t=0.9&speed=0.25'])
    test(`what plays stops when ${from} is left`, async ({ page }) => {
      await open(page, '?lesson=contents');
      for (const way of ['the header', 'Back'])
        await test.step(`by ${way}`, async () => {
          await open(page, from);
          const begun = await cursor(page);
          await page.locator('body').press('Space');
          await expect.poll(() => cursor(page), { intervals: [30] }).not.toBeCloseTo(begun, 2);
          if (way === 'Back') await page.goBack();
          else await page.getByRole('navigation', { name: 'Lessons' }).getByRole('link').first().click();
          await expect(page.locator('.contents h2').first()).toBeVisible();
          await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
          const left = await cursor(page);
          // That nothing moves any more takes a while to see.
          await page.waitForTimeout(400);
          expect(await cursor(page)).toBe(left);
        });
    });

  test('the handle rides on the curve in narrow windows, too', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [t, edge] of [
      [0, 0],
      [1, 1],
    ]) {
      await open(page, `?data=moons&schedule=zeroTerminal&t=${t}`);
      const rail = (await page.locator('.rail').boundingBox())!;
      const handle = (await page.locator('.rider .handle').boundingBox())!;
      expect(Math.abs(handle.y + handle.height / 2 - rail.y - edge * rail.height)).toBeLessThan(2);
    }
  });

  test('shows real pictures', async ({ page }) => {
    await open(page, '?data=fashion&t=0');
    await expect(stage(page)).toHaveAttribute('aria-label', /64 pictures/);
    const clean = await settled(stage(page));
    await noiseLevel(page).press('End');
    await expect.poll(() => pixels(stage(page))).not.toBe(clean);
  });

  test('step by step agrees with the jump', async ({ page }) => {
    await open(page, '?data=moons&t=0.5');
    await page
      .getByRole('group', { name: 'How noise is added' })
      .getByRole('radio', { name: 'Step by step' })
      .check({ force: true });
    await expect(page.getByRole('main').getByRole('img', { name: /after one jump/ })).toBeVisible();
    await expect(page.getByRole('main').getByRole('img', { name: /after 500 small steps/ })).toBeVisible();
    const table = page.getByRole('table', { name: /the same distribution/ });
    const row = async (name: string) =>
      (await table.getByRole('row', { name }).getByRole('cell').allInnerTexts()).map((text) =>
        Number(text.replace('−', '-')),
      );
    const [formula, chance] = [await row('by the formula'), await row('± chance')];
    expect(chance.every((value) => value > 0 && value < 0.05)).toBe(true);
    const [jump, steps] = [await row('one jump'), await row('small steps')];
    expect(jump).not.toEqual(steps);
    // Four standard deviations, and what rounding takes.
    for (const found of [jump, steps])
      found.forEach((value, i) => {
        expect(Math.abs(value - formula[i])).toBeLessThan(4 * chance[i] + 0.002);
      });
  });

  test('draws other noise when asked, and the schedule changes the level', async ({ page }) => {
    await open(page, '?t=0.6');
    const before = await settled(stage(page));
    await page.getByRole('button', { name: 'New noise' }).click();
    await expect.poll(() => pixels(stage(page))).not.toBe(before);
    const words = () => noiseLevel(page).getAttribute('aria-valuetext');
    const cosine = await words();
    await page.getByRole('group', { name: 'Schedule' }).getByRole('radio').first().check({ force: true });
    await expect.poll(words).not.toBe(cosine);
  });
});
