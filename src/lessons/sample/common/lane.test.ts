import { expect, it } from 'vitest';
import type { Frame, Run, SampleSpec, Samples } from '../../../state/runs.ts';
import { isActive, Lane, progressOf, resultOf, type Wanted } from './lane.ts';

const frame = (t: number, index = 0): Frame => ({
  index,
  level: { t, alpha: 1 - t, sigma: t },
  x: new Float32Array(2),
  denoised: new Float32Array(2),
  nfe: index,
  ms: 1,
});
const levels = [1, 0.5, 0].map((t) => frame(t).level);
const asked: number[] = [];

/** An engine whose run ends when it is told to. */
function engineOf(gate: Promise<void>): Samples {
  return {
    async sample(spec, onFrame, signal) {
      asked.push(spec.seed);
      for (const [index, { t }] of levels.entries()) await onFrame(frame(t, index));
      await gate;
      signal?.throwIfAborted();
    },
  };
}
const wanted = (seed: number, fail?: string): Wanted => ({
  key: String(seed),
  event: [2],
  spec() {
    if (fail) throw new RangeError(fail);
    return { levels, seed, count: 1 } as unknown as SampleSpec;
  },
});

it('a run is there once, goes for another, and begins again after it was cancelled', async () => {
  asked.length = 0;
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const lane = new Lane(async () => engineOf(gate));
  lane.ensure(wanted(1));
  lane.ensure(wanted(1));
  await expect.poll(() => lane.get(wanted(1))?.frames.length).toBe(3);
  expect(isActive(lane.get(wanted(1)))).toBe(true);
  lane.ensure(wanted(2));
  expect(lane.get(wanted(1))?.status).toBe('stopped');
  open();
  await expect.poll(() => lane.get(wanted(2))?.status).toBe('done');
  lane.ensure(wanted(2));
  lane.ensure(wanted(1));
  await expect.poll(() => resultOf(lane.get(wanted(1)))?.index).toBe(2);
  expect(asked).toEqual([1, 2, 1]);
});

it('what cannot be asked for is refused with its reason, until it can', () => {
  const lane = new Lane(async () => engineOf(Promise.resolve()));
  lane.begin(wanted(1, 'choose other data'));
  expect(lane.trouble(wanted(1))).toBe('choose other data');
  lane.begin(wanted(1));
  expect(lane.trouble(wanted(1))).toBeNull();
});

it('runs together go on while one does; then what failed is not passed over', () => {
  const run = (status: Run['status']) => ({ status }) as Run;
  expect(progressOf([run('done'), run('held'), run('failed')])).toBe('running');
  expect(progressOf([run('done'), run('stopped'), run('failed')])).toBe('failed');
  expect(progressOf([run('done'), run('stopped'), undefined])).toBe('stopped');
  expect(progressOf([run('done'), undefined])).toBe('done');
});
