import { expect, it } from 'vitest';
import { contestField, type Pair, regressionField, walk } from './diracGan.ts';

const far = ([x, y]: Pair) => Math.hypot(x, y);

it('one player goes down what the other goes up: L = f(psi·theta) + f(0), f(t) = −ln(1 + e^−t)', () => {
  const value = ([theta, psi]: Pair) => -Math.log(1 + Math.exp(-psi * theta)) - Math.log(2);
  const h = 1e-5;
  for (const [theta, psi] of [
    [0.7, -0.3],
    [-1.2, 0.4],
    [0.1, 2],
  ] as const) {
    const [byTheta, byPsi] = contestField(0)([theta, psi]);
    expect(byTheta).toBeCloseTo(-(value([theta + h, psi]) - value([theta - h, psi])) / (2 * h), 8);
    expect(byPsi).toBeCloseTo((value([theta, psi + h]) - value([theta, psi - h])) / (2 * h), 8);
    // R1 is γ/2·psi²: its slope is γ·psi.
    expect(contestField(0.4)([theta, psi])).toEqual([byTheta, byPsi - 0.4 * psi]);
  }
});

it('goes round and round: followed without end it neither nears nor leaves, and steps of some length lead outwards', () => {
  for (const at of [
    [1, 0.2],
    [-0.4, 1.5],
  ] as const) {
    const [dx, dy] = contestField(0)(at);
    expect(at[0] * dx + at[1] * dy).toBeCloseTo(0, 12);
  }
  const way = walk(contestField(0), [1, 0], 0.1, 600);
  for (let i = 1; i < way.length; i++) expect(far(way[i])).toBeGreaterThan(far(way[i - 1]));
  // All around: every quarter is visited.
  expect(new Set(way.map(([x, y]) => `${x > 0} ${y > 0}`)).size).toBe(4);
});

it('its loss is the same far off as at the solution: it tells nothing of the distance', () => {
  const value = (theta: number, psi: number) => -Math.log(1 + Math.exp(-psi * theta)) - Math.log(2);
  for (const far of [0.5, 1, 3]) {
    expect(value(far, 0)).toBe(value(0, 0));
    expect(value(0, far)).toBe(value(0, 0));
  }
});

it('with R1 it spirals in, as fast as its eigenvalues say', () => {
  const penalty = 0.3;
  const way = walk(contestField(penalty), [1, 0], 0.1, 600);
  expect(far(way[600])).toBeLessThan(0.01);
  // At the solution the slope is 1/2: λ = (−γ ± √(γ² − 1))/2, whose real part is −γ/2.
  const [near, later] = [0, 200].map((i) =>
    far(walk(contestField(penalty), [0.01, 0], 0.01, 200 + i * 10)[200 + i * 10]),
  );
  const shrunk = Math.log(later / near) / (0.01 * 2000);
  expect(Math.abs(shrunk + penalty / 2)).toBeLessThan(0.02);
});

it('the denoiser goes straight down a bowl: exactly by (1 − 2h) and (1 − 2hσ²) a step', () => {
  const [sigma, rate] = [0.8, 0.1];
  const way = walk(regressionField(sigma), [1, -0.5], rate, 50);
  way.forEach(([a, b], i) => {
    expect(a).toBeCloseTo((1 - 2 * rate) ** i, 10);
    expect(b).toBeCloseTo(-0.5 * (1 - 2 * rate * sigma ** 2) ** i, 10);
    if (i) expect(far([a, b])).toBeLessThan(far(way[i - 1]));
  });
});
