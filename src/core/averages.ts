/**
 * Means over the weights that a training has passed through: each step counts as a power of its number
 * (arXiv:2312.02696 §3.1), so that a mean dwells on the same share of all steps however many there are.
 */
export const averages = {
  short: { share: '1 %', exponent: 96.99 },
  usual: { share: '5 %', exponent: 16.97 },
  long: { share: '20 %', exponent: 1.826 },
} as const;
export type Average = keyof typeof averages;

/** What is drawn with: the weights of the last step, or one of the means. */
export type Averaging = 'latest' | Average;

/** How much of the mean step n keeps, from 1. */
export const keepOf = (average: Average, n: number): number =>
  (1 - 1 / n) ** (averages[average].exponent + 1);

/** The arrays that every checkpoint ends with, each [number of weights]. */
export const ARRAYS = ['weights', 'average', 'first', 'second'] as const;
/** And those that one of a training with a choice of means has behind them. */
export const OTHERS = ['short', 'long'] as const;

const places: Readonly<Record<Averaging, number>> = { latest: 0, usual: 1, short: 4, long: 5 };

/**
 * The weights in a checkpoint (training/checkpoint.ts), as a copy: [number of weights]. One that has the usual mean alone
 * gives that for the others, too.
 */
export function weightsIn(checkpoint: Uint8Array, averaging: Averaging): Float32Array<ArrayBuffer> {
  const start = checkpoint.indexOf(10) + 1;
  const head = String.fromCharCode(...checkpoint.subarray(0, start));
  const { others } = JSON.parse(head) as { readonly others?: boolean };
  const count = ARRAYS.length + (others ? OTHERS.length : 0);
  const size = (checkpoint.length - start) / count;
  const place = places[averaging] < count ? places[averaging] : places.usual;
  return new Float32Array(checkpoint.slice(start + place * size, start + (place + 1) * size).buffer);
}
