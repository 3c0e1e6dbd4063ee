/** What the panes of the bench say in numbers. */
import { rmsDifference } from '../../../modalities/difference.ts';
import { decoder } from '../../../state/decoder.ts';
import { experiment } from '../../../state/experiment.ts';
import { resultOf } from '../../../state/progress.ts';
import { comparedNow, comparedStates, noiseNow, passes, type Return } from './passes.ts';
import { type Interpolation, momentsOf, rms, SHARES } from './starts.ts';

const signed = (value: number, digits: number) => value.toFixed(digits).replace('-', '−');

/** Root of the mean squared difference of what is to be seen; null until both are there. */
export function errorNow(back: Return): number | null {
  const [from, to] = comparedStates(back)?.map((wish) => decoder.peek(wish)) ?? [];
  return from && to ? rmsDifference(from, to) : null;
}

/** “0.031 from the sample”, or from where the way there was. */
export function errorText(back: Return): string {
  const [error, pair] = [errorNow(back), comparedNow(back)];
  if (error === null || !pair) return '…';
  const returned = pair[1] === resultOf(passes.shown(back)?.run);
  return `${error.toFixed(4)} from ${returned ? 'the sample' : 'the way to noise'}`;
}

/** “error 0.0310” */
export function errorShort(back: Return): string {
  const error = errorNow(back);
  return error === null ? '…' : `error ${error.toFixed(4)}`;
}

/** “mean −0.02, variance 0.93”: of normal noise 0 and 1. */
export function noiseText(): string {
  const noise = resultOf(noiseNow()?.run);
  if (!noise) return '…';
  const { mean, variance } = momentsOf(noise.x, noise.level.sigma);
  return `mean ${signed(mean, 2)}, variance ${signed(variance, 2)}`;
}

/** What normal noise of so many values has: “0 ± 0.03 and 1 ± 0.04”. */
export function normalText(): string {
  const size = resultOf(noiseNow()?.run)?.x.length;
  if (!size) return '…';
  return `0 ± ${(1 / Math.sqrt(size)).toFixed(2)} and 1 ± ${Math.sqrt(2 / size).toFixed(2)}`;
}

/** What a way's run shows at one of the shares: [count, ...event] of the frame. */
export function partOf(x: Float32Array, share: number): Float32Array {
  const length = x.length / SHARES;
  return x.subarray(share * length, (share + 1) * length);
}

/** Lengths of the noises along a way, over the root of their dimension; null before they are there. */
export function lengthsOf(way: Interpolation): readonly number[] | null {
  const start = passes.shown(way)?.run?.frames[0];
  if (!start) return null;
  return Array.from({ length: SHARES }, (_, share) => rms(partOf(start.x, share)) / start.level.sigma);
}

export function lengthText(way: Interpolation, share = experiment.getState().share): string {
  return lengthsOf(way)?.[share]?.toFixed(2) ?? '…';
}
