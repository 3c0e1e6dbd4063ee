import { expect, type Page } from '@playwright/test';
import {
  cursor,
  noiseLevel,
  open,
  openSettings,
  pixels,
  scrubTo,
  settled,
  stage,
  violations,
} from './page.ts';
import { test } from './standing.ts';

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
  '?data=moons&t=NaN&steps=1e99&seed=-1',
  '?schedule=__proto__&data=constructor&lesson=toString',
  '?class=9&data=moons&count=0',
  `?data=${'x'.repeat(5000)}`,
  '?data=moons&t=%F0%9F%98%80&theme=%00&unknown=1',
];

test('a hostile link is mended, and says so', async ({ page }) => {
  const ran = () => {
    throw new Error('the link ran a script');
  };
  page.on('dialog', ran);
  const said = page.getByRole('status').getByRole('paragraph');
  for (const query of hostile)
    await test.step(query.slice(0, 40), async () => {
      await open(page, query);
      await expect(said.first()).toBeVisible();
      await settled(stage(page));
      await noiseLevel(page).press('End');
      await expect.poll(() => cursor(page)).toBe(1);
      await page.getByRole('button', { name: 'Close' }).click();
      await expect(said).toHaveCount(0);
    });
  page.off('dialog', ran);
});

test('a good field of a bad link is kept; a mended link is one that needs no mending', async ({ page }) => {
  await open(page, '?data=spiral&t=7&schedule=flow&bogus=1');
  await expect(stage(page)).toHaveAttribute('aria-label', /Spiral/i);
  await expect(page.getByRole('status')).toContainText('Noise level');
  expect(new URL(page.url()).search).toBe('?data=spiral&schedule=flow');
});

