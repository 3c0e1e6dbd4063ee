import { describe, expect, it } from 'vitest';
import { combine as onArrays } from './arrays.ts';
import { GaussianMixture } from './ideal.ts';
import { repeating } from './inpaint.ts';
import { normals } from './random.ts';
import { samplers } from './samplers/index.ts';
import { schedules } from './schedules.ts';
import { grid } from './spacings.ts';
import type { Combine, Level, Sampler, Step, Tools } from './types.ts';

type X = Float64Array;

/** Many pairs (known, made) of two numbers that go together: correlation 0.9. */
const COUNT = 4_000;
const CORRELATION = 0.9;
const data = new GaussianMixture([{ weight: 1, mean: [0, 0], covariance: [1, CORRELATION, CORRELATION, 1] }]);
const KNOWN = 1.2;
const levels = grid(schedules.cosine, 40);

const noiseOf = (stream: number, step: number): X =>
  normals(3, stream, step, new Float64Array(2 * COUNT)) as X;

/** The first number of each pair is given. */
const tools: Tools<X> = {
  combine: onArrays as Combine<X>,
  noise: (step) => noiseOf(1, step),
  denoise: (x, level) => data.denoise(x, level).map((value, i) => (i % 2 ? value : KNOWN)),
};
const start = (): X => {
  const { alpha, sigma } = levels[0];
  return noiseOf(0, 0).map((value, i) => sigma * value + (i % 2 ? 0 : alpha * KNOWN));
};

function walk(sampler: Pick<Sampler, 'run'>, each?: (step: Step<X>) => void): X {
  const run = sampler.run(tools, start(), levels);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
    each?.(value);
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const made = (x: X): number[] => [...x].filter((_, i) => i % 2);
const given = (x: X): number[] => [...x].filter((_, i) => !(i % 2));
const deviation = (values: readonly number[]) =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));

/** What is left of it when the signal is taken out: as noisy as its level says, whatever the sampler. */
function expectNoised(x: X, { alpha, sigma }: Level): void {
  const rest = given(x).map((value) => value - alpha * KNOWN);
  expect(Math.abs(mean(rest))).toBeLessThan((5 * sigma) / Math.sqrt(COUNT) + 1e-12);
  expect(Math.abs(deviation(rest) - sigma)).toBeLessThan((5 * sigma) / Math.sqrt(2 * COUNT) + 1e-12);
}

describe('a given part', () => {
  it.each(['ddim', 'ddpm'] as const)(
    'is noised at each level as the forward process would have it: %s',
    (name) => {
      walk(samplers[name], ({ x, level }) => expectNoised(x, level));
    },
  );

  it('is noised so with each step repeated', () => {
    walk(repeating(samplers.ddpm, 3), ({ x, level }) => expectNoised(x, level));
  });

  it.each(Object.keys(samplers) as (keyof typeof samplers)[])(
    'is there at the end as it was given: %s',
    (name) => {
      const gaps = given(walk(samplers[name])).map((value) => Math.abs(value - KNOWN));
      expect(Math.max(...gaps)).toBeLessThan(1e-9);
    },
  );
});

describe('steps that are repeated', () => {
  it('bring what is made nearer to what the given part says (arXiv:2201.09865 §4.2)', () => {
    // E[made | known] = ρ·known. Replacing alone ignores, at each level, what the noise hides of the given part.
    const truth = CORRELATION * KNOWN;
    const off = (times: number) => Math.abs(mean(made(walk(repeating(samplers.ddpm, times)))) - truth);
    const [once, often] = [off(1), off(8)];
    expect(once).toBeGreaterThan(0.1);
    expect(often).toBeLessThan(once / 2);
  });

  it('once is the sampler itself', () => {
    for (const sampler of [samplers.ddim, samplers.ddpm])
      expect(walk(repeating(sampler, 1))).toEqual(walk(sampler));
  });

  it('count one step a level, with the index of the run', () => {
    const seen: number[] = [];
    walk(repeating(samplers.ddim, 3), ({ index }) => seen.push(index));
    expect(seen).toEqual([...levels.keys()].slice(0, -1));
  });

  it('are refused where they are none', () => {
    for (const times of [0, 1.5, Number.NaN])
      expect(() => repeating(samplers.ddim, times)).toThrow(RangeError);
  });
});
