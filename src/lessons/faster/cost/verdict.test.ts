import { describe, expect, it } from 'vitest';
import { fakesInside, neighbourhoods } from '../../../core/metrics.ts';
import { atOnce } from '../../../core/pace.ts';
import { normals } from '../../../core/random.ts';
import type { Estimate } from '../../../core/tally.ts';
import type { Curve, Mark } from './curves.ts';
import type { ContenderName } from './fields/entries.ts';
import { figuresOf } from './figures.ts';
import { isMore, tried } from './verdict.ts';

const of = (mean: number, error: number | null = 0.01): Estimate => ({ mean, error });

describe('more', () => {
  it('is what is more by over 2.8 times the error of the difference', () => {
    expect(isMore(of(1, 0.25), of(0, 0.25))).toBe('holds');
    expect(isMore(of(0, 0.25), of(1, 0.25))).toBe('fails');
    expect(isMore(of(1, 0.26), of(0, 0.26))).toBe('open');
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

/** What is said of fidelity where density is so and so. */
function fidelity(diffusion: number, other: number, whole = true) {
  const [a, b] = [mark('ddim', 8, [1, diffusion, 0.9, 100]), mark('gan', 1, [5, other, 0.7, 20])];
  const early = { ...b, figures: { ...b.figures, lots: 2, coverage: null } };
  return tried([curve('ddim', 'teacher', a), curve('gan', 'gan', whole ? b : early)])!.verdicts.at(-1)!;
}

it('counts no density above 1 as more fidelity, in either, and tells it as it is', () => {
  expect(fidelity(1.4, 1.1).said).toBe('open');
  expect(fidelity(1, 1.4).said).toBe('open');
  expect(fidelity(0.8, 1.4).said).toBe('fails');
  expect(fidelity(1.4, 0.8)).toMatchObject({ said: 'holds', diffusion: { mean: 1.4 }, gan: { mean: 0.8 } });
});

it('judges fidelity once all lots are measured', () => {
  expect(fidelity(1, 0.8, false)).toMatchObject({ said: 'open', early: true, gan: { mean: 0.8 } });
  expect(fidelity(1, 0.8)).toMatchObject({ said: 'holds', early: false });
});

it('is rarely wrong of two that are equally good, though both are held against the same real samples', () => {
  const [width, count, wholes] = [8, 50, 60];
  const cloud = (step: number, many: number, shift = 0, scale = 1) =>
    normals(7, 0, step, new Float64Array(width * many)).map(
      (z, i) => scale * z + (i % width === 0 ? shift : 0),
    );
  let wrong = 0;
  for (let draw = 0; draw < wholes; draw++) {
    const around = atOnce(neighbourhoods(cloud(100 * draw, 300), width));
    // Mirror images of each other.
    const [a, b] = [0.5, -0.5].map((shift) => {
      const lots = Array.from({ length: 5 }, (_, lot) => {
        const x = cloud(100 * draw + 10 + 5 * Math.sign(shift) + lot, count, shift, 0.9);
        return { distance: 0, read: null, inside: atOnce(fakesInside(around, x)) };
      });
      return figuresOf(lots, count, 5).density;
    });
    if (isMore(a, b) !== 'open') wrong++;
  }
  expect(wrong / wholes).toBeLessThan(0.1);
});
