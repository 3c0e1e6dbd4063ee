/** Frames of a run and of the display are drawn; React is for what changes when somebody does something. */
import { expect, type Page, test } from '@playwright/test';
import { letStand, noiseLevel, open } from './page.ts';

declare global {
  interface Window {
    /** How often React has changed the document. */
    commits: number;
  }
}

const places = {
  noise: '?data=moons',
  denoise: '?lesson=denoise&data=moons&steps=100',
  compare: '?lesson=sample&data=moons&columns=ddim,40_ddpm,60&count=500',
  fork: '?lesson=sample&bench=fork&data=moons&steps=40&branches=0,5,seed:1_1,20,seed:2',
  trips: '?lesson=sample&bench=trips&data=moons&steps=40',
  break: '?lesson=sample&bench=break&data=moons&count=500',
  quality: '?lesson=sample&bench=quality&data=moons&samplers=ddim',
  hand: '?lesson=sample&bench=hand&data=moons&count=500',
  field: '?lesson=sample&bench=field',
  point: '?lesson=sample&bench=point',
};

/** Display frames of two seconds, and React's changes meanwhile. */
const watched = (page: Page) =>
  page.evaluate(async () => {
    const before = window.commits;
    let frames = 0;
    await new Promise<void>((resolve) => {
      const end = performance.now() + 2000;
      const frame = () => {
        frames++;
        if (performance.now() < end) requestAnimationFrame(frame);
        else resolve();
      };
      requestAnimationFrame(frame);
    });
    return { frames, commits: window.commits - before };
  });

test('while a run goes on and the cursor plays, React renders a few times a second at most', async ({
  page,
}) => {
  test.slow();
  // What React tells its developer tools, in every build of it.
  await page.addInitScript(() => {
    window.commits = 0;
    Object.assign(window, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberRoot: () => window.commits++,
        onCommitFiberUnmount() {},
        onPostCommitFiberRoot() {},
      },
    });
  });
  letStand(page);
  const slider = noiseLevel(page);
  let sofar = 0;
  for (const [name, query] of Object.entries(places)) {
    await open(page, query);
    expect(await page.evaluate(() => window.commits)).toBeGreaterThan(sofar);
    await page
      .getByRole('button', { name: name === 'denoise' ? 'Denoise' : /^Play/, exact: name === 'denoise' })
      .first()
      .click();
    const before = await slider.inputValue();
    // What begins it is not counted.
    await expect(slider, name).not.toHaveValue(before, { timeout: 60_000 });
    const begun = await slider.inputValue();
    const { frames, commits } = await watched(page);
    expect(await slider.inputValue(), name).not.toBe(begun);
    expect(frames, name).toBeGreaterThan(20);
    // A bench that begins, its engine's states, its figures; not what each frame brings.
    expect(commits, name).toBeLessThan(24);
    sofar = await page.evaluate(() => window.commits);
  }
});
