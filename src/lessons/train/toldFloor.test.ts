import { expect, it } from 'vitest';
import { DROPPED } from '../../core/dropped.ts';
import { leastErrorAt } from '../../core/floor.ts';
import { Classed, RoundMixture } from '../../core/ideal.ts';
import { normals, streams } from '../../core/random.ts';
import { toldFloor } from './toldFloor.ts';

/** Two dots, one of each class, at −1 and 1: who is told the class has only their width to guess. */
const WIDTH = 0.1;
const dot = (...x: number[]) =>
  new RoundMixture(Float64Array.from(x.flatMap((one) => [one, 0])), 2, WIDTH ** 2);
const of = new Classed(
  new Map([
    [0, dot(-1)],
    [2, dot(1)],
  ]),
  dot(-1, 1),
);

it('is that of one Gaussian to who is told the class, and in training a little more', () => {
  const work = toldFloor(of, {
    counts: [4000, 4000],
    shareOf: () => 0.5,
    draw: (_, label, count) =>
      normals(1, streams.data, label ?? 1, new Float32Array(2 * count)).map((z, i) => {
        const side = label === null ? (i & 2) - 1 : label - 1;
        return WIDTH * z + (i & 1 ? 0 : side);
      }),
  });
  let step = work.next();
  while (!step.done) step = work.next();
  const { told, trained } = step.value;
  for (const logSnr of [-4, 0, 4]) {
    const [signal, noise] = [1 / (1 + Math.exp(-logSnr)), 1 / (1 + Math.exp(logSnr))];
    const exact = 1 / (1 / WIDTH ** 2 + signal / noise);
    const { mean, error } = leastErrorAt(told, logSnr);
    expect(Math.abs(mean - exact)).toBeLessThan(4 * error + 1e-4);
  }
  // Pure noise: who is told nothing guesses the middle, half a unit of variance a coordinate away.
  const blind = leastErrorAt(trained, -12).mean - leastErrorAt(told, -12).mean;
  expect(Math.abs(blind - DROPPED * 0.5)).toBeLessThan(0.01);
});
