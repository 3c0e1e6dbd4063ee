import { describe, expect, it } from 'vitest';
import { atOnce, inSlices, yieldThread } from './pace.ts';

/** Busy for so many milliseconds a step. */
function* busy(steps: number, ms: number): Generator<void, string> {
  for (let i = 0; i < steps; i++) {
    for (const end = performance.now() + ms; performance.now() < end; );
    yield;
  }
  return 'done';
}

describe('long work', () => {
  it('lets others have their turn after each slice, and none before the first', async () => {
    let [turns, over] = [0, false];
    const others = async () => {
      while (!over) {
        await yieldThread();
        turns++;
      }
    };
    const work = inSlices(busy(30, 4));
    void others();
    expect(turns).toBe(0);
    expect(await work).toBe('done');
    over = true;
    expect(turns).toBeGreaterThanOrEqual(10);
  });

  it('rejects with what a step throws, and can be done at once', async () => {
    const broken = function* (): Generator<void, never> {
      yield;
      throw new RangeError('no');
    };
    await expect(inSlices(broken())).rejects.toThrow('no');
    expect(() => atOnce(broken())).toThrow('no');
    expect(atOnce(busy(3, 0))).toBe('done');
  });
});
