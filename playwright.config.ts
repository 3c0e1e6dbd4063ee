import { defineConfig } from '@playwright/test';
import { WINDOW } from './e2e/page.ts';
import { locateBrowser, locateShell } from './tools/browser.mjs';

// Two runs at once must not meet. The processes that run the specs inherit what the first one has chosen.
process.env.UNNOISE_PORT ??= String(4300 + (process.pid % 1000));
const port = process.env.UNNOISE_PORT;
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A WebGPU that runs on the processor: slow, but the real thing for everything above the driver. */
const softwareGpu = [
  '--enable-unsafe-webgpu',
  '--enable-features=Vulkan',
  '--use-angle=vulkan',
  '--use-vulkan=swiftshader',
  '--use-webgpu-adapter=swiftshader',
  '--disable-vulkan-surface',
];

const browser = locateBrowser()?.path;

const launch = (executablePath: string | undefined, ...args: string[]) => ({
  launchOptions: { executablePath, args: [...asRoot, ...args] },
});

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  // Two cores render, sample and perhaps train at once: waiting long is cheaper than failing for nothing.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // A browser may hang on a machine that others use, too. What passes at the second try only is named by npm test.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: !!process.env.CI,
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    screenshot: 'only-on-failure',
    // Says where it hangs, long before the test's own time is up.
    actionTimeout: 45_000,
    navigationTimeout: 60_000,
    viewport: WINDOW,
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
  },
  projects: [
    // What takes longest, first; and these two in the whole browser, as it is.
    { name: 'engines', testMatch: '**/engines*', use: launch(browser) },
    { name: 'webgpu', testMatch: '**/webgpu*', use: launch(browser, ...softwareGpu) },
    { name: 'wasm', testIgnore: ['**/webgpu*', '**/engines*'], use: launch(locateShell() ?? browser) },
  ],
});
