/** What the page says of noise: of the noise that is replayed, of ways between noises, of axes and grids. */
import { expect, it } from 'vitest';
import { axes, LOG_SNR_REACH } from './axes.ts';
import { slerp } from './paths.ts';
import { spread } from './process.ts';
import { normals } from './random.ts';
import { recordChain, replayTools } from './replay.ts';
import { finish } from './samplers/gaussian.fixture.ts';
import { schedules } from './schedules.ts';
import { grid, spacings } from './spacings.ts';

const COUNT = 20_000;
const mean = (x: Float64Array) => x.reduce((sum, value) => sum + value, 0) / x.length;
const power = (x: Float64Array, p: number) => mean(x.map((value) => value ** p));
const together = (a: Float64Array, b: Float64Array) => mean(a.map((value, i) => value * b[i]));

it('over all chains the noise that undoes a step is standard normal, and knows nothing of the rest', () => {
  // Two spikes: far from normal themselves.
  const x0 = normals(6, 0, 0, new Float64Array(COUNT)).map((value) => Math.sign(value));
  const levels = grid(schedules.cosine, 8);
  const noise = (step: number) => normals(5, 1, step, new Float64Array(COUNT));
  const states = finish(recordChain(x0, levels, noise));
  const { noise: undone } = replayTools(states, levels);
  const chance = 4.5 / Math.sqrt(COUNT);
  const all = Array.from({ length: 7 }, (_, step) => undone(step));
  all.forEach((z, step) => {
    expect(Math.abs(mean(z))).toBeLessThan(chance);
    expect(Math.abs(power(z, 2) - 1)).toBeLessThan(Math.SQRT2 * chance);
    expect(Math.abs(power(z, 3))).toBeLessThan(Math.sqrt(15) * chance);
    expect(Math.abs(power(z, 4) - 3)).toBeLessThan(Math.sqrt(96) * chance);
    // The state that the step sets out from, the data, and the noises of other steps.
    for (const other of [states[step], x0, ...all.slice(0, step)])
      expect(Math.abs(together(z, other))).toBeLessThan(1.1 * chance);
  });
});

it('in many dimensions two noises stand nearly at a right angle: slerp turns, the straight line is too short', () => {
  const size = 784;
  for (const seed of [0, 1, 2]) {
    const [a, b] = [0, 1].map((step): Float64Array => normals(seed, 2, step, new Float64Array(size)));
    const omega = Math.acos(together(a, b) / Math.sqrt(power(a, 2) * power(b, 2)));
    expect(Math.abs(omega - Math.PI / 2)).toBeLessThan(0.15);
    for (const u of [0.125, 0.25, 0.5, 0.75]) {
      const [p, q] = [Math.cos((u * Math.PI) / 2), Math.sin((u * Math.PI) / 2)];
      const turned = slerp(a, b, u);
      const off = power(
        turned.map((value, i) => value - p * a[i] - q * b[i]),
        2,
      );
      expect(off).toBeLessThan(0.01);
      expect(Math.abs(power(turned, 2) - 1)).toBeLessThan(0.15);
      const line = a.map((value, i) => (1 - u) * value + u * b[i]);
      expect(Math.abs(power(line, 2) - ((1 - u) ** 2 + u ** 2))).toBeLessThan(0.12);
    }
  }
});

it('over σ and over log-SNR every schedule is one curve: a place there says the mixture, whatever t is', () => {
  for (const axis of [axes.sigma, axes.logSnr])
    for (const { level } of Object.values(schedules))
      for (const t of [0.2, 0.5, 0.8]) {
        const { alpha, sigma } = level(t);
        const size = spread({ t, alpha, sigma });
        const same = { t: 0.123, alpha: alpha / size, sigma: sigma / size };
        expect(axis.place(same)).toBeCloseTo(axis.place({ t, alpha, sigma }), 12);
      }
});

it('Karras with ρ = 1 is even in σ/α, and denser near data the larger ρ is', () => {
  const ratios = (rho: number) =>
    grid(schedules.cosine, 12, spacings.karras, { rho })
      .slice(0, -1)
      .map(({ alpha, sigma }) => sigma / alpha)
      .slice(1);
  const even = ratios(1);
  for (let i = 2; i < even.length; i++)
    expect((even[i - 1] - even[i]) / (even[0] - even[1])).toBeCloseTo(1, 6);
  const middle = [1, 3, 7].map((rho) => ratios(rho)[5]);
  expect(middle[1]).toBeLessThan(0.5 * middle[0]);
  expect(middle[2]).toBeLessThan(0.5 * middle[1]);
});

it('at the right end no schedule leaves data apart: 7 % of them at most is in what is seen', () => {
  for (const { level } of Object.values(schedules)) {
    const end = level(1);
    expect(end.alpha).toBeLessThan(0.07);
    expect(Math.abs(end.sigma - 1)).toBeLessThan(0.003);
  }
});

it('beyond the reach of the axis what is left is below one of 256 shades, and beyond the reach of grids about one', () => {
  const shade = 2 / 255;
  expect(Math.exp(-LOG_SNR_REACH / 2)).toBeLessThan(shade);
  const [, { alpha, sigma }] = grid(schedules.cosine, 400, spacings.logSnr);
  expect((2 * alpha) / sigma).toBeLessThan(1.5 * shade);
});

it('linear has more noise than cosine at every t, which is what a run is told in the place of it', () => {
  for (let t = 0.02; t < 0.99; t += 0.01)
    expect(schedules.linear.level(t).sigma).toBeGreaterThan(schedules.cosine.level(t).sigma);
});
