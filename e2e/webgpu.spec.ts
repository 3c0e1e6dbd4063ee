/** On a WebGPU that runs on the processor. It is slow, so these ask for few points and steps. */
import { expect, test } from '@playwright/test';
import { open, stage } from './page.ts';

const few = '?lesson=denoise&data=moons&steps=3&count=100&seed=3&speed=4';
const result = /after 3 steps: the result/;

test('Denoise runs on WebGPU', async ({ page }) => {
  await open(page, `${few}&backend=webgpu`);
  await page.getByRole('button', { name: 'Denoise', exact: true }).click();
  await expect(stage(page)).toHaveAttribute('aria-label', result, { timeout: 100_000 });
  await expect(page.getByRole('main')).toContainText('on WebGPU');
});

test('a software adapter loses to wasm, and the page says why', async ({ page }) => {
  await open(page, few);
  await page.getByRole('button', { name: 'Denoise', exact: true }).click();
  await expect(stage(page)).toHaveAttribute('aria-label', result, { timeout: 100_000 });
  await expect(page.getByRole('main')).toContainText('on WebAssembly');
  await page.getByText('Details', { exact: true }).first().click();
  await expect(page.getByText('Where it runs, and why')).toContainText(
    /WebAssembly on .* ms; WebGPU is passed over, since it would compute on the processor \(.*swiftshader/i,
  );
});

test('a lost device is replaced by another backend, and the run goes on', async ({ page, browser }) => {
  await open(page, '?lesson=denoise&data=moons&steps=12&count=100&seed=3&speed=4&backend=webgpu');
  await page.getByRole('button', { name: 'Denoise', exact: true }).click();
  await expect(stage(page)).toHaveAttribute('aria-label', /step [1-9] of 12/, { timeout: 100_000 });
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.crashGpuProcess');
  await expect(page.getByRole('status').filter({ hasText: 'graphics device was lost' })).toBeVisible();
  await expect(stage(page)).toHaveAttribute('aria-label', /after 12 steps: the result/, { timeout: 100_000 });
  await expect(page.getByRole('main')).toContainText('on WebAssembly');
});
