import { afterEach, expect, it, vi } from 'vitest';
import { part } from './parts.ts';

afterEach(() => vi.unstubAllGlobals());

const acting = (isActive: boolean) => vi.stubGlobal('navigator', { userActivation: { isActive } });

/** A part that comes with the nth try only. */
function coming(nth: number) {
  const anew = vi.fn();
  let tries = 0;
  const get = part(async () => {
    if (++tries < nth) throw new Error('error loading dynamically imported module');
    return 'it';
  }, anew);
  return { anew, get };
}

it('comes with another try where the browser asks for it again', async () => {
  acting(true);
  const { anew, get } = coming(2);
  await expect(get()).rejects.toThrow('error loading');
  expect(await get()).toBe('it');
  expect(anew).not.toHaveBeenCalled();
});

it('has the page loaded anew where the browser never does, once a person tries again', async () => {
  acting(true);
  const { anew, get } = coming(9);
  await expect(get()).rejects.toThrow();
  expect(anew).not.toHaveBeenCalled();
  await expect(get()).rejects.toThrow();
  expect(anew).toHaveBeenCalledOnce();
});

it('never does so by itself', async () => {
  acting(false);
  const { anew, get } = coming(9);
  for (let i = 0; i < 3; i++) await expect(get()).rejects.toThrow();
  expect(anew).not.toHaveBeenCalled();
});
