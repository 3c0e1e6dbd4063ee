import { expect, it } from 'vitest';
import { normals } from './random.ts';
import { recordChain, replayTools } from './replay.ts';
import { arc, finish } from './samplers/gaussian.fixture.ts';
import { samplers } from './samplers/index.ts';
import { schedules } from './schedules.ts';
import { grid } from './spacings.ts';

const COUNT = 20_000;
const noise = (step: number) => normals(5, 1, step, new Float64Array(COUNT));
const x0 = normals(6, 0, 0, new Float64Array(COUNT)).map((value) => Math.sign(value) * 0.8 + 0.1 * value);
const distance = (a: Float64Array, b: Float64Array) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);
const variance = (x: Float64Array) => x.reduce((sum, value) => sum + value * value, 0) / x.length;

it.each(Object.entries(schedules))('%s: DDPM goes the chain back, state by state', (_, schedule) => {
  const levels = grid(schedule, 25);
  const states = finish(recordChain(x0, levels, noise));
  const run = samplers.ddpm.run(replayTools(states, levels), states[0], levels);
  let seen = 0;
  let result = run.next();
  for (; !result.done; result = run.next()) {
    expect(distance(result.value.x, states[result.value.index])).toBeLessThan(1e-9);
    seen++;
  }
  expect(seen).toBe(25);
  expect(distance(result.value, x0)).toBeLessThan(1e-12);
});

it('the chain arrives where one jump does, and what undoes it is standard normal noise', () => {
  const levels = grid(schedules.cosine, 10);
  const states = finish(recordChain(x0, levels, noise));
  const data = variance(x0);
  levels.forEach(({ alpha, sigma }, i) => {
    expect(variance(states[i]) / (alpha ** 2 * data + sigma ** 2)).toBeCloseTo(1, 1);
  });
  const tools = replayTools(states, levels);
  for (let step = 0; step < 9; step++) expect(variance(tools.noise(step))).toBeCloseTo(1, 1);
  // Not the noises of the way there: those are seen from data, these from noise.
  expect(distance(tools.noise(4), noise(4))).toBeGreaterThan(1);
});

it('refuses a chain that does not begin at data', () => {
  expect(() => finish(recordChain(x0, arc(4), noise))).toThrow(/let its last level be data/);
});
