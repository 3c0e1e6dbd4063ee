/** Where on the time axis a run of a few steps stops: the levels that a sampler walks through. */
import { settings } from './options.ts';
import { angle, CHAIN_STEPS, timeAt } from './schedules.ts';
import type { Level, OptionSpecs, OptionValues, Schedule } from './types.ts';

/** A way to choose `steps` times in (0, 1], noisiest first. Data (t = 0) is not among them. */
export interface Spacing {
  readonly label: string;
  readonly source: string;
  readonly options: OptionSpecs;
  /** Throws RangeError on options that it does not have, or out of range. */
  times(steps: number, schedule: Schedule, options?: OptionValues): number[];
}

const TABLE = 'arXiv:2305.08891 table 2';

/** Half to even, as NumPy rounds, on which published timesteps rest. */
function round(x: number): number {
  const down = Math.floor(x);
  const rest = x - down;
  return rest < 0.5 || (rest === 0.5 && down % 2 === 0) ? down : down + 1;
}

/** Times of the 1000-step chain from a formula for n, the number of chain steps from data, by index from the noisy end. */
const discrete = (label: string, source: string, n: (index: number, steps: number) => number): Spacing => ({
  label,
  source,
  options: {},
  times: (steps, _, given) => {
    settings({}, given);
    return Array.from({ length: steps }, (__, index) => n(index, steps) / CHAIN_STEPS);
  },
});

/** Noise above this many times the signal is pure noise to the eye: the signal is about one of 256 shades. */
const NOISIEST = 200;

/**
 * The ratios sigma/alpha that a grid spans: from the noisiest of the schedule to the first level of its chain. They are
 * cut off at 200: the tails of cosine and sigmoid go far beyond it, and where no signal is left at t = 1 they have no end.
 */
function ends(schedule: Schedule): { high: number; low: number } {
  const ratio = (t: number) => Math.tan(angle(schedule.level(t)));
  return { high: Math.min(ratio(1), NOISIEST), low: ratio(1 / CHAIN_STEPS) };
}

/** Times at which a schedule has the ratios sigma/alpha of a ramp from 1 (noise) to 0, which begins at t = 1 always. */
const byRatio = (steps: number, schedule: Schedule, ratio: (ramp: number) => number): number[] =>
  Array.from({ length: steps }, (_, i) =>
    i === 0 ? 1 : timeAt(schedule, Math.atan(ratio(1 - i / (steps - 1)))),
  );

const rho = {
  rho: {
    kind: 'number',
    label: 'ρ',
    help: 'How much denser the steps are near data: 1 is even in σ/α, 7 is the choice of the paper.',
    default: 7,
    min: 1,
    max: 20,
    step: 0.5,
  },
} as const satisfies OptionSpecs;

export const spacings = {
  /** Begins at pure noise, as the network was trained. */
  trailing: discrete('Trailing', TABLE, (i, steps) => round(CHAIN_STEPS - (i * CHAIN_STEPS) / steps)),
  /** Every ⌊1000/steps⌋-th step counted from data, so it begins before pure noise: the flaw that the paper describes. */
  leading: discrete('Leading', TABLE, (i, steps) => (steps - 1 - i) * Math.floor(CHAIN_STEPS / steps) + 1),
  linspace: discrete('Linspace', TABLE, (i, steps) =>
    steps === 1 ? CHAIN_STEPS : 1 + round(((steps - 1 - i) * (CHAIN_STEPS - 1)) / (steps - 1)),
  ),
  karras: {
    label: 'Karras',
    source: 'arXiv:2206.00364 eq. 5, between the ends of the schedule',
    options: rho,
    times(steps, schedule, given) {
      const power = settings(rho, given).rho;
      const { high, low } = ends(schedule);
      const [a, b] = [low ** (1 / power), high ** (1 / power)];
      return byRatio(steps, schedule, (ramp) => (a + ramp * (b - a)) ** power);
    },
  },
  logSnr: {
    label: 'Log-SNR',
    source: 'arXiv:2206.00927 §3.4 (uniform in λ)',
    options: {},
    times(steps, schedule, given) {
      settings({}, given);
      const { high, low } = ends(schedule);
      return byRatio(steps, schedule, (ramp) => low * (high / low) ** ramp);
    },
  },
} as const satisfies Record<string, Spacing>;

/**
 * The steps + 1 levels of a run, noisiest first, ending at data (t = 0).
 * Throws RangeError unless steps is an integer from 1 to 1000, and on bad options.
 */
export function grid(
  schedule: Schedule,
  steps: number,
  spacing: Spacing = spacings.trailing,
  options?: OptionValues,
): Level[] {
  if (!(Number.isInteger(steps) && steps >= 1 && steps <= CHAIN_STEPS))
    throw new RangeError(`${steps} steps cannot be taken; use an integer from 1 to ${CHAIN_STEPS}`);
  return gridAt(schedule, spacing.times(steps, schedule, options));
}

/**
 * The levels of a run through times drawn by hand, noisiest first; data (t = 0) is added.
 * Throws RangeError unless there are 1 to 1000 times, each in (0, 1] and below the one before it.
 */
export function gridAt(schedule: Schedule, times: readonly number[]): Level[] {
  if (times.length < 1 || times.length > CHAIN_STEPS)
    throw new RangeError(`${times.length} times make no run; give 1 to ${CHAIN_STEPS}`);
  times.forEach((t, i) => {
    if (!(t > 0 && t <= (i === 0 ? 1 : times[i - 1]) && t !== times[i - 1]))
      throw new RangeError(
        `Time ${i} is ${t}; give times from 1 down to above 0, each below the one before it`,
      );
  });
  return [...times, 0].map((t) => schedule.level(t));
}
