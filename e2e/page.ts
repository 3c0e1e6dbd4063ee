/** What the specs share: how to open the page, and how to see what its canvases show. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Locator, type Page } from '@playwright/test';

/** The usual window. */
export const WINDOW = { width: 1280, height: 800 };

/** Follows a link in the page that stands, as Back and Forward do. */
export const follow = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);

const standing = new WeakSet<Page>();

/** Has links be followed within this page from now on, rather than begin it anew. */
export const letStand = (page: Page) => void standing.add(page);

const heard = new WeakSet<Page>();

/** Fails the test when the page throws. */
function hear(page: Page): void {
  if (heard.has(page)) return;
  heard.add(page);
  page.on('pageerror', (error) => {
    throw error;
  });
}

/** Theme and backend are of the device: only a page that begins takes them from its address. */
export const begins = /[?&](theme|backend)=/;

/** Opens a link and waits until its lesson stands. */
export async function open(page: Page, query = ''): Promise<void> {
  hear(page);
  const stands = standing.has(page) && page.url() !== 'about:blank';
  if (stands && !begins.test(query)) await follow(page, `/${query}`);
  else await page.goto(`/${query}`);
  await expect(page.getByRole('slider', { name: 'Noise level' })).toBeVisible();
  // Pictures are files, which the lesson waits for.
  await expect(page.getByText('Opening the pictures')).toBeHidden();
  // What is in sight answers keys only once it has been drawn and its effects have run.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
}

/** The first canvas of the stage: what there is, x_t. */
export const stage = (page: Page): Locator => page.getByRole('main').getByRole('img').first();

export const noiseLevel = (page: Page): Locator => page.getByRole('slider', { name: 'Noise level' });

/** A short hash of the pixels that a canvas holds now. */
export function pixels(canvas: Locator): Promise<string> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element;
    const { data } = element.getContext('2d')!.getImageData(0, 0, width, height);
    let hash = 0;
    for (const byte of data) hash = (Math.imul(hash, 31) + byte) | 0;
    return `${width}×${height}:${hash}`;
  });
}

/** Equal readings in a row that count as rest: large clouds are drawn over several frames. */
const AT_REST = 4;

/** The hash once the drawing rests. */
export async function settled(canvas: Locator): Promise<string> {
  let last = '';
  let same = 0;
  await expect
    .poll(
      async () => {
        const before = last;
        last = await pixels(canvas);
        same = last === before && !last.endsWith(':0') ? same + 1 : 0;
        return same >= AT_REST;
      },
      { intervals: [150] },
    )
    .toBe(true);
  return last;
}

/** Lets down the sheet in which theme, backend and keys are: in narrow windows that of all tools. */
export async function openSettings(page: Page): Promise<void> {
  const settings = page.getByRole('button', { name: 'Settings', exact: true });
  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  await settings.or(menu).first().click();
  await expect(page.getByLabel('Theme')).toBeVisible();
}

/** Moves the timeline as a hand would: 0 is data, 1 is noise. */
export async function scrubTo(page: Page, t: number): Promise<void> {
  const box = (await noiseLevel(page).boundingBox())!;
  await page.mouse.click(box.x + t * box.width, box.y + box.height / 2);
}

/** Where the cursor is, 0 to 1. */
export async function cursor(page: Page): Promise<number> {
  return Number(await noiseLevel(page).inputValue()) / 1000;
}

/** Over how many of 16 × 16 fields the dark pixels of a canvas are spread, in the light theme: e to their entropy. */
export function spread(canvas: Locator): Promise<number> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element;
    const { data } = element.getContext('2d')!.getImageData(0, 0, width, height);
    const fields = new Float64Array(256);
    for (let i = 0; i < width * height; i++) {
      const [r, g, b, a] = data.subarray(4 * i, 4 * i + 4);
      if (a < 64 || Math.max(r, g, b) > 160) continue;
      const row = Math.floor((16 * Math.floor(i / width)) / height);
      fields[16 * row + Math.floor((16 * (i % width)) / width)] += a;
    }
    const total = fields.reduce((sum, ink) => sum + ink);
    return Math.exp(fields.reduce((h, ink) => (ink ? h - (ink / total) * Math.log(ink / total) : h), 0));
  });
}

/** How much neighbouring pixels differ, against how much all do: high for noise, low for pictures. */
export function roughness(canvas: Locator): Promise<number> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height);
    const shades = Float32Array.from({ length: data.length / 4 }, (_, i) => data[4 * i + 1]);
    const mean = shades.reduce((sum, shade) => sum + shade) / shades.length;
    const apart = shades.reduce((sum, shade) => sum + Math.abs(shade - mean));
    return shades.reduce((sum, shade, i) => sum + Math.abs(shade - shades[Math.max(0, i - 1)]), 0) / apart;
  });
}

/** The values that a picture of H × W × RGB shows in a pane, −1 to 1, where it is the only one there; row by row. */
export function valuesShown(canvas: Locator, [height, width]: readonly [number, number]): Promise<number[]> {
  return canvas.evaluate(
    (element: HTMLCanvasElement, [rows, columns]) => {
      const { width, height } = element;
      const { data } = element.getContext('2d')!.getImageData(0, 0, width, height);
      const drawn = Array.from({ length: width * height }, (_, i) => i).filter((i) => data[4 * i + 3] > 0);
      const across = drawn.map((i) => i % width);
      const [left, right] = across.reduce(([a, b], at) => [Math.min(a, at), Math.max(b, at)], [width, 0]);
      const [top, bottom] = [drawn[0], drawn[drawn.length - 1]].map((i) => Math.floor(i / width));
      const middle = (from: number, to: number, at: number, of: number) =>
        from + Math.floor(((at + 0.5) * (to + 1 - from)) / of);
      return Array.from({ length: rows * columns }, (_, i) => {
        const row = middle(top, bottom, Math.floor(i / columns), rows);
        const at = 4 * (row * width + middle(left, right, i % columns, columns));
        return [0, 1, 2].map((channel) => data[at + channel] / 127.5 - 1);
      }).flat();
    },
    [height, width] as const,
  );
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** axe's findings, as sentences: by all the rules that it has on, or by some of them. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window.
    const { violations } = await (window as any).axe.run({
      resultTypes: ['violations'],
      ...(rules && { runOnly: { type: 'rule', values: rules } }),
    });
    return violations.flatMap((v: { id: string; help: string; nodes: { html: string }[] }) =>
      v.nodes.map((node) => `${v.id}: ${v.help}: ${node.html.slice(0, 160)}`),
    );
  }, rules);
}

const themes = {
  light: { colorScheme: 'light', contrast: null },
  dark: { colorScheme: 'dark', contrast: null },
  contrast: { colorScheme: 'light', contrast: 'more' },
} as const;
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** How many have not arrived. What is in closed details is listed beyond its end, until they are opened. */
const turning = () =>
  document.getAnimations().filter((one) => one instanceof CSSTransition && one.playState !== 'finished')
    .length;

/** axe's findings in each theme that a system may ask for. Between themes nothing changes but colours. */
export async function violationsInThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [theme, media] of Object.entries(themes)) {
    await page.emulateMedia(media);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    // Colours on their way to others are of neither theme.
    await expect.poll(() => page.evaluate(turning)).toBe(0);
    const here = await violations(page, theme === 'light' ? undefined : OF_COLOUR);
    found.push(...here.map((one) => `${theme}: ${one}`));
  }
  return found;
}
