/**
 * The seed of the samples of one step. Counted down from the top, so that training never meets the seeds that the page
 * and the evaluation use.
 */
export const trainingSeed = (seed: number, step: number): number =>
  (2 ** 32 - 1 - step - seed * 2 ** 20) >>> 0;
