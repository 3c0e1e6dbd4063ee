/** The page in the three engines that there are: one way through it, and parts that fail once. */
import { test } from '@playwright/test';
import { engines } from '../tools/engines.mjs';
import { openChromium } from './engines/chromium.ts';
import type { Driver } from './engines/driver.ts';
import { openFirefox } from './engines/firefox.ts';
import { type Overheard, overhear } from './engines/overheard.ts';
import { comesBack, labels, smoke } from './engines/smoke.ts';
import { openWebKit } from './engines/webkit.ts';

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
