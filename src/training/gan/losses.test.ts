/** Slopes against differences of the values, and both against the smallest of all contests. */
import { describe, expect, it } from 'vitest';
import { contestField } from '../../core/diracGan.ts';
import { normals } from '../../core/random.ts';
import { games } from './losses.ts';
import { penalise } from './penalty.ts';

const answers = (seed: number, scale = 3) =>
  normals(seed, 1, 0, new Float32Array(16)).map((value) => scale * value);
const players = ['discriminator', 'generator'] as const;
const all = Object.entries(games).flatMap(([game, { discriminator, generator }]) =>
  players.map((player) => ({ game, player, loss: { discriminator, generator }[player] })),
);

describe.each(all)('$game: $player', ({ loss }) => {
  it('has the slopes of its value', () => {
    const [real, generated] = [answers(1), answers(2)];
    const lost = loss(real, generated);
    const h = 1e-2;
    for (const side of ['real', 'generated'] as const)
      for (let i = 0; i < real.length; i++) {
        const by = (step: number) => {
          const given = { real: real.slice(), generated: generated.slice() };
          given[side][i] += step;
          return loss(given.real, given.generated).value;
        };
        expect((by(h) - by(-h)) / (2 * h)).toBeCloseTo(lost[side][i], 4);
      }
  });

  it('is finite wherever answers go', () => {
    const far = Float32Array.of(-1e4, 1e4);
    const { value, real, generated } = loss(far, far.slice().reverse());
    for (const one of [value, ...real, ...generated]) expect(Number.isFinite(one)).toBe(true);
  });
});

it('where nobody can be told apart, each answer 0 costs ln 2', () => {
  const nothing = new Float32Array(4);
  expect(games.absolute.discriminator(nothing, nothing).value).toBeCloseTo(2 * Math.LN2, 6);
  expect(games.absolute.generator(nothing, nothing).value).toBeCloseTo(Math.LN2, 6);
  expect(games.relativistic.discriminator(nothing, nothing).value).toBeCloseTo(Math.LN2, 6);
  expect(games.relativistic.generator(nothing, nothing).value).toBeCloseTo(Math.LN2, 6);
});

it('a relativistic game asks only who looks the more real: what is added to all answers counts for nothing', () => {
  const [real, generated] = [answers(3), answers(4)];
  const more = (values: Float32Array) => values.map((value) => value + 5);
  for (const player of players) {
    const [before, after] = [
      games.relativistic[player](real, generated),
      games.relativistic[player](more(real), more(generated)),
    ];
    expect(after.value).toBeCloseTo(before.value, 5);
  }
});

/** The Dirac-GAN: data at 0, one point generated at theta. Its field has the discriminator look for what is generated: D(x) = −psi·x. */
const judge = {
  x: new Float32Array() as Float32Array,
  psi: 0,
  forward(weights: Float32Array, x: Float32Array) {
    [this.x, this.psi] = [x, weights[0]];
    return Float32Array.from({ length: x.length / 2 }, (_, b) => -weights[0] * x[2 * b]);
  },
  backward(slope: Float32Array, out: Float32Array | null): Float32Array {
    out?.fill(slope.reduce((sum, one, b) => sum - one * this.x[2 * b], 0));
    return Float32Array.from({ length: 2 * slope.length }, (_, i) => (i & 1 ? 0 : -this.psi * slope[i >> 1]));
  },
};

/** Where both are drawn, theta and psi, by a game and R1. */
function drawn(game: keyof typeof games, theta: number, psi: number, gamma: number): [number, number] {
  const weights = Float32Array.of(psi);
  const [real, generated] = [
    [0, 0],
    [theta, 0],
  ].map((x) => judge.forward(weights, Float32Array.from(x)));
  const { discriminator, generator } = games[game];
  const byTheta = generator(real, generated).generated[0] * -psi;
  const to = Float32Array.of(discriminator(real, generated).generated[0] * -theta);
  const data = Float32Array.of(0, 0);
  judge.forward(weights, data);
  const slopes = judge.backward(Float32Array.of(1), null);
  penalise(judge, weights, data, slopes, gamma, { to, room: new Float32Array(1) });
  return [-byTheta, -to[0]];
}

describe.each(['absolute', 'relativistic'] as const)('on the Dirac-GAN the game is %s, and', (game) => {
  it.each([
    [1.2, 0.4, 0],
    [-0.7, 1.1, 0.3],
    [0.3, -2, 1],
  ])(
    'its players are drawn where the vector field says, at theta %f, psi %f, gamma %f',
    (theta, psi, gamma) => {
      const [byTheta, byPsi] = drawn(game, theta, psi, gamma);
      expect(byPsi).toBeCloseTo(contestField(gamma)([theta, psi])[1], 5);
      // A generator that does not saturate has the slope of the other side: arXiv:1801.04406 §2, f′(−psi·theta).
      expect(byTheta).toBeCloseTo(contestField(gamma)([-theta, psi])[0], 5);
    },
  );

  it('goes round the solution without R1 and comes in with it', () => {
    const end = (gamma: number) => {
      let [theta, psi] = [0.1, 0];
      for (let i = 0; i < 600; i++) {
        const [byTheta, byPsi] = drawn(game, theta, psi, gamma);
        [theta, psi] = [theta + 0.1 * byTheta, psi + 0.1 * byPsi];
      }
      return Math.hypot(theta, psi);
    };
    expect(end(0)).toBeGreaterThan(0.1);
    expect(end(0.3)).toBeLessThan(0.001);
  });
});
