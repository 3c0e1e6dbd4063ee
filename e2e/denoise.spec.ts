import { expect, type Page } from '@playwright/test';
import {
  cursor,
  follow,
  noiseLevel,
  open,
  pixels,
  roughness,
  scrubTo,
  settled,
  spread,
  stage,
  valuesShown,
  WINDOW,
} from './page.ts';
import { test } from './standing.ts';

const points = '?lesson=denoise&data=moons&steps=20&seed=3&speed=4';
const pictures = '?lesson=denoise&data=fashion&steps=10&seed=3&class=1&count=4&speed=4';

const denoise = (page: Page) => page.getByRole('button', { name: 'Denoise', exact: true }).click();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const label = (page: Page) => stage(page).getAttribute('aria-label').then(String);
const finished = (page: Page, steps: number) =>
  expect(stage(page)).toHaveAttribute('aria-label', new RegExp(`after ${steps} steps: the result`), {
    timeout: 90_000,
  });

/** Every step that the stage names until the result is there. */
async function stepsSeen(page: Page): Promise<number[]> {
  const seen = new Set<number>();
  await expect
    .poll(
      async () => {
        const words = await label(page);
        const step = /step (\d+) of/.exec(words);
        if (step) seen.add(Number(step[1]));
        return words;
      },
      { intervals: [20], timeout: 90_000 },
    )
    .toMatch(/the result/);
  return [...seen];
}

test.describe('Denoise', () => {
  test('runs a network in a worker on arrival, frame by frame, from noise to data: points', async ({
    page,
  }) => {
    await open(page, points);
    const seen = await stepsSeen(page);
    expect(page.workers().map((worker) => worker.url())).toContainEqual(expect.stringContaining('worker'));
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    await settled(stage(page));
    expect(await cursor(page)).toBe(0);
    const data = await spread(stage(page));
    await noiseLevel(page).press('End');
    await settled(stage(page));
    // Two thin arcs cover far less of the plane than a cloud does.
    expect(data).toBeLessThan(0.6 * (await spread(stage(page))));
  });

  test('runs the pictures on wasm, and ends at clean ones', async ({ page }) => {
    await open(page, pictures);
    expect((await stepsSeen(page)).length).toBeGreaterThan(2);
    await expect(page.getByRole('main')).toContainText('on WebAssembly');
    await expect(page.getByRole('main')).toContainText(/10 network calls · [\d.]+ ms a step/);
    await settled(stage(page));
    const clean = await roughness(stage(page));
    await noiseLevel(page).press('End');
    await settled(stage(page));
    expect(clean).toBeLessThan(0.6 * (await roughness(stage(page))));
  });

  test('a link within the lesson begins its run, as it does from anywhere; a setting waits for Denoise', async ({
    page,
  }) => {
    // A run of its own: one that is there already is not played again.
    const own = points.replace('seed=3', 'seed=8');
    await open(page, own);
    await finished(page, 20);
    await follow(page, `/${own.replace('steps=20', 'steps=15')}`);
    await finished(page, 15);
    // Where the link points at a moment, the cursor stays there.
    await follow(page, `/${own.replace('steps=20', 'steps=10')}&t=0.5`);
    await expect(stage(page)).toHaveAttribute('aria-label', /step 5 of 10/, { timeout: 90_000 });
    // One that is cut short is no run to compare with.
    await expect(async () => {
      await noiseLevel(page).press('Home');
      expect(await label(page)).toMatch(/after 10 steps: the result/);
    }).toPass({ timeout: 60_000 });
    await scrubTo(page, 0.5);
    await page.getByLabel('Steps', { exact: true }).fill('12');
    await page.keyboard.press('Enter');
    await expect(stage(page)).toHaveAttribute('aria-label', /Still made with 10 steps/);
    // What begins by itself begins at once; this is how long it would take.
    await settled(stage(page));
    await expect(stage(page)).toHaveAttribute('aria-label', /Still made with 10 steps/);

    await test.step('flips between the run before and the run after a change', async () => {
      await denoise(page);
      await finished(page, 12);
      const after = await settled(stage(page));
      await button(page, 'Show before').click();
      await expect(stage(page)).toHaveAttribute('aria-label', /after 10 steps.*Before, with 10 steps/);
      expect(await settled(stage(page))).not.toBe(after);
      await button(page, 'Show after').click();
      expect(await settled(stage(page))).toBe(after);
    });
  });

  test('what is drawn adds up, in wide windows and on a phone', async ({ page }) => {
    await open(page, '?lesson=denoise&data=portraits&count=1&steps=6&seed=3&run=1&t=0.5');
    await expect(stage(page)).toHaveAttribute('aria-label', /step 3 of 6/, { timeout: 90_000 });
    const panes = page.getByRole('main').getByRole('img');
    for (const viewport of [WINDOW, { width: 390, height: 844 }])
      await test.step(`${viewport.width} px wide`, async () => {
        await page.setViewportSize(viewport);
        await settled(stage(page));
        const factors = await page.locator('.times .number').allTextContents();
        const [alpha, sigma] = factors.map(Number);
        const [noisy, expected, seen] = await Promise.all(
          [0, 1, 2].map((pane) => valuesShown(panes.nth(pane), [16, 16])),
        );
        // Shades: x_t over alpha + 2·sigma, ε̂ over 2, as the page says. What is cut off at black or white is left out.
        const whole = noisy.flatMap((value, i) =>
          Math.max(Math.abs(value), Math.abs(seen[i])) > 0.99
            ? []
            : [(alpha + 2 * sigma) * value - alpha * expected[i] - sigma * 2 * seen[i]],
        );
        expect(whole.length).toBeGreaterThan(600);
        expect(Math.max(...whole.map(Math.abs))).toBeLessThan(0.03);
      });
  });
});

