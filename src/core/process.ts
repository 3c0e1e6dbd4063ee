/**
 * The forward process q and its reversal, for any two levels and any schedule: x_t = alpha·x0 + sigma·eps.
 * Everything is a sum c₁·x + c₂·y + …, so the same code serves arrays and GPU tensors.
 */
import type { Combine, Level } from './types.ts';

/** What a denoiser may predict. Each is p·x0 + q·eps with (p, q) fixed by the level. */
export const predictions = {
  x0: { label: 'x₀', source: 'arXiv:2006.11239 §3.2', mix: () => [1, 0] },
  epsilon: { label: 'ε', source: 'arXiv:2006.11239 eq. 12', mix: () => [0, 1] },
  /** v = alpha·eps − sigma·x0. */
  v: { label: 'v', source: 'arXiv:2202.00512 eq. 9', mix: ({ alpha, sigma }) => [-sigma, alpha] },
  /** ∇ log p(x_t) = −eps / sigma. */
  score: { label: 'Score', source: 'arXiv:2011.13456 eq. 7', mix: ({ sigma }) => [0, -1 / sigma] },
  /** u = eps − x0, the derivative of x along a straight line from data to noise. */
  velocity: { label: 'Velocity', source: 'arXiv:2209.03003 eq. 1', mix: () => [-1, 1] },
} as const satisfies Record<
  string,
  { label: string; source: string; mix(level: Level): readonly [x0: number, epsilon: number] }
>;
export type Prediction = keyof typeof predictions;

const show = ({ t, alpha, sigma }: Level) => `t = ${t} (alpha ${alpha}, sigma ${sigma})`;

/**
 * [a, b] with `to` = a·x + b·`from` at this level. Both are finite at every level for v and velocity.
 * Throws RangeError where `to` does not follow from x and `from`: x0 and v from eps at alpha = 0 (x is all noise), eps
 * from x0 at sigma = 0 (x is all data), and any score at sigma = 0 (it is infinite).
 */
export function conversion(from: Prediction, to: Prediction, level: Level): [x: number, from: number] {
  if (from === to) return [0, 1];
  const { alpha, sigma } = level;
  if (sigma === 0 && (from === 'score' || to === 'score'))
    throw new RangeError(`The score is infinite at ${show(level)}; ask one level earlier, where sigma > 0`);
  const [p, q] = predictions[from].mix(level);
  const [r, s] = predictions[to].mix(level);
  // x = alpha·x0 + sigma·eps and from = p·x0 + q·eps are two equations for x0 and eps.
  const determinant = alpha * q - sigma * p;
  if (determinant === 0)
    throw new RangeError(
      `${to} does not follow from ${from} at ${show(level)}; ` +
        `let the model predict v or velocity, or leave out this level`,
    );
  return [(r * q - s * p) / determinant, (s * alpha - r * sigma) / determinant];
}

/**
 * Converts a prediction into another at the same level. x, value: [B, ...event].
 * Throws RangeError where `conversion` does.
 */
export function convert<X>(
  combine: Combine<X>,
  from: Prediction,
  to: Prediction,
  x: X,
  value: X,
  level: Level,
): X {
  const [a, b] = conversion(from, to, level);
  return combine([a, x], [b, value]);
}

/** q(x_t | x_0): straight to a level. x0, epsilon: [B, ...event]. arXiv:2006.11239 eq. 4. */
export function jump<X>(combine: Combine<X>, x0: X, epsilon: X, level: Level): X {
  return combine([level.alpha, x0], [level.sigma, epsilon]);
}

/**
 * q(x_t | x_s) = N(scale·x_s, variance) from one level to a noisier one, arXiv:2107.00630 eq. 20 to 22.
 * Throws RangeError if the second level is not at least as noisy, or if no signal is left at the first.
 */
export function transition(from: Level, to: Level): { scale: number; variance: number } {
  if (from.alpha === 0) throw new RangeError(`No signal is left at ${show(from)}; begin where alpha > 0`);
  const scale = to.alpha / from.alpha;
  const variance = to.sigma ** 2 - (scale * from.sigma) ** 2;
  if (!(variance >= -1e-12 * to.sigma ** 2))
    throw new RangeError(
      `Noise cannot be taken away from ${show(from)} to ${show(to)}; go to a noisier level`,
    );
  return { scale, variance: Math.max(variance, 0) };
}

/**
 * One step of the Markov chain, from one level to a noisier one. x, epsilon: [B, ...event].
 * With neighbouring levels of the discrete chain this is arXiv:2006.11239 eq. 2. Throws RangeError as `transition`.
 */
export function step<X>(combine: Combine<X>, x: X, epsilon: X, from: Level, to: Level): X {
  const { scale, variance } = transition(from, to);
  return combine([scale, x], [Math.sqrt(variance), epsilon]);
}

/**
 * q(x_s | x_t, x_0) = N(x·x_t + x0·x_0, variance) from a level to a cleaner one, arXiv:2107.00630 eq. 25 to 28.
 * Finite at alpha = 0 and at sigma = 0 of either level. `forward` is the variance of q(x_t | x_s), which
 * arXiv:2006.11239 §3.2 offers as the larger choice for the reverse step.
 * Throws RangeError if `to` is noisier than `from`, or if there is no noise at `from`.
 */
export function posterior(
  from: Level,
  to: Level,
): { x: number; x0: number; variance: number; forward: number } {
  if (from.sigma === 0) throw new RangeError(`No noise is left at ${show(from)}; begin where sigma > 0`);
  const { scale, variance: forward } = transition(to, from);
  const kept = (to.sigma / from.sigma) ** 2;
  return {
    x: scale * kept,
    x0: (to.alpha * forward) / from.sigma ** 2,
    variance: forward * kept,
    forward,
  };
}

/** Standard deviation that unit-variance data has at a level: what to scale pure noise by to stand in for x there. */
export const spread = ({ alpha, sigma }: Level): number => Math.hypot(alpha, sigma);
