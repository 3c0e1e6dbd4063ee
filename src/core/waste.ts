import { angle, timeAt } from './schedules.ts';
import type { Schedule } from './types.ts';

/** Beyond these shares of signal in the variance, ᾱ, there is next to nothing to decide. */
export const NEARLY_CLEAN = 0.99;
export const NEARLY_NOISE = 0.01;

export interface Waste {
  /** Where a schedule leaves nearly clean data; the share of all its times before. */
  readonly clean: number;
  /** Where it reaches nearly pure noise, 1 if never. */
  readonly noise: number;
}

const phi = (alphaBar: number) => angle({ t: 0, alpha: Math.sqrt(alphaBar), sigma: Math.sqrt(1 - alphaBar) });

/** Which part of a schedule's time goes by in nearly clean data (0 to clean) and in nearly pure noise (noise to 1). */
export const waste = (schedule: Schedule): Waste => ({
  clean: timeAt(schedule, phi(NEARLY_CLEAN)),
  noise: timeAt(schedule, phi(NEARLY_NOISE)),
});
