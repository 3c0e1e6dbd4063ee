import { expect, type Page } from '@playwright/test';
import { noiseLevel, open, settled, stage, violationsInThemes, WINDOW } from './page.ts';
import { test } from './standing.ts';

/** Windows of phones, laptops and projectors, and low ones: a phone on its side, a page at 200 %. */
const windows = [
  { width: 360, height: 844 },
  { width: 390, height: 844 },
  { width: 1440, height: 810 },
  { width: 3840, height: 2160 },
];
const low = [
  { width: 844, height: 390 },
  { width: 720, height: 450 },
  { width: 1280, height: 420 },
];

/** Whether nothing lies over the middle of an element that was scrolled to. */
function isBare(element: Element): boolean {
  element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}

/** What cannot be made out, or lies on something else, on the stage and around the track. */
function faults(): string[] {
  const found: string[] = [];
  // In low windows the track lies over what is scrolled to; here it stands under the stage.
  document.querySelector('.theatre')?.scrollIntoView({ block: 'end' });
  const shown = [
    ...document.querySelectorAll<HTMLElement>(
      [
        '.stage :is(canvas, figcaption, .plane-figures, .steps, .survey)',
        '.ends > *, .transport > *, .status-line > :not(.unseen, :empty)',
      ].join(),
    ),
  ];
  for (const one of shown) {
    const least = one.closest('.hand-plot, .measuring-chart')
      ? 150
      : one.closest('.pane.small, .candidates')
        ? 28
        : 56;
    if (one.matches('canvas:not(.hand-strip *)') && Math.min(one.clientWidth, one.clientHeight) < least)
      found.push(`a picture of ${one.clientWidth} × ${one.clientHeight}`);
    for (const other of shown) {
      if (one === other || one.contains(other) || other.contains(one)) continue;
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 4 && down > 4) found.push(`“${one.textContent}” on “${other.textContent}”`);
    }
  }
  const wide = document.documentElement.scrollWidth - innerWidth;
  return wide > 0 ? [...found, `${wide} pixels too wide`] : found;
}

/** Small and low windows: a page at 400 %, a phone on its side, a phone, a page at 150 %, a small one beside its margin. */
const small = [
  [320, 256],
  [844, 390],
  [360, 640],
  [683, 512],
  [1000, 700],
] as const;

async function expectNoFaults(page: Page): Promise<void> {
  for (const [width, height] of small) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => page.evaluate(faults), `${width} × ${height}`).toEqual([]);
  }
  await page.setViewportSize(WINDOW);
}

/** Into any window, stage and track in view together; low ones leave its controls in reach. */
async function expectFit(page: Page): Promise<void> {
  for (const size of windows) {
    await page.setViewportSize(size);
    // Canvases are as large as the window once they have been drawn for it.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, `${size.width} px`).toBeLessThanOrEqual(0);
    await page.evaluate(() => scrollTo(0, 0));
    await expect(stage(page)).toBeInViewport({ ratio: 0.6 });
    await expect(noiseLevel(page)).toBeInViewport({ ratio: 0.9 });
  }
  for (const size of low) {
    await page.setViewportSize(size);
    for (const control of [noiseLevel(page), page.getByRole('group', { name: 'Data' })])
      await expect.poll(() => control.evaluate(isBare), `${size.width} × ${size.height}`).toBe(true);
  }
  await page.setViewportSize(WINDOW);
}

for (const lesson of ['noise', 'denoise&steps=5&speed=4', 'sample&steps=5&speed=4'])
  test(`axe finds nothing in ${lesson}, in any theme, and it fits into any window`, async ({ page }) => {
    await open(page, `?lesson=${lesson}`);
    await settled(stage(page));
    for (const more of await page.locator('summary').all()) await more.click();
    await expect(page.locator('.disclosure .katex').first()).toBeVisible();
    expect(await violationsInThemes(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: null, contrast: null });
    await expectFit(page);
  });

test('pictures can be made out, and captions read, in small windows', async ({ page }) => {
  await open(page, '?lesson=sample&data=moons&count=100&branches=0,10,seed:1_0,40,seed:1_0,45,seed:3');
  for (const bench of await page.locator('.benches a').all())
    await test.step((await bench.textContent()) ?? '', async () => {
      await bench.click();
      await expect(bench).toHaveAttribute('aria-current', 'page');
      await expect(page.locator('.margin .notice')).toBeVisible();
      await expectNoFaults(page);
    });
  for (const lesson of ['Denoise', 'Noise']) {
    await page.getByRole('link', { name: lesson, exact: true }).click();
    await expect(page.locator('.panes:is(.triple, .jump)')).toBeVisible();
    await expectNoFaults(page);
  }
});

test('paper shows every picture, ink on white, and no more controls than it can have', async ({ page }) => {
  await open(page, '?data=fashion&theme=dark');
  const blank = () =>
    [...document.querySelectorAll('canvas')].filter((canvas) => {
      const { width, height } = canvas;
      return !width || !canvas.getContext('2d')!.getImageData(0, 0, width, height).data.some(Boolean);
    }).length;
  // The files that icons need come when the page has nothing better to do.
  await expect(page.locator('canvas.data-icon')).toHaveCount(await page.locator('.data-icon').count());
  // Most lie below the window, where nothing has been drawn yet.
  expect(await page.evaluate(blank)).toBeGreaterThan(20);
  expect((await page.pdf()).length).toBeGreaterThan(100_000);
  expect(await page.evaluate(blank)).toBe(0);

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  for (const useless of ['.skip', '.tools', '.reach', '.transport', '.margin .word', '.notices'])
    expect(
      await page.locator(useless).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(0);
  await expect(page.locator('.disclosure .katex').first()).toBeVisible();
  expect(await page.evaluate(faults)).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
