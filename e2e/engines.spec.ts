/** The page in the three engines that there are: one way through it, and a part that fails once. */
import { test } from '@playwright/test';
import { engines } from '../tools/engines.mjs';
import { openChromium } from './engines/chromium.ts';
import type { Driver } from './engines/driver.ts';
import { openFirefox } from './engines/firefox.ts';
import { type Overheard, overhear } from './engines/overheard.ts';
import { labels, named, open, shows, smoke } from './engines/smoke.ts';
import { openWebKit } from './engines/webkit.ts';

/** The engine comes at the second request: with another try, which loads the page anew where the browser never asks again. */
async function comesBack(driver: Driver, page: Overheard): Promise<void> {
  page.failOnce(/assets\/client-/);
  await open(driver, `${page.origin}/?lesson=denoise&data=moons&steps=5&seed=3&count=200&speed=4`);
  await driver.click(named('Denoise'));
  await shows(driver, /after 5 steps: the result/);
}

const served = (baseURL: string | undefined) => overhear(baseURL!.replace(/\/$/, ''));

async function through(driver: Driver, page: Overheard): Promise<void> {
  try {
    await smoke(driver, page.origin);
    await comesBack(driver, page);
  } catch (cause) {
    const seen = await labels(driver).catch(() => 'nothing');
    throw new Error(`${(cause as Error).message}\nIt showed: ${seen}`, { cause });
  } finally {
    page.close();
    await driver.close();
  }
}

test.describe.configure({ timeout: 240_000 });

test('Chromium goes through the page', async ({ page, baseURL }) =>
  through(openChromium(page), await served(baseURL)));

test('Firefox goes through the page', async ({ baseURL }) => {
  test.skip(!engines.Firefox.locate(), 'there is no Firefox here');
  await through(await openFirefox(), await served(baseURL));
});

test('WebKit goes through the page', async ({ baseURL }, { workerIndex }) => {
  test.skip(!engines.WebKit.locate(), 'there is no WebKitGTK with its driver here');
  await through(await openWebKit(Number(new URL(baseURL!).port) + 1000 + workerIndex), await served(baseURL));
});
