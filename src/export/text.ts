/** Long texts, made while the page goes on. */
import { inSlices } from '../core/pace.ts';
import type { TakenRun } from '../state/exportable.ts';
import { samplesOf } from './numbers.ts';

/** Bytes; more than that no spreadsheet opens, and some tabs do not hold. */
export const LARGEST = 64 * 2 ** 20;
/** Bytes that a value takes as text, comma included; and what stands before the values of a row of CSV. */
const A_VALUE = 11;
const BEFORE = 65;

/** About how many bytes frames take as text. */
export function framesSize(runs: readonly TakenRun[], whole: boolean, ending: 'csv' | 'json'): number {
  const sizes = runs.map(({ now, event, length }) => {
    const arrays = Object.values(now.values);
    const rows = samplesOf(now, event);
    const values = arrays.reduce((sum, array) => sum + array.length, 0);
    return (A_VALUE * values + (ending === 'csv' ? BEFORE * rows : 0)) * (whole ? length : 1);
  });
  return sizes.reduce((a, b) => a + b, 0);
}

export const sizeText = (bytes: number): string =>
  bytes < 1e6
    ? `${Math.max(1, Math.round(bytes / 1e3))} kB`
    : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

/** Throws RangeError with the remedy where it would be too large. */
export function checkSize(bytes: number): void {
  if (bytes > LARGEST)
    throw new RangeError(
      `This would be about ${sizeText(bytes)}, more than the ${sizeText(LARGEST)} that a page should write at once: take the frame at the cursor alone, or show fewer samples or steps.`,
    );
}

/** Joined to larger strings on the way, so that there are not millions of small ones. */
function* joined(pieces: Iterable<string>, type: string): Generator<void, Blob> {
  const parts: Blob[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length > 2 ** 18) {
      parts.push(new Blob([text]));
      text = '';
    }
    yield;
  }
  return new Blob([...parts, text], { type });
}

export const textFile = (pieces: Iterable<string>, type: string): Promise<Blob> =>
  inSlices(joined(pieces, type));
