/**
 * Noise schedules: how much signal (alpha) and noise (sigma) there is at time t, 0 = data, 1 = noise.
 * Every schedule begins at data exactly: level(0) has sigma = 0. All but `flow` keep alpha² + sigma² = 1.
 */
import type { Level, Schedule } from './types.ts';

/** Steps of the discrete chain that the papers train on. */
export const CHAIN_STEPS = 1000;

/** The chain x_0 → x_1 → … → x_T. Index n counts steps from data, so papers that begin at 0 call n + 1 “t = n”. */
export interface Chain {
  readonly steps: number;
  /** betas[n] is the noise variance of step n − 1 → n, in units of unit-variance data; betas[0] = 0. Length T + 1. */
  readonly betas: Float64Array;
  /** alphaBars[n] = Π (1 − betas[1…n]), the share of signal in the variance; alphaBars[0] = 1. Length T + 1. */
  readonly alphaBars: Float64Array;
  /** The level after n steps, n in 0 … T. Throws RangeError outside. */
  level(n: number): Level;
}

/** ln SNR = ln(alpha² / sigma²); +∞ at sigma = 0, −∞ at alpha = 0. Twice the λ of DPM-Solver. */
export const logSnr = (level: Level): number => 2 * Math.log(level.alpha / level.sigma);

/** The angle φ of (alpha, sigma) in radians: 0 at data, π/2 at pure noise (arXiv:2202.00512 appendix D). */
export const angle = (level: Level): number => Math.atan2(level.sigma, level.alpha);

/** The time at which a schedule reaches an angle in radians, to 1e-16; 1 where it never does. */
export function timeAt(schedule: Schedule, phi: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 55; i++) {
    const middle = (low + high) / 2;
    if (angle(schedule.level(middle)) < phi) low = middle;
    else high = middle;
  }
  return high;
}

function requireTime(t: number): void {
  if (!(t >= 0 && t <= 1)) throw new RangeError(`t is ${t}; use a time from 0 (data) to 1 (noise)`);
}

/** A variance-preserving schedule from ln ᾱ(t), where ᾱ(0) = 1. */
function preserving(label: string, source: string, logAlphaBar: (t: number) => number): Schedule {
  return {
    label,
    source,
    level(t) {
      requireTime(t);
      const log = logAlphaBar(t);
      return { t, alpha: Math.exp(log / 2), sigma: Math.sqrt(0 - Math.expm1(log)) };
    },
  };
}

/**
 * The continuous schedule through a discrete chain: equal to it at t = n/T for T = betas.length, and between two of
 * its steps ln ᾱ is linear, which spreads each step's noise evenly over the step.
 * betas: variance of step 1 … T. Throws RangeError unless all are in (0, 1).
 */
export function fromBetas(label: string, source: string, betas: readonly number[]): Schedule {
  const logs = new Float64Array(betas.length + 1);
  betas.forEach((beta, i) => {
    if (!(beta > 0 && beta < 1))
      throw new RangeError(`beta ${i + 1} is ${beta}; every step needs a variance between 0 and 1`);
    logs[i + 1] = logs[i] + Math.log1p(-beta);
  });
  return preserving(label, source, (t) => {
    const n = t * betas.length;
    const below = Math.min(Math.floor(n), betas.length - 1);
    return logs[below] + (n - below) * (logs[below + 1] - logs[below]);
  });
}

/** count values from first to last, both included. */
const between = (first: number, last: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => first + (i / (count - 1)) * (last - first));

/** Linear betas, in units of variance per step. */
export const linearBetas = (first = 1e-4, last = 0.02, steps = CHAIN_STEPS): number[] =>
  between(first, last, steps);

/** Betas whose square roots are linear. */
export const scaledLinearBetas = (first = 0.00085, last = 0.012, steps = CHAIN_STEPS): number[] =>
  between(Math.sqrt(first), Math.sqrt(last), steps).map((root) => root * root);

/** f(t) / f(0) of arXiv:2102.09672 eq. 17. */
function cosineAlphaBar(t: number): number {
  const f = (time: number) => Math.cos(((time + 0.008) / 1.008) * (Math.PI / 2)) ** 2;
  return f(t) / f(0);
}
/** The paper clips betas at 0.999, which changes the last of its steps alone; t = 1 agrees with that. */
const COSINE_FLOOR = 0.001 * cosineAlphaBar(1 - 1 / CHAIN_STEPS);

const SIGMOID_REACH = 3;
const SIGMOID_FLOOR = 1e-9;
function sigmoidAlphaBar(t: number): number {
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
  const first = sigmoid(-SIGMOID_REACH);
  const last = sigmoid(SIGMOID_REACH);
  return (last - sigmoid((2 * t - 1) * SIGMOID_REACH)) / (last - first);
}

