import { pathToFileURL } from 'node:url';

import { expect, type Page, test } from '@playwright/test';
import { letStand, noiseLevel, open, pixels, settled } from './page.ts';

/** A device that computes what is no number, as drivers do when memory ends: all that the worker says after the start. */
function breakAnswers(page: Page): void {
  const broken = () => {
    const post = self.postMessage.bind(self);
    // biome-ignore lint/suspicious/noExplicitAny: the messages are the engine's own business.
    self.postMessage = (message: any, transfer: any) => {
      message.value?.fill?.(Number.NaN);
      if (message.frame?.index > 0) message.frame.x.fill(Number.NaN);
      post(message, transfer);
    };
  };
  page.on('worker', (worker) => void worker.evaluate(broken).catch(() => {}));
}

const bench = (name: string) => `?lesson=sample&bench=${name}&data=moons&steps=10`;
const alert = (page: Page) => page.getByRole('alert').first();

const pictures = {
  field: /^The field of/,
  point: /^1000 points of/,
  break: /^Changed: /,
  fork: /^Original: /,
  trips: /^To noise: /,
  hand: /^Drawn, 10 steps/,
};

test('a network that answers NaN gives a message, and the rest of the lesson goes on', async ({ page }) => {
  breakAnswers(page);
  letStand(page);
  for (const [name, picture] of Object.entries(pictures))
    await test.step(name, async () => {
      await open(page, `${bench(name)}${name === 'field' ? '&answers=network' : ''}`);
      const shown = page.getByRole('img', { name: picture }).first();
      await expect(shown).toBeVisible();
      await expect(alert(page)).toContainText('no number', { timeout: 60_000 });
      await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible();
      await expect(shown).toBeVisible();
      const before = name === 'point' ? await settled(shown) : '';
      await noiseLevel(page).press('End');
      await expect(noiseLevel(page)).toHaveAttribute('aria-valuetext', /t = 1\.000/);
      if (name !== 'point') return;
      // What is exact stays on the plane and follows the cursor.
      await expect.poll(() => pixels(shown)).not.toBe(before);
      await expect(alert(page)).toContainText('no number');
    });

  await test.step('Denoise: the steps before the broken one stay, in all three views, under the message', async () => {
    await open(page, '?lesson=denoise&data=moons&steps=10&run=1');
    await expect(
      page.getByRole('img', { name: /in the making: pure noise|in the making: step/ }),
    ).toBeVisible();
    await expect(alert(page)).toContainText('no number', { timeout: 60_000 });
    await expect(
      page.getByRole('img', { name: /in the making: pure noise|in the making: step/ }),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

test('a page that was opened from a file says what to do', async ({ page }) => {
  await page.goto(`${pathToFileURL('dist/index.html')}`);
  await expect(page.getByRole('alert')).toContainText('Serve the folder instead: “npm start”');
});
