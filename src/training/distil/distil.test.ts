/** Gaussian data have a jump in closed form: what students are taught is compared with it. */
import { expect, it } from 'vitest';
import { GaussianMixture, RoundMixture } from '../../core/ideal.ts';
import { atOnce } from '../../core/pace.ts';
import { normals, streams } from '../../core/random.ts';
import { DEVIATION, flowTo, MEAN } from '../../core/samplers/gaussian.fixture.ts';
import { schedules } from '../../core/schedules.ts';
import { bend } from '../../core/straight.ts';
import { readPublic } from '../../data/read.fixture.ts';
import type { TrainingDraw } from '../../data/types.ts';
import { loadWeights } from '../../nets/load.ts';
import { mlp } from '../../nets/mlp.ts';
import { initialise } from '../../nets/params.ts';
import { jumping, ROUND, reflowing } from './apprentice.ts';
import { exactVelocity, networkVelocity } from './field.ts';
import { Jumper, jumperConfig } from './jumper.ts';
import { H, jumpsOf, lagrangian, residual } from './lagrangian.ts';
import { PRELUDE, pairsOf } from './reflow.ts';
import { euler, heun, jumped, walk } from './walk.ts';

const { level } = schedules.flow;
const gaussian = new GaussianMixture([{ weight: 1, mean: [MEAN, MEAN], covariance: DEVIATION ** 2 }]);
const velocity = exactVelocity(gaussian);
const draw: TrainingDraw = (seed, step, size) => ({
  x: normals(seed, streams.data, step, new Float32Array(2 * size)).map((z) => MEAN + DEVIATION * z),
});
const size = { width: 32, blocks: 2 };
const noise = normals(3, streams.start, 0, new Float32Array(2000));

/** Where the flow takes x from each time to another. */
const exactJump = (x: Float32Array, from: ArrayLike<number>, to: ArrayLike<number>): Float32Array =>
  x.map((value, i) => flowTo(value, level(from[i >> 1]), level(to[i >> 1])));
const filled = (count: number, t: number) => new Float32Array(count).fill(t);
const wholeJump = exactJump(noise, filled(1000, 1), filled(1000, 0));

const rms = (a: Float32Array, b: Float32Array) =>
  Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i]) ** 2, 0) / a.length);
const meanOf = (x: Float32Array) => x.reduce((sum, value) => sum + value, 0) / x.length;
const deviationOf = (x: Float32Array) => rms(x, new Float32Array(x.length).fill(meanOf(x)));

const asked = (seed = 1) =>
  jumpsOf(
    normals(seed, 0, 0, new Float32Array(1024)).map((z) => MEAN + DEVIATION * z),
    seed,
    0,
  );

/** Loss of a map, as `lagrangian` takes it. */
function lossOf(map: typeof exactJump): number {
  const { x, from, to } = asked();
  const side = (by: number) =>
    map(
      x,
      from,
      to.map((t) => t + by),
    );
  return residual(side(H), side(-H), to, velocity).loss;
}

it('jumps begin behind where they end, half of them at pure noise, and between data and noise everywhere', () => {
  const { from, to } = asked();
  from.forEach((s, b) => {
    expect(s).toBeLessThanOrEqual(1);
    expect(s).toBeGreaterThan(to[b] + H - 1e-6);
    expect(to[b]).toBeGreaterThanOrEqual(H);
  });
  expect(from.filter((s) => s === 1).length / from.length).toBeCloseTo(0.5, 1);
  expect(Math.min(...to)).toBeLessThan(0.05);
  expect(Math.max(...to)).toBeGreaterThan(0.95);
});

it('the Lagrangian loss is zero at the exact map, and at no other', () => {
  const square = velocity(asked().x, asked().from).reduce((sum, v) => sum + v * v, 0) / 1024;
  expect(lossOf(exactJump)).toBeLessThan(1e-4 * square);
  expect(lossOf((x) => x)).toBeGreaterThan(0.1 * square);
  // Where one Euler step leads, which is the mean of the data at the end of the whole way.
  const straight: typeof exactJump = (x, from, to) => {
    const v = velocity(x, Float32Array.from(from));
    return x.map((value, i) => value + (to[i >> 1] - from[i >> 1]) * v[i]);
  };
  expect(lossOf(straight)).toBeGreaterThan(0.1 * square);
});

it('its gradient is that of a difference, with the velocity as given', async () => {
  const settings = { batch: 16, seed: 2 };
  const gradients = lagrangian(size, settings, draw, velocity);
  const first = initialise(mlp(jumperConfig(size)).params, 4);
  const stir = normals(5, 1, 0, new Float32Array(first.length));
  const weights = first.map((value, i) => value + 0.05 * stir[i]);
  const at = (weights: Float32Array) => gradients.at({ step: 3, weights, average: weights });
  // Where the velocity does not depend on where the map leads, nothing is left out of the slope.
  const still = lagrangian(size, settings, draw, (_, times) => filled(2 * times.length, 0.3));
  const along = normals(6, 1, 0, new Float32Array(weights.length));
  const moved = (by: number) => weights.map((value, i) => value + by * along[i]);
  const lossAt = (weights: Float32Array) => still.at({ step: 3, weights, average: weights });
  const difference = ((await lossAt(moved(1e-3))) - (await lossAt(moved(-1e-3)))) / 2e-3;
  await lossAt(weights);
  const slope = still.gradient.reduce((sum, one, i) => sum + one * along[i], 0);
  expect(Math.abs(slope - difference)).toBeLessThan(0.02 * Math.abs(difference) + 1e-3);
  expect(await at(weights)).not.toBe(await lossAt(weights));
});

