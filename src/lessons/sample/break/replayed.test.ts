import { expect, it } from 'vitest';
import { normals } from '../../../core/random.ts';
import { schedules } from '../../../core/schedules.ts';
import { grid } from '../../../core/spacings.ts';
import type { Frame, SampleSpec } from '../../../state/runs.ts';
import { fromChain, replayer } from './replayed.ts';

const x0 = Float32Array.from({ length: 40 }, (_, i) => Math.sin(i));
const spec: SampleSpec = {
  model: 'none',
  sampler: 'ddpm',
  options: {},
  levels: grid(schedules.linear, 12),
  seed: 3,
  count: 20,
  condition: { class: null, guidance: 1 },
  clip: false,
};

const origin = { x0, event: [2], noise: normals };

async function collect(change: Partial<SampleSpec> = {}): Promise<Frame[]> {
  const frames: Frame[] = [];
  await replayer(origin).sample({ ...spec, ...change }, (frame) => void frames.push(frame));
  return frames;
}

it('gives a frame a level, from the chain’s end to the very samples', async () => {
  const frames = await collect();
  expect(frames.map(({ index }) => index)).toEqual(spec.levels.map((_, i) => i));
  expect(frames.map(({ level }) => level)).toEqual(spec.levels);
  expect(frames[12].x).toEqual(x0);
  expect(Math.max(...frames[0].x.map((value, i) => Math.abs(value - x0[i])))).toBeGreaterThan(1);
  expect((await collect({ seed: 4 }))[0].x).not.toEqual(frames[0].x);
});

it('lets another run set out from the same place', async () => {
  let start: Float32Array | undefined;
  const engine = fromChain(origin, {
    async sample(given) {
      start = given.start;
    },
  });
  await engine.sample(spec, () => {});
  expect(start).toEqual((await collect())[0].x);
});

it('ends when it is cancelled', async () => {
  const abort = new AbortController();
  let seen = 0;
  const onFrame = () => {
    if (++seen === 3) abort.abort();
  };
  await expect(replayer(origin).sample(spec, onFrame, abort.signal)).rejects.toThrow();
  expect(seen).toBe(3);
});
