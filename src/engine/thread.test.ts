import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The name of the first worker, and so of its lock, of a page that was opened at this moment. */
async function firstName(timeOrigin: number): Promise<string> {
  let given = '';
  class Started {
    constructor(_: URL, { name }: { name: string }) {
      given = name;
    }
  }
  vi.stubGlobal('Worker', Started);
  vi.stubGlobal('performance', { ...performance, timeOrigin, now: () => 0 });
  vi.resetModules();
  const { spawn } = await import('./thread.ts');
  spawn();
  return given;
}

it('pages that were opened in the same instant wait for locks of their own', async () => {
  const names = [await firstName(1000), await firstName(1000)];
  expect(names.every((name) => name.startsWith('unnoise-'))).toBe(true);
  expect(names[0]).not.toBe(names[1]);
});