const EDM = { min: 0.002, max: 80, rho: 7 } as const;
/**
 * σ of EDM's table (arXiv:2206.00364 eq. 5), t = 1 → 80 and t = 1/1000 → 0.002; below that it falls linearly to 0,
 * as in EDM's last step. So N times from 1 to 1/1000 are EDM's N values, and 0 is the one that EDM appends.
 */
function edmSigma(t: number): number {
  const ramp = t * CHAIN_STEPS - 1;
  if (ramp < 0) return EDM.min * t * CHAIN_STEPS;
  const low = EDM.min ** (1 / EDM.rho);
  const high = EDM.max ** (1 / EDM.rho);
  return (low + (ramp / (CHAIN_STEPS - 1)) * (high - low)) ** EDM.rho;
}

const scaledLinear = fromBetas(
  'Scaled linear',
  'arXiv:2112.10752 (betas 0.00085 … 0.012)',
  scaledLinearBetas(),
);

/**
 * A variance-preserving schedule stretched so that no signal is left at t = 1, while the first step of the chain stays
 * as it is: √ᾱ → (√ᾱ − √ᾱ_T)·√ᾱ_1 / (√ᾱ_1 − √ᾱ_T) at every step, arXiv:2305.08891 algorithm 1.
 * A network that predicts eps knows nothing at t = 1; let it predict v or velocity.
 */
export function zeroTerminal(schedule: Schedule, label = `${schedule.label}, zero SNR`): Schedule {
  const step = 1 / CHAIN_STEPS;
  const first = schedule.level(step).alpha;
  const last = schedule.level(1).alpha;
  return {
    label,
    source: `${schedule.source}; arXiv:2305.08891 algorithm 1`,
    level(t) {
      const { alpha: before } = schedule.level(t);
      // Inside the first step the formula would exceed 1, so alpha falls linearly from data instead.
      const alpha = t < step ? 1 - (t / step) * (1 - first) : ((before - last) * first) / (first - last);
      return { t, alpha, sigma: Math.sqrt((1 - alpha) * (1 + alpha)) };
    },
  };
}

export const schedules = {
  linear: fromBetas('Linear', 'arXiv:2006.11239 §4', linearBetas()),
  scaledLinear,
  zeroTerminal: zeroTerminal(scaledLinear, 'Zero terminal'),
  cosine: preserving('Cosine', 'arXiv:2102.09672 eq. 17', (t) =>
    Math.log(Math.max(cosineAlphaBar(t), COSINE_FLOOR)),
  ),
  sigmoid: preserving('Sigmoid', 'arXiv:2212.11972 algorithm 4 (start −3, end 3, τ = 1)', (t) =>
    Math.log(Math.max(sigmoidAlphaBar(t), SIGMOID_FLOOR)),
  ),
  flow: {
    label: 'Flow',
    source: 'arXiv:2209.03003 eq. 1 (straight lines from data to noise)',
    level(t) {
      requireTime(t);
      return { t, alpha: 1 - t, sigma: t };
    },
  },
  /** x/√(1 + σ²) of EDM's x = x₀ + σ·ε, so that every picture has unit variance as with the other schedules. */
  karras: preserving(
    'EDM',
    'arXiv:2206.00364 eq. 5 (σ 0.002 … 80, ρ = 7), scaled to unit variance',
    (t) => -Math.log1p(edmSigma(t) ** 2),
  ),
} as const satisfies Record<string, Schedule>;

/**
 * The discrete chain of a schedule: its levels at t = n/steps. For `linear` and 1000 steps the published betas.
 * Throws RangeError unless steps is an integer from 1 to 1,000,000.
 */
export function chain(schedule: Schedule, steps: number = CHAIN_STEPS): Chain {
  if (!(Number.isInteger(steps) && steps >= 1 && steps <= 1e6))
    throw new RangeError(`A chain of ${steps} steps cannot be made; use an integer from 1 to 1000000`);
  const level = (n: number) => {
    if (Number.isInteger(n) && n >= 0 && n <= steps) return schedule.level(n / steps);
    throw new RangeError(`Step ${n} is not in the chain; use an integer from 0 to ${steps}`);
  };
  const alphaBars = Float64Array.from({ length: steps + 1 }, (_, n) => {
    const { alpha, sigma } = level(n);
    return alpha ** 2 / (alpha ** 2 + sigma ** 2);
  });
  const betas = alphaBars.map((alphaBar, n) => (n === 0 ? 0 : 1 - alphaBar / alphaBars[n - 1]));
  return { steps, betas, alphaBars, level };
}