test('back and forward go between lessons', async ({ page }) => {
  await open(page, '?data=rings');
  const first = await pixels(stage(page));
  await page.getByRole('navigation', { name: 'Lessons' }).getByRole('link', { name: 'Denoise' }).click();
  await expect(page.getByRole('button', { name: 'Denoise' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Denoise' })).toBeHidden();
  expect(await settled(stage(page))).not.toBe(first.replace(/:.*/, ':0'));
});

test('each bench is an entry of the history, and links lead where a click does', async ({
  page,
  context,
}) => {
  await open(page, '?data=moons');
  const within = (strip: string, name: string) =>
    page.getByRole('navigation', { name: strip }).getByRole('link', { name, exact: true });
  const bench = (name: string) => within('Benches', name);
  const current = (name: string) => expect(bench(name)).toHaveAttribute('aria-current', 'page');
  await within('Lessons', 'Sample').click();
  await current('Break it');
  for (const [name, key, set] of [
    ['Arrows', 'End', /bench=field&t=1$/],
    ['Branch', 'ArrowLeft', /bench=fork&t=0\.9/],
  ] as const) {
    // The address is that of what a click shows, whatever has been set meanwhile.
    await noiseLevel(page).press(key);
    const address = () => bench(name).evaluate((link: HTMLAnchorElement) => link.search);
    await expect.poll(address).toMatch(set);
    const linked = await address();
    await bench(name).click();
    await current(name);
    await expect.poll(() => new URL(page.url()).search).toBe(linked);
  }
  await page.goBack();
  await current('Arrows');
  await page.goBack();
  await current('Break it');
  await page.goForward();
  await current('Arrows');
  const tab = context.waitForEvent('page');
  await within('Lessons', 'Noise').click({ modifiers: ['ControlOrMeta'] });
  await within('Lessons', 'Noise').click();
  await expect(page.getByRole('navigation', { name: 'Benches' })).toBeHidden();
  const other = await tab;
  await expect(noiseLevel(other)).toBeVisible();
  await expect.poll(() => new URL(page.url()).search).toBe(new URL(other.url()).search);
});

test('what is set is in the address at once, also while a run moves the cursor', async ({ page }) => {
  await open(page, '?lesson=denoise&data=moons&steps=1000&speed=0.25&count=100');
  await page.getByRole('button', { name: 'Denoise' }).click();
  await expect(stage(page)).toHaveAttribute('aria-label', /step [1-9]/, { timeout: 60_000 });
  await expect.poll(() => new URL(page.url()).searchParams.get('run'), { timeout: 5000 }).toBe('1');
  await page.reload();
  await expect(stage(page)).toHaveAttribute('aria-label', /step \d+ of 1000/, { timeout: 60_000 });
});

test('going back leaves theme and settings of the lesson before as they were last', async ({ page }) => {
  await open(page, '?data=rings&theme=light');
  await noiseLevel(page).press('End');
  await page.getByRole('navigation', { name: 'Lessons' }).getByRole('link', { name: 'Denoise' }).click();
  await openSettings(page);
  await page.getByLabel('Theme').selectOption('dark');
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Denoise' })).toBeHidden();
  expect(await cursor(page)).toBe(1);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => new URL(page.url()).searchParams.get('theme')).toBe('dark');
});

test('what others have added to a link changes nothing, and a slider reaches what the link says', async ({
  page,
}) => {
  // Within a page that stands, what is behind # is a place of its own.
  await page.goto('/?lesson=denoise&prompt=red+hat&guidance=20&fbclid=IwAR0&utm_medium=chat#utm_source=x');
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toHaveValue('red hat');
  const guidance = page.getByRole('slider', { name: 'Guidance' });
  await expect(guidance).toHaveValue('20');
  await expect(guidance).toHaveAttribute('aria-valuetext', '20.00');
  await expect(page.getByRole('status').getByRole('paragraph')).toHaveCount(0);
  // The run that begins on arrival moves the cursor.
  await expect
    .poll(() => page.url().replace(/&t=[\d.]+/, ''))
    .toMatch(/\/\?lesson=denoise&prompt=red\+hat&guidance=20&run=1$/);
});

test.describe('a file', () => {
  /** Nearly every pixel otherwise than the one before, in four branches: no server takes such a link. */
  const runs = Array.from({ length: 700 }, (_, i) => `${i.toString(36)}.1.${(i % 4).toString(36)}`).join('-');
  const painted = `lesson=sample&bench=fork&data=fashion&steps=2&branches=${Array(4).fill(`0,1,paint:${runs}`).join('_')}`;
  const branch = (page: Page) => page.getByRole('img', { name: /^Branch 4:/ });

  test('holds what is too long for a server, which stands behind # and survives a reload', async ({
    page,
  }) => {
    await open(page, `#${painted}`);
    await expect(branch(page)).toHaveAttribute('aria-label', /700 pixels painted/);
    expect(new URL(page.url()).hash.length).toBeGreaterThan(8000);
    await page.reload();
    await expect(branch(page)).toHaveAttribute('aria-label', /700 pixels painted/);
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: 'Skip to the lesson' }).press('Enter');
    await expect(branch(page)).toHaveAttribute('aria-label', /700 pixels painted/);
    await page.getByRole('button', { name: 'File', exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save to a file' }).click();
    const file = await (await download).path();
    await open(page, '?lesson=denoise&theme=dark&steps=2&seed=4&count=1&prompt=green+hair');
    await page.getByLabel('Prompt').fill('half a wi');
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await page.getByLabel('Open a file').setInputFiles(file);
    await expect(branch(page)).toHaveAttribute('aria-label', /700 pixels painted/);
    // Theme and half-typed words are the page's own affair; what was here is an entry of the history, and a step.
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.goBack();
    await expect(page.getByLabel('Prompt')).toHaveValue('green hair');
    await page.goForward();
    await expect(branch(page)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('textbox', { name: 'Seed' })).toHaveValue('4');
    await page.keyboard.press('Control+y');
    await expect(branch(page)).toHaveAttribute('aria-label', /700 pixels painted/);
  });

  test('that is no experiment says so, and leaves what there is; the dialog passes axe', async ({ page }) => {
    await open(page, '?data=rings&t=0.4');
    const shown = await settled(stage(page));
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    const buffer = Buffer.from('<b>nothing</b>');
    const file = { name: 'other.json', mimeType: 'application/json', buffer };
    await page.getByLabel('Open a file').setInputFiles(file);
    await expect(page.getByRole('status').getByRole('paragraph').first()).toContainText('no experiment');
    expect(await settled(stage(page))).toBe(shown);
  });
});
