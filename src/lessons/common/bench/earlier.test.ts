import { expect, it } from 'vitest';
import { initialOf } from '../../../state/experiment.ts';
import type { Run } from '../../../state/runs.ts';
import { Earlier } from './earlier.ts';
import type { Line } from './runSet.ts';

const page = initialOf('denoise');
const lineOf = (seed: number, steps: number): Line => ({
  key: `${seed} ${steps}`,
  spec: { ...page, data: 'moons', seed, steps },
  space: { event: [2], data: [2], range: null },
  request: () => null,
});

/** Two places, of which all that is asked for is there at once unless it is held back. */
class Two {
  lines = new Map<string, Line>();
  readonly missing = new Set<string>();
  private readonly runs = new Map<string, Run>();

  readonly earlier = new Earlier<string, Line>({
    key: () => [...this.lines.values()].map(({ key }) => key).join(),
    lines: () => this.lines,
    run: ({ key }) => (this.missing.has(key) ? undefined : this.run(key)),
    alike: (a, b) => a.spec.data === b.spec.data,
    differences: (place, was) => `${place} ${was.spec.seed} ${was.spec.steps}`,
  });

  run(key: string): Run {
    const run = this.runs.get(key) ?? ({ key, status: 'done', frames: [] } as unknown as Run);
    this.runs.set(key, run);
    return run;
  }

  show(a: Line, b: Line): void {
    this.lines = new Map([
      ['a', a],
      ['b', b],
    ]);
    this.earlier.settle();
  }
}

it('turns all places over to one moment, however often each of them has changed', () => {
  const two = new Two();
  two.show(lineOf(0, 10), lineOf(0, 20));
  expect(two.earlier.words()).toBeNull();
  two.show(lineOf(1, 10), lineOf(1, 20));
  expect(two.earlier.words()).toBe('a 0 10; b 0 20');
  two.show(lineOf(1, 10), lineOf(1, 40));
  // What has not changed since is shown as it is, not as it was two changes ago.
  expect(two.earlier.words()).toBe('b 1 20');
  two.earlier.flip(true);
  expect(two.earlier.flippedTo('a')).toBeUndefined();
  expect(two.earlier.flippedTo('b')).toEqual({ of: two.earlier.in('b')?.of, run: two.run('1 20') });
  expect(two.earlier.isFlipped()).toBe(true);
});

it('keeps what was whole: what was left before it had come is nothing to compare with', () => {
  const two = new Two();
  two.show(lineOf(0, 10), lineOf(0, 20));
  two.missing.add('5 20');
  two.show(lineOf(5, 10), lineOf(5, 20));
  expect(two.earlier.words()).toBeNull();
  two.show(lineOf(1, 10), lineOf(1, 20));
  expect(two.earlier.in('a')?.of.key).toBe('0 10');
  expect([...two.earlier.keys].sort()).toEqual(['0 10', '0 20', '1 10', '1 20']);
  two.earlier.forget();
  expect(two.earlier.keys).toEqual([]);
});

it('a place that there was not before, or other data, have nothing before them', () => {
  const two = new Two();
  two.show(lineOf(0, 10), lineOf(0, 20));
  two.lines = new Map([...two.lines, ['c', lineOf(0, 30)]]);
  two.earlier.settle();
  expect(two.earlier.words()).toBeNull();
  const rings = lineOf(0, 50);
  two.show({ ...rings, spec: { ...rings.spec, data: 'rings' } }, lineOf(0, 20));
  expect(two.earlier.words()).toBeNull();
});
