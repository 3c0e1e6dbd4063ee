import { expect, it } from 'vitest';
import { initial } from '../../state/experiment.ts';
import type { Run } from '../../state/runs.ts';
import { hasReached, Kept } from './kept.ts';
import { differingSettings, oldText } from './oldSettings.ts';

const levels = [1, 0.75, 0.5, 0.25, 0].map((t) => ({ t, alpha: 1 - t, sigma: t }));
const run = (frames: number, status: Run['status'] = 'sampling', order = levels) =>
  ({
    spec: { levels, invert: order !== levels },
    frames: order.slice(0, frames).map((level) => ({ level })),
    status,
  }) as unknown as Run;
const of = (key: string, data = 'moons') => ({ key, data });

it('keeps the last pictures until those of other settings are there, and says that they are old', () => {
  const kept = new Kept<ReturnType<typeof of>>((a, b) => a.data === b.data);
  const [first, second] = [run(5, 'done'), run(2)];
  expect(kept.show(of('a'), undefined, false)).toMatchObject({ run: undefined, old: false });
  expect(kept.show(of('a'), first, true)).toMatchObject({ run: first, old: false });
  expect(kept.show(of('b'), undefined, false)).toEqual({ of: of('a'), run: first, old: true });
  expect(kept.show(of('b'), second, false)).toMatchObject({ run: first, old: true });
  expect(kept.show(of('b'), second, true)).toEqual({ of: of('b'), run: second, old: false });
  expect(kept.show(of('a'), first, true)).toMatchObject({ run: first, old: false });
});

it('other data have nothing to keep, and the same settings are never old', () => {
  const kept = new Kept<ReturnType<typeof of>>((a, b) => a.data === b.data);
  const first = run(5, 'done');
  kept.show(of('a'), first, true);
  expect(kept.show(of('b', 'rings'), undefined, false)).toMatchObject({ run: undefined, old: false });
  expect(kept.show(of('a'), undefined, false)).toMatchObject({ run: first, old: false });
  const again = run(1);
  expect(kept.show(of('a'), again, false)).toMatchObject({ run: again, old: false });
});

it('a run has reached the cursor once its frames lie around it, from noise or from data', () => {
  expect([1, 0.9, 0].map((t) => hasReached(run(1), t))).toEqual([true, false, false]);
  expect([0.9, 0.6, 0.5, 0.3, 0].map((t) => hasReached(run(3), t))).toEqual([true, true, true, false, false]);
  const there = run(3, 'sampling', levels.toReversed());
  expect([0, 0.4, 0.5, 0.7].map((t) => hasReached(there, t))).toEqual([true, true, true, false]);
  expect(hasReached(run(0), 1)).toBe(false);
  expect(hasReached(run(3, 'done'), 0)).toBe(true);
});

it('says which settings pictures were made with', () => {
  const now = { ...initial, guidance: 3, steps: 20, curve: '0.5,0.3_1,0' };
  expect(differingSettings(initial, initial)).toBe('');
  expect(differingSettings(initial, now)).toBe('50 steps, guidance 2');
  expect(
    differingSettings({ ...now, prompt: '', class: 3, data: 'fashion', options: { eta: 0.5 } }, now),
  ).toMatch(/^Fashion-MNIST, η 0.5, class \S+, no prompt$/);
  expect(differingSettings({ ...now, schedule: 'drawn' }, now)).toBe('schedule Drawn');
  expect(oldText('guidance 2')).toBe('Still made with guidance 2');
});

it('says what is in sight, and forgets it', () => {
  const kept = new Kept<ReturnType<typeof of>>((a, b) => a.data === b.data);
  expect(kept.keys).toEqual([]);
  kept.show(of('a'), run(5, 'done'), true);
  kept.show(of('b'), undefined, false);
  expect(kept.keys).toEqual(['a']);
  kept.forget();
  expect(kept.keys).toEqual([]);
  expect(kept.show(of('b'), undefined, false)).toMatchObject({ run: undefined, old: false });
});