it('a student of Gaussian data learns their exact jump, in one jump and in several', async () => {
  const { apprentice } = jumping({ ...size, seed: 1 }, draw, velocity);
  for (let step = 0; step < 600; step++) await apprentice.step();
  const hop = new Jumper(size, 256).hop(apprentice.average());
  for (const jumps of [1, 2, 4])
    expect(rms(atOnce(walk(hop, noise, jumps)), wholeJump), `${jumps} jumps`).toBeLessThan(0.03);
  // One step of its teacher makes the mean of all of them.
  expect(deviationOf(euler(velocity)(noise, 1, 0))).toBeLessThan(1e-3);
  expect(euler(velocity)(noise, 1, 0)[0]).toBeCloseTo(MEAN, 3);
}, 60_000);

it('goes on from its bytes as if it had never stopped', async () => {
  const settings = { ...size, seed: 7 };
  const { apprentice } = jumping(settings, draw, velocity);
  for (let step = 0; step < 3; step++) await apprentice.step();
  const { apprentice: other, seconds } = jumping(settings, draw, velocity, apprentice.bytes(1.5));
  expect([other.steps, seconds]).toEqual([3, 1.5]);
  expect(await other.step()).toBe(await apprentice.step());
  expect(other.average()).toEqual(apprentice.average());
});

it('the flow and its pairs keep to the closed form', () => {
  expect(rms(atOnce(walk(heun(velocity), noise, 64)), wholeJump)).toBeLessThan(2e-3);
  const { noise: z, data } = atOnce(pairsOf(velocity, 1, 1));
  expect(rms(data, exactJump(z, filled(z.length / 2, 1), filled(z.length / 2, 0)))).toBeLessThan(5e-3);
});

it('reflow on Gaussians keeps the marginals, and makes their ways straight', async () => {
  const settings = { ...size, seed: 3 };
  let bytes: Uint8Array | undefined;
  const bends = [bend([...walk(heun(velocity), noise, 32)], 2).mean];
  for (const round of [1, 2]) {
    const { apprentice } = atOnce(reflowing(settings, draw, velocity, bytes));
    expect(apprentice.round).toBe(round);
    while (!apprentice.done) await apprentice.step();
    expect(apprentice.steps).toBe(round * ROUND + PRELUDE);
    bytes = apprentice.bytes(0);
    const flow = new Jumper(size, 256).velocity(apprentice.average());
    const states = [...walk(heun(flow), noise, 32)];
    // In the middle, too, where the lines of pairs are between both.
    const middle = noise.map((z, i) => (z + wholeJump[i]) / 2);
    for (const [state, truth] of [
      [states[16], middle],
      [states[32], wholeJump],
    ]) {
      expect(Math.abs(meanOf(state) - meanOf(truth))).toBeLessThan(0.02);
      expect(Math.abs(deviationOf(state) / deviationOf(truth) - 1)).toBeLessThan(0.03);
    }
    expect(rms(euler(flow)(noise, 1, 0), wholeJump), `one step after round ${round}`).toBeLessThan(0.04);
    bends.push(bend(states, 2).mean);
  }
  expect(bends[1]).toBeLessThan(bends[0] / 20);
  expect(bends[2]).toBeLessThan(bends[0] / 20);
}, 120_000);

it('reflow goes on within a round from its bytes', async () => {
  const settings = { ...size, seed: 4 };
  const { apprentice } = atOnce(reflowing(settings, draw, velocity));
  for (let step = 0; step < 2; step++) await apprentice.step();
  const { apprentice: other } = atOnce(reflowing(settings, draw, velocity, apprentice.bytes(2)));
  expect([other.round, other.steps]).toEqual([1, 2]);
  expect(await other.step()).toBe(await apprentice.step());
  expect(() =>
    jumping(
      { width: 16, blocks: 1, seed: 0 },
      draw,
      velocity,
      jumping(settings, draw, velocity).apprentice.bytes(0),
    ),
  ).toThrow('bytes');
});

it('a trained network has nearly the velocity of the exact field where noisy data are', async () => {
  const { moons } = (await import('../../data/points/index.ts')).pointSets;
  const { mixture } = moons.open();
  const means = Float64Array.from(mixture!.flatMap(({ mean }) => [...Array.from(mean)]));
  const exact = exactVelocity(new RoundMixture(means, 2, Number(mixture![0].covariance)));
  const { width, blocks, predicts } = moons.models.moons as { width: number; blocks: number; predicts?: 'v' };
  const learnt = networkVelocity({ width, blocks }, predicts, await loadWeights('moons', readPublic));
  const { x } = moons.open().draw(5, 1000);
  for (const t of [0.05, 0.3, 0.7, 1]) {
    const noisy = x.map((value, i) => (1 - t) * value + t * noise[i]);
    const [a, b] = [exact, learnt].map((field) => field(noisy, filled(1000, t)));
    expect(rms(a, b), `at ${t}`).toBeLessThan(0.25 * rms(a, filled(2000, 0)));
  }
  expect(
    rms(learnt(x.subarray(0, 600), filled(300, 0.5)), learnt(x, filled(1000, 0.5)).subarray(0, 600)),
  ).toBe(0);
});

it('jumps stop where they are told to, and show on the way where each leads', () => {
  const hop = (x: Float32Array, s: number, t: number) => x.map((value) => value + 10 * (s - t) + 1);
  const states = [...jumped(hop, Float32Array.of(0, 0), 2, 4)].map(([x]) => x);
  expect(states).toEqual([0, 3.5, 6, 9.5, 12]);
});