test.describe('the timeline of a run', () => {
  test('can be scrubbed while frames are still arriving', async ({ page }) => {
    await open(page, '?lesson=denoise&data=moons&steps=300&count=500&seed=3&speed=4');
    await denoise(page);
    await expect.poll(() => cursor(page)).toBeLessThan(0.9);
    await noiseLevel(page).press('End');
    await expect.poll(() => label(page)).toMatch(/step 0 of 300/);
    await expect(button(page, 'Cancel')).toBeVisible();
    // The network goes on meanwhile: in the end the whole film is there.
    await expect(button(page, 'Cancel')).toBeHidden({ timeout: 90_000 });
    await noiseLevel(page).press('Home');
    await finished(page, 300);
  });

  test('a drag right after other data are chosen has their run, and looks at what is there when a setting has changed', async ({
    page,
  }) => {
    // A run of its own.
    await open(page, points.replace('seed=3', 'seed=9'));
    await finished(page, 20);
    // Other data: nothing of these is there yet.
    await page.getByRole('radio', { name: 'Spiral' }).check({ force: true });
    await scrubTo(page, 0.5);
    await expect(stage(page)).toHaveAttribute('aria-label', /Spiral.*step \d+ of 20/);
    // The network goes on meanwhile, and the slider reaches as far as it has come.
    await expect(async () => {
      await noiseLevel(page).press('Home');
      expect(await label(page)).toMatch(/after 20 steps: the result/);
    }).toPass({ timeout: 60_000 });
    // A slider that is dragged through an old run looks at it, and computes nothing.
    await page.getByLabel('Steps', { exact: true }).fill('12');
    await page.keyboard.press('Enter');
    await scrubTo(page, 0.5);
    await expect(stage(page)).toHaveAttribute('aria-label', /step 10 of 20.*Still made with 20 steps/);
  });

  test('pauses, steps by single frames, and goes on', async ({ page }) => {
    await open(page, '?lesson=denoise&data=moons&steps=100&count=500&seed=3&speed=0.25');
    await expect.poll(() => label(page)).toMatch(/step [1-9]/);
    await button(page, 'Pause').click();
    await expect(button(page, 'Play')).toBeVisible();
    const step = async () => Number(/step (\d+) of/.exec(await label(page))![1]);
    await settled(stage(page));
    const at = await cursor(page);
    await button(page, 'Step back').click();
    await expect.poll(() => cursor(page)).toBeGreaterThan(at);
    await expect.poll(step).toBeLessThan(100);
    const back = await cursor(page);
    await button(page, 'Step forward').click();
    await expect.poll(() => cursor(page)).toBeLessThan(back);
    await expect.poll(() => cursor(page)).toBe(at);
    await button(page, 'Play').click();
    await expect.poll(() => cursor(page)).toBeLessThan(at);
  });

  test('a hand on the handle stops what is about to play, also where it stands already; Page down goes on', async ({
    page,
  }) => {
    for (const take of ['End', 'mouse', 'Home'] as const) {
      const about = '?lesson=denoise&data=moons&steps=1000&count=500';
      // Begun anew, the page has yet to fetch its network: the handle stands at noise when it is taken.
      if (take === 'Home') await open(page, `${about}&seed=20`);
      else await page.goto(`/${about}`);
      await expect(button(page, 'Pause')).toBeVisible();
      if (take === 'mouse') {
        const { x, y, width, height } = (await noiseLevel(page).boundingBox())!;
        await page.mouse.click(x + width - 1, y + height / 2);
      } else await noiseLevel(page).press(take);
      await expect(button(page, 'Play')).toBeVisible();
    }

    await test.step('Page down goes ten frames on, and has the network make those that there are not yet', async () => {
      await open(page, '?lesson=denoise&data=moons&steps=1000&seed=9&count=500');
      await noiseLevel(page).press('End');
      await expect.poll(() => label(page)).toMatch(/step 0 of 1000/);
      await noiseLevel(page).press('PageDown');
      await expect.poll(() => label(page)).toMatch(/step 10 of 1000/);
      await noiseLevel(page).press('PageDown');
      await expect.poll(() => label(page)).toMatch(/step 20 of 1000/);
      await noiseLevel(page).press('PageUp');
      await expect.poll(() => label(page)).toMatch(/step 10 of 1000/);
      // What is there already is not made again.
      await noiseLevel(page).press('PageDown');
      await expect.poll(() => label(page)).toMatch(/step 20 of 1000/);
      await expect(page.getByText('· waiting')).toBeVisible();
    });
  });

  test('is stopped by Cancel, keeps its frames, and can be run again', async ({ page }) => {
    await open(page, '?lesson=denoise&data=moons&steps=1000&count=500&seed=3&speed=4');
    await denoise(page);
    await expect.poll(() => cursor(page)).toBeLessThan(1);
    await button(page, 'Cancel').click();
    await expect(page.getByRole('main')).toContainText('stopped');
    await expect(button(page, 'Run again')).toBeFocused();
    const lessons = page.getByRole('navigation', { name: 'Lessons' });
    await lessons.getByRole('link', { name: 'Noise', exact: true }).click();
    await lessons.getByRole('link', { name: 'Denoise' }).click();
    await expect(page.getByRole('main')).toContainText('stopped');
    await noiseLevel(page).press('End');
    await expect.poll(() => label(page)).toMatch(/step 0 of 1000/);
    await page.getByRole('button', { name: '10 steps', exact: true }).click();
    await denoise(page);
    await finished(page, 10);
  });
});

