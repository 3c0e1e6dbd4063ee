/**
 * The same network gives the same answer on every backend: plain loops (cpu), wasm, and WebGPU through Dawn on a
 * software adapter. Forward pass and gradient of each architecture.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, answers, networks } from './parity.fixture.ts';

/** Relative to the largest value; float32 sums in another order differ by a few 1e-6. */
const TOLERANCE = 2e-4;

/** The folder of a browser that brings a software Vulkan driver. */
const driver = ['/usr/lib/chromium', '/opt/google/chrome', dirname(chromium.executablePath())].find(
  (folder) => existsSync(`${folder}/vk_swiftshader_icd.json`),
);

function answersOnWebGpu(folder: string): Record<string, Answer> {
  const child = fileURLToPath(new URL('./parity.child.ts', import.meta.url));
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: folder,
    VK_DRIVER_FILES: `${folder}/vk_swiftshader_icd.json`,
  };
  const printed = execFileSync(process.execPath, ['--import', 'tsx', child], {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(printed.trim().split('\n').pop()!);
}

function expectSame(found: Answer, plain: Answer): void {
  expect(Math.abs(found.loss - plain.loss)).toBeLessThan(TOLERANCE * Math.abs(plain.loss));
  const largest = plain.gradient.reduce((m, g) => Math.max(m, Math.abs(g)), 0);
  const gap = found.gradient.reduce((m, g, i) => Math.max(m, Math.abs(g - plain.gradient[i])), 0);
  expect(found.gradient).toHaveLength(plain.gradient.length);
  expect(largest).toBeGreaterThan(0);
  expect(gap).toBeLessThan(TOLERANCE * largest);
}

const plain: Record<string, Answer> = {};
beforeAll(async () => {
  for (const name of Object.keys(networks)) plain[name] = await answers('cpu', name);
});

describe('every network answers and learns as on cpu', () => {
  it.each(Object.keys(networks))('on wasm: %s', async (name) => {
    expectSame(await answers('wasm', name), plain[name]);
  });

  it.skipIf(!driver)('on WebGPU', { timeout: 120_000 }, () => {
    const found = answersOnWebGpu(driver!);
    for (const name of Object.keys(networks)) expectSame(found[name], plain[name]);
  });
});
