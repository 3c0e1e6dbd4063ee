/**
 * Jumps along the path of the probability flow, and what a student is taught to jump by (progressive distillation,
 * arXiv:2202.00512). A student is told how far it has to jump: the whole time axis, half of it, a quarter, …, or to data
 * where they are nearer. Jump `index` is 2^−index of the axis.
 */
import { flowCoefficients } from './samplers/steps.ts';
import { angle, schedules, timeAt } from './schedules.ts';
import type { Level, Schedule } from './types.ts';

/** Times of the time axis that a student knows, whatever schedule a run walks by. */
const axis = schedules.cosine;

/** Where a level lies on the axis that a student knows. */
const axisTime = (level: Level): number => timeAt(axis, angle(level));

/** Length of a jump as a share of the time axis. */
export const lengthOf = (index: number): number => 2 ** -index;

/** The numbers of even steps from noise to data that a student of so many jumps is made for: 1, 2, 4, … */
export const stepsOf = (jumps: number): number[] => Array.from({ length: jumps }, (_, index) => 2 ** index);

/** Times end up a little off where they were measured by angles. */
const SLACK = 1e-6;

/** The shortest of so many jumps that reaches from one level to a cleaner one; the longest where none does. */
export function jumpBetween(from: Level, to: Level, jumps: number): number {
  const gap = axisTime(from) - axisTime(to);
  return Math.max(
    0,
    stepsOf(jumps).findLastIndex((_, index) => lengthOf(index) >= gap - SLACK),
  );
}

/** The length that is nearest to one, as a ratio, of those that a student of so many jumps was taught. */
const nearestLength = (wanted: number, jumps: number): number =>
  stepsOf(jumps)
    .map((_, index) => lengthOf(index))
    .reduce((a, b) => (Math.abs(Math.log(b / wanted)) < Math.abs(Math.log(a / wanted)) ? b : a));

/**
 * Where a student that is handed a state at time t stops on its way to data, latest time first, in so many jumps: each
 * but the last is of a length that it was taught, as near to its share of the way as there is; the last goes to data,
 * which it was taught from anywhere. Times are those of its axis. Fewer stops where its shortest jump is at data before.
 */
export function stopsFrom(t: number, count: number, jumps: number): number[] {
  const stops: number[] = [];
  let rest = t;
  for (let left = count; left > 1; left--) {
    rest -= nearestLength(rest / left, jumps);
    if (rest < SLACK) break;
    stops.push(rest);
  }
  return stops;
}

/**
 * The levels of that way, on the schedule that the run goes by: the one where the student takes over, its stops, and data.
 */
export function handedOver(from: Level, count: number, jumps: number, schedule: Schedule): Level[] {
  const stops = stopsFrom(axisTime(from), count, jumps);
  const times = stops.map((t) => timeAt(schedule, angle(axis.level(t))));
  return [from, ...times.map((t) => schedule.level(t)), schedule.level(0)];
}

/**
 * The levels that a jump from time t goes by when it is made in so many parts that are jumps, too: the last one is where
 * it ends, data (t = 0) at the furthest, which a part may have reached already.
 */
export function wayOf(t: number, length: number, parts: number): Level[] {
  return Array.from({ length: parts + 1 }, (_, i) => axis.level(Math.max(0, t - (length * i) / parts)));
}

/**
 * The denoised x̃ with which one jump along `way` ends where its parts end: x̃ = Σ shareᵢ·x̂ᵢ, where x̂ᵢ is what the part
 * from level i goes by. x/σ gains (α'/σ' − α/σ)·x̂ in each part, so x̃ is their mean, weighted by what each gains. This
 * is x̃ = (x' − (σ'/σ)·x) / (α' − (σ'/σ)·α) of arXiv:2202.00512 algorithm 2, without its difference of near numbers, and
 * regular at α = 0. Shares are at least 0 and sum to 1: x̃ keeps within bounds that all x̂ᵢ keep to.
 */
export function shares(way: readonly Level[]): number[] {
  const gains = way.slice(1).map((to, i) => {
    if (way[i].sigma === 0) return { kept: 1, gain: 0 };
    const { x, x0 } = flowCoefficients(way[i], to);
    return { kept: x, gain: x0 };
  });
  // What a part has gained is scaled down by all that come after it.
  const parts = gains.map(({ gain }, i) => gains.slice(i + 1).reduce((left, { kept }) => left * kept, gain));
  const sum = parts.reduce((a, b) => a + b);
  return parts.map((part) => part / sum);
}

/** How much a squared error of the denoised counts: max(SNR, 1), arXiv:2202.00512 §4. Infinite at data. */
export const truncatedSnr = ({ alpha, sigma }: Level): number => Math.max((alpha / sigma) ** 2, 1);
