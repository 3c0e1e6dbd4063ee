/** The contract of forks: an unchanged branch, from any step, is the rest of its parent to the last bit. */
import { describe, expect, test } from 'vitest';
import { schedules } from '../schedules.ts';
import { grid } from '../spacings.ts';
import type { Level, OptionSpecs, OptionValues, Sampler, Step } from '../types.ts';
import { noting, run, start, tools } from './gaussian.fixture.ts';
import { samplers } from './index.ts';
import { HISTORY } from './multistep.ts';

/** Each option at its ends and at its default, the others at theirs. */
function settingsOf(specs: OptionSpecs): OptionValues[] {
  const one = Object.entries(specs).flatMap(([name, spec]) =>
    (spec.kind === 'flag' ? [true, false] : [spec.min, spec.max]).map((value) => ({ [name]: value })),
  );
  return [{}, ...one];
}

function whole(
  sampler: Sampler,
  levels: readonly Level[],
  options: OptionValues,
  from = 0,
  known: Known = [],
) {
  const steps: Known = [];
  const x = known[0]?.x ?? start;
  const walk = sampler.run(tools, x, levels, options, from ? { from, known } : undefined);
  for (;;) {
    const { done, value } = walk.next();
    if (done) return { steps, x: value };
    steps.push(value);
  }
}
type Known = Step<Float64Array>[];

describe.each(Object.entries<Sampler>(samplers))('%s resumed', (name, sampler) => {
  describe.each(Object.entries(schedules))('on %s', (_, schedule) => {
    test.each(settingsOf(sampler.options))('is the run itself from every step on: %o', (options) => {
      const levels = grid(schedule, 9);
      const parent = whole(sampler, levels, options);
      for (let from = 1; from < 9; from++) {
        const known = parent.steps.slice(0, from + 1).toReversed();
        const branch = whole(sampler, levels, options, from, known.slice(0, HISTORY));
        expect(branch.steps).toEqual(parent.steps.slice(from));
        expect(branch.x).toEqual(parent.x);
      }
    });
  });

  test('needs nothing but its state, unless it looks back', () => {
    const looksBack = ['dpmpp2m', 'dpmpp2mSde', 'unipc', 'deis', 'lms'].includes(name);
    const levels = grid(schedules.cosine, 9);
    const parent = whole(sampler, levels, {});
    const branch = sampler.run(tools, parent.steps[4].x, levels, {}, { from: 4, known: [] });
    const ends = [...branch].at(-1)!;
    if (looksBack) expect(ends).not.toEqual(parent.steps[8]);
    else expect(ends).toEqual(parent.steps[8]);
  });

  test('refuses a step that is none', () => {
    const levels = grid(schedules.cosine, 4);
    for (const from of [-1, 4, 0.5, Number.NaN])
      expect(() => [...sampler.run(tools, start, levels, {}, { from, known: [] })]).toThrow(
        'There is no step',
      );
  });
});

test('EDM shares its churn among the steps of the whole run, not of what is left', () => {
  const { noted, asked } = noting();
  const levels = grid(schedules.cosine, 50);
  let deviation = 0;
  const counting = {
    ...noted,
    combine: ((...terms) => {
      if (terms.length === 2 && asked.length === 1) deviation ||= terms[1][0];
      return tools.combine(...terms);
    }) as typeof tools.combine,
  };
  [...samplers.edm.run(counting, run(samplers.edm, levels), levels, { churn: 10 }, { from: 25, known: [] })];
  const { alpha, sigma } = levels[25];
  const noisier = 1.2 * sigma;
  const spread = Math.hypot(alpha, noisier);
  expect(deviation ** 2).toBeCloseTo((noisier / spread) ** 2 - (sigma / spread) ** 2, 12);
});
