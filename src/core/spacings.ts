/** Where on the time axis a run of a few steps stops: the levels that a sampler walks through. */
import { CHAIN_STEPS } from './schedules.ts';
import type { Level, Schedule } from './types.ts';

/** A way to choose `steps` times in (0, 1], noisiest first. Data (t = 0) is not among them. */
export interface Spacing {
  readonly label: string;
  readonly source: string;
  times(steps: number, schedule: Schedule): number[];
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
  times: (steps) => Array.from({ length: steps }, (_, index) => n(index, steps) / CHAIN_STEPS),
});

export const spacings = {
  /** Begins at pure noise, as the network was trained. */
  trailing: discrete('Trailing', TABLE, (i, steps) => round(CHAIN_STEPS - (i * CHAIN_STEPS) / steps)),
  /** Every ⌊1000/steps⌋-th step counted from data, so it begins before pure noise: the flaw that the paper describes. */
  leading: discrete('Leading', TABLE, (i, steps) => (steps - 1 - i) * Math.floor(CHAIN_STEPS / steps) + 1),
  linspace: discrete('Linspace', TABLE, (i, steps) =>
    steps === 1 ? CHAIN_STEPS : 1 + round(((steps - 1 - i) * (CHAIN_STEPS - 1)) / (steps - 1)),
  ),
} as const satisfies Record<string, Spacing>;

/**
 * The steps + 1 levels of a run, noisiest first, ending at data (t = 0).
 * Throws RangeError unless steps is an integer from 1 to 1000.
 */
export function grid(schedule: Schedule, steps: number, spacing: Spacing = spacings.trailing): Level[] {
  if (!(Number.isInteger(steps) && steps >= 1 && steps <= CHAIN_STEPS))
    throw new RangeError(`${steps} steps cannot be taken; use an integer from 1 to ${CHAIN_STEPS}`);
  return [...spacing.times(steps, schedule), 0].map((t) => schedule.level(t));
}
