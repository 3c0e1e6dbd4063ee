/** Numbers as text that reads back as the same number. */

import { sizeOf } from '../core/arrays.ts';
import { at } from '../core/at.ts';
import type { TakenFrame } from '../state/exportable.ts';

/** As few digits as tell a float32 from its neighbours: nine always do. Not finite: NaN, Infinity, -Infinity. */
export function float32Text(value: number): string {
  if (!Number.isFinite(value) || Number.isInteger(value)) return numberText(value);
  for (let digits = 6; digits < 9; digits++) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === value) return String(Number(text));
  }
  return String(Number(value.toPrecision(9)));
}

/** The shortest text of a float64. −0 keeps its sign. */
export const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** How many samples a frame has. event: the shape of one. */
export const samplesOf = ({ values }: TakenFrame, event: readonly number[]): number =>
  at(Object.values(values), 0).length / sizeOf(event);

/** Of an array's values: float32 where it holds such. */
export const textOf = (values: ArrayLike<number>): ((value: number) => string) =>
  values instanceof Float32Array ? float32Text : numberText;
