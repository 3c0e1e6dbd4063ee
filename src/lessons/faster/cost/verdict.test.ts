import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../core/tally.ts';
import type { Curve, Mark } from './curves.ts';
import type { ContenderName } from './fields/entries.ts';
import { isMore, tried } from './verdict.ts';

const of = (mean: number, error: number | null = 0.01): Estimate => ({ mean, error });

describe('more', () => {
  it('is what is more by over twice the error of the difference', () => {
    expect(isMore(of(1, 0.3), of(0, 0.3))).toBe('holds');
    expect(isMore(of(0, 0.3), of(1, 0.3))).toBe('fails');
    expect(isMore(of(1, 0.4), of(0, 0.4))).toBe('open');
    expect(isMore(of(1, 0), of(1, 0))).toBe('open');
  });

  it('cannot be told of what is not measured, has no error yet, or is not finite', () => {
    expect(isMore(null, of(1))).toBe('open');
    expect(isMore(of(2, null), of(1))).toBe('open');
    expect(isMore(of(Number.NaN, 0.1), of(1))).toBe('open');
  });
});

const mark = (
  contender: ContenderName,
  steps: number,
  [distance, density, coverage, time]: readonly number[],
): Mark => ({
  entry: { contender, steps },
  calls: steps,
  time: of(time ?? 0),
  figures: {
    lots: 5,
    distance: of(distance ?? 0),
    read: null,
    density: of(density ?? 0),
    coverage: of(coverage ?? 0),
  },
});

const curve = (name: ContenderName, network: 'teacher' | 'student' | 'gan', ...marks: Mark[]): Curve => ({
  contender: { name, label: name, network, noisy: false, steps: marks.map(({ calls }) => calls) },
  marks,
});

const gan = curve('gan', 'gan', mark('gan', 1, [5, 0.8, 0.7, 20]));
const ddim = curve(
  'ddim',
  'teacher',
  mark('ddim', 1, [16, 2, 0.3, 100]),
  mark('ddim', 8, [1, 1.2, 0.6, 800]),
);
const student = curve('student', 'student', mark('student', 1, [0.1, 1, 0.9, 10]));

it('holds the closest diffusion sampler against the GAN, part by part, and never the student', () => {
  const trial = tried([ddim, student, gan])!;
  expect(trial.best.entry).toEqual({ contender: 'ddim', steps: 8 });
  expect(trial.verdicts.map(({ claim, said }) => [claim, said])).toEqual([
    ['speed', 'holds'],
    ['diversity', 'fails'],
    ['fidelity', 'holds'],
  ]);
});

it('says nothing without a GAN, and nothing before a sampler is measured', () => {
  expect(tried([ddim, student])).toBeNull();
  expect(tried([student, gan])).toBeNull();
  const failed = curve('ddim', 'teacher', mark('ddim', 1, [Number.NaN, 0, 0, 1]));
  expect(tried([failed, gan])).toBeNull();
});
