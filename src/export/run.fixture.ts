/** For tests: a run of two samples, with numbers that are hard to write. */
import { initial } from '../state/experiment.ts';
import type { TakenFrame, TakenRun } from '../state/exportable.ts';

const HARD = [0.1, -0, 1e-45, 3.4028234663852886e38, 1 / 3, 16_777_217, -2.5e-7, Number.NaN];

/** Every float32 that a counter makes of its bits, not only those that people write. */
export function float32s(count: number): Float32Array {
  const bits = Uint32Array.from({ length: count }, (_, i) => Math.imul(i, 0x9e3779b1));
  return new Float32Array(bits.buffer);
}

const frame = (index: number): TakenFrame => ({
  index,
  level: { t: 1 - index / 3, alpha: Math.sin(index / 3), sigma: Math.cos(index / 3) },
  calls: index,
  values: {
    x: Float32Array.from(HARD, (value) => value * (index || 1)),
    denoised: Float32Array.from(HARD),
  },
});

export const run: TakenRun = {
  name: 'column 1, “so said”, "quoted"',
  spec: { ...initial, data: 'moons', t: 1 / 3 },
  event: [2, 2],
  now: frame(2),
  length: 3,
  frame,
};
