import { expect, type Locator, type Page } from '@playwright/test';
import { open, pixels, settled, stage, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

/** A run that is over soon. */
const of = (steps: number) => `?lesson=denoise&data=portraits&steps=${steps}&count=1&speed=4&seed=3`;
const quick = of(2);

const prompt = (page: Page) => page.getByRole('textbox', { name: 'Prompt' });
const denoise = (page: Page) => page.getByRole('button', { name: 'Denoise', exact: true }).click();
const words = (page: Page) => page.getByRole('list', { name: 'Words as the network reads them' });
const linked = (page: Page) => new URL(page.url()).searchParams.get('prompt');
const finished = (page: Page, steps: number) =>
  expect(stage(page)).toHaveAttribute('aria-label', new RegExp(`after ${steps} steps: the result`), {
    timeout: 90_000,
  });

test('portraits are what the page begins with, in both lessons', async ({ page }) => {
  await open(page, '?lesson=noise');
  await expect(stage(page)).toHaveAttribute('aria-label', /64 pictures of Portraits/);
  await page.getByRole('navigation', { name: 'Lessons' }).getByRole('link', { name: 'Denoise' }).click();
  await expect(stage(page)).toHaveAttribute('aria-label', /4 pictures of Portraits, asked for “a .+”/);
  await expect(prompt(page)).not.toHaveValue('');
});

test('what is typed is run by Enter, not by each letter; the same link gives the same portrait', async ({
  page,
  context,
}) => {
  await open(page, `${quick}&prompt=red+hair`);
  await denoise(page);
  await finished(page, 2);
  const before = await settled(stage(page));
  await prompt(page).fill('a woman with green hair & a red hat');
  const main = page.getByRole('main');
  await expect(main).toContainText('Enter or Denoise runs it');
  await expect(stage(page)).toHaveAttribute('aria-label', /asked for “red hair”/);
  expect(await pixels(stage(page))).toBe(before);
  expect(linked(page)).toBe('red hair');
  await prompt(page).press('Enter');
  await expect(stage(page)).toHaveAttribute('aria-label', /asked for “a woman with green hair.*the result/, {
    timeout: 90_000,
  });
  await expect(main).not.toContainText('Enter or Denoise runs it');
  const shown = await settled(stage(page));
  expect(shown).not.toBe(before);
  await expect.poll(() => linked(page)).toBe('a woman with green hair & a red hat');
  await expect.poll(() => new URL(page.url()).searchParams.get('run')).toBe('1');
  await expect.poll(() => new URL(page.url()).searchParams.get('t')).toBe('0');
  const other = await context.newPage();
  await open(other, new URL(page.url()).search);
  await finished(other, 2);
  expect(await settled(stage(other))).toBe(shown);
  await expect(prompt(other)).toHaveValue('a woman with green hair & a red hat');
});

test('an unknown word is marked, and another is offered for it', async ({ page }) => {
  await open(page, quick);
  await prompt(page).fill('a hoodie, blonde hair and a teal hat');
  await expect(words(page).getByRole('listitem').filter({ hasText: 'unknown' })).toHaveText([
    /^hoodie/,
    /^teal/,
  ]);
  await expect(words(page)).toContainText('blonde = blond');
  await expect(
    page.getByRole('status').filter({ hasText: '“hoodie” and “teal” are not known' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'blue, instead of teal' }).click();
  await expect(prompt(page)).toHaveValue('a hoodie, blonde hair and a blue hat');
  await expect(prompt(page)).toBeFocused();
  await expect(words(page).getByRole('listitem').filter({ hasText: 'unknown' })).toHaveText(/^hoodie/);
  await page.getByRole('button', { name: 'sweater, instead of hoodie' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Every word is known' })).toBeVisible();
});

test('an example is one click, and nothing asked for leaves no guidance to choose', async ({ page }) => {
  await open(page, quick);
  const example = page.getByRole('button', { name: 'a woman with long green hair and a red hat' });
  await expect(example).toHaveAccessibleDescription(/never met in training/);
  await example.click();
  await expect(prompt(page)).toHaveValue('a woman with long green hair and a red hat');
  await finished(page, 2);

  const guidance = page.getByRole('slider', { name: 'Guidance' });
  await expect(guidance).toBeVisible();
  await prompt(page).fill('');
  await prompt(page).press('Enter');
  await expect(guidance).toBeHidden();
  await expect(stage(page)).toHaveAttribute('aria-label', /without a prompt/);
});

const odd: Record<string, readonly [text: string, says: RegExp]> = {
  'nothing at all': ['', /^Empty: the network is told nothing/],
  'only spaces': [' \n ', /^Empty: the network is told nothing/],
  'ten thousand characters': ['green hair '.repeat(910), /first 500 are kept.* first 40 known words/],
  'ten thousand letters': ['x'.repeat(10_000), /first 500 are kept\. No word of it is known/],
  emoji: ['😀👩🏽‍🎤 hair 🟢', /not known and left out/],
  'right to left': ['אישה עם שיער ירוק', /No word of it is known/],
  markup: ['<script>alert(1)</script><img src=x onerror=alert(1)>', /No word of it is known|left out/],
};

function noScript(page: Page): () => never {
  const ran = () => {
    throw new Error('the prompt ran as a script');
  };
  page.on('dialog', ran);
  return ran;
}

/** The run comes to its end, nothing of the prompt is lost in silence, and the page keeps its form. */
async function expectSense(page: Page, text: string, steps = 2): Promise<void> {
  await finished(page, steps);
  if (text.length > 500) {
    const notice = page.getByRole('status').getByRole('paragraph');
    await expect(notice.filter({ hasText: 'the first 500 are kept' }).first()).toBeVisible();
  }
  expect((await prompt(page).inputValue()).length).toBeLessThanOrEqual(500);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
}

test('odd prompts, typed and in a link', async ({ page }) => {
  const ran = noScript(page);
  await open(page, quick);
  for (const [name, [text, says]] of Object.entries(odd))
    await test.step(`${name}, typed`, async () => {
      await prompt(page).fill(text);
      await expect(page.getByRole('status').filter({ hasText: says })).toBeVisible();
      await prompt(page).press('Enter');
      await expectSense(page, text);
    });
  for (const [i, [name, [text, says]]] of Object.entries(odd).entries())
    await test.step(`${name}, in a link`, async () => {
      // Not in as many steps as the one before, whose end would not be this one's.
      const steps = 3 - (i % 2);
      await open(page, `${of(steps)}&run=1&t=0&prompt=${encodeURIComponent(text)}`);
      if (text.length < 500) await expect(page.getByRole('status').filter({ hasText: says })).toBeVisible();
      await expectSense(page, text, steps);
    });
  page.off('dialog', ran);
});

/** Mean of green less red, of 255, where the hair is: over the forehead of the one portrait on a canvas. */
function greenLessRed(canvas: Locator): Promise<number> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element;
    const [left, top, wide, high] = [0.3 * width, 0.1 * height, 0.4 * width, 0.12 * height].map(Math.round);
    const { data } = element.getContext('2d')!.getImageData(left, top, wide, high);
    let sum = 0;
    for (let i = 0; i < data.length; i += 4) sum += data[i + 1] - data[i];
    return (4 * sum) / data.length;
  });
}

test('a prompt changes the picture in the direction that it asks for', async ({ page }) => {
  await open(page, '?lesson=denoise&data=portraits&steps=10&count=1&speed=4&seed=5&guidance=3');
  const seen: Record<string, number> = {};
  for (const colour of ['red', 'green']) {
    await prompt(page).fill(`a person with long ${colour} hair`);
    await prompt(page).press('Enter');
    await expect(stage(page)).toHaveAttribute('aria-label', new RegExp(`${colour} hair.*the result`), {
      timeout: 90_000,
    });
    await settled(stage(page));
    seen[colour] = await greenLessRed(stage(page));
  }
  expect(seen.green - seen.red).toBeGreaterThan(40);
});

test('the keyboard alone does it all', async ({ page }) => {
  await open(page, quick);
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement!;
      return (
        element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent
      );
    });
  const tabTo = async (name: RegExp) => {
    for (let i = 0; i < 60 && !name.test((await focused()) ?? ''); i++) await page.keyboard.press('Tab');
    expect(await focused()).toMatch(name);
  };
  await tabTo(/^Prompt/);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('teal hair ? ');
  await expect(prompt(page)).toHaveValue('teal hair ? ');
  await expect(page.getByRole('dialog')).toBeHidden();
  await tabTo(/^blue, instead of teal/);
  await page.keyboard.press('Enter');
  await expect(prompt(page)).toBeFocused();
  await expect(prompt(page)).toHaveValue('blue hair ?');
  await page.keyboard.press('Enter');
  await expect(stage(page)).toHaveAttribute('aria-label', /asked for “blue hair \?”.*the result/, {
    timeout: 90_000,
  });
  await tabTo(/^a bald man/);
  await page.keyboard.press('Space');
  await expect(stage(page)).toHaveAttribute('aria-label', /asked for “a bald man.*the result/, {
    timeout: 90_000,
  });
});

test('axe finds nothing beside a prompt of all kinds of words, in any theme', async ({ page }) => {
  await open(page, quick);
  await prompt(page).fill(`a teal hat, 😀 שיער ${'hair '.repeat(45)}`);
  await expect(page.getByRole('status').filter({ hasText: 'first 40 known words' })).toBeVisible();
  await settled(stage(page));
  expect(await violationsInThemes(page)).toEqual([]);
});

test('on a phone the prompt is in sight under stage and track', async ({ page }) => {
  for (const width of [360, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await open(page, quick);
    await expect(stage(page)).toBeInViewport({ ratio: 0.9 });
    await expect(prompt(page)).toBeInViewport({ ratio: 0.9 });
  }
});