test('a run is shown three ways, and a link to it replays it to the same pixels', async ({ page }) => {
  await open(page, `${points}&sampler=ddim`);
  await denoise(page);
  await finished(page, 20);
  const result = await settled(stage(page));
  let middle = '';

  await test.step('shows the same thing three ways', async () => {
    const panes = page.getByRole('main').getByRole('img');
    await expect(panes.nth(1)).toHaveAttribute('aria-label', /What the network expects in the end/);
    // At the end no noise is left, and so no “+” either.
    await expect(panes.nth(2)).toHaveAttribute('aria-label', 'Nothing: no noise is left');
    await expect(page.locator('.times')).toHaveText(['=1.000×', '']);
    await scrubTo(page, 0.6);
    await expect(panes.nth(2)).toHaveAttribute('aria-label', /The noise that the network sees, step 8 of 20/);
    await expect(page.locator('.times')).toHaveText(['=0.584×', '+0.812×']);
  });

  await test.step('goes back to frames that were computed, and forth to the same pixels', async () => {
    await expect.poll(() => label(page)).toMatch(/step 8 of 20/);
    middle = await settled(stage(page));
    expect(middle).not.toBe(result);
    await noiseLevel(page).press('Home');
    await expect.poll(() => pixels(stage(page))).toBe(result);
    await scrubTo(page, 0.6);
    await expect.poll(() => pixels(stage(page))).toBe(middle);
  });

  await test.step('another sampler changes the run, the first one brings it back', async () => {
    await noiseLevel(page).press('Home');
    await page.getByLabel('Sampler').selectOption('ddpm');
    // What was made stays in sight, and says with what, until the network is asked anew; it can still be looked through.
    await expect(page.getByText('Still made with DDIM')).toBeVisible();
    await expect.poll(() => label(page)).toMatch(/after 20 steps\. Still made with DDIM/);
    await button(page, 'Step back').click();
    await expect.poll(() => label(page)).toMatch(/step 19 of 20\. Still made with DDIM/);
    await denoise(page);
    await finished(page, 20);
    expect(await settled(stage(page))).not.toBe(result);
    await expect(page.getByText('Still made with')).toBeHidden();
    await page.getByLabel('Sampler').selectOption('ddim');
    await expect.poll(() => pixels(stage(page))).toBe(result);
  });

  await test.step('a link to a run replays it to the same pixels', async () => {
    await scrubTo(page, 0.6);
    await expect.poll(() => new URL(page.url()).searchParams.get('run')).toBe('1');
    await expect.poll(() => pixels(stage(page))).toBe(middle);
    const at = await cursor(page);
    await expect.poll(() => Number(new URL(page.url()).searchParams.get('t'))).toBeCloseTo(at, 2);
    await page.reload();
    await expect.poll(() => cursor(page)).toBeCloseTo(at, 3);
    await expect.poll(() => pixels(stage(page))).toBe(middle);
  });
});
