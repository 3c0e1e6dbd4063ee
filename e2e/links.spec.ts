import { expect, test } from '@playwright/test';
import { cursor, noiseLevel, open, pixels, scrubTo, settled, stage } from './page.ts';

test('a link shows the same pixels', async ({ page, context }) => {
  await open(page, '?data=rings');
  await page.getByRole('group', { name: 'Schedule' }).getByRole('radio').first().check({ force: true });
  await page.getByRole('button', { name: 'New noise' }).click();
  await scrubTo(page, 0.42);
  await expect.poll(() => new URL(page.url()).searchParams.get('t')).toMatch(/^0\.4[12]/);
  const shown = await settled(stage(page));
  const other = await context.newPage();
  await open(other, new URL(page.url()).search);
  expect(await settled(stage(other))).toBe(shown);
  expect(await cursor(other)).toBeCloseTo(await cursor(page), 3);
});

const hostile = [
  '?data=<script>alert(1)</script>',
  '?t=NaN&steps=1e99&seed=-1',
  '?schedule=__proto__&data=constructor&lesson=toString',
  '?class=9&data=moons&count=0',
  `?data=${'x'.repeat(5000)}`,
  '?t=%F0%9F%98%80&theme=%00&unknown=1',
];

for (const query of hostile)
  test(`a hostile link is mended, and says so: ${query.slice(0, 40)}`, async ({ page }) => {
    page.on('dialog', () => {
      throw new Error('the link ran a script');
    });
    await open(page, query);
    await expect(page.getByRole('status').getByRole('paragraph').first()).toBeVisible();
    await settled(stage(page));
    await noiseLevel(page).press('End');
    expect(await cursor(page)).toBe(1);
  });

test('a good field of a bad link is kept', async ({ page }) => {
  await open(page, '?data=spiral&t=7&schedule=flow');
  await expect(stage(page)).toHaveAttribute('aria-label', /Spiral/i);
  await expect(page.getByRole('status')).toContainText('Noise level');
});

test('back and forward go between lessons', async ({ page }) => {
  await open(page);
  const first = await pixels(stage(page));
  await page.getByRole('navigation', { name: 'Lessons' }).getByRole('link', { name: 'Denoise' }).click();
  await expect(page.getByRole('button', { name: 'Denoise' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Denoise' })).toBeHidden();
  expect(await settled(stage(page))).not.toBe(first.replace(/:.*/, ':0'));
});
