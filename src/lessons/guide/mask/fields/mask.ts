/** Which pixels are made anew, as a link holds it: a bit for each, row by row, four to a hexadecimal digit; empty: none. */
import type { DataSet } from '../../../../data/types.ts';
import { type Field, shapeOf } from '../../../../state/fields.ts';
import { textField } from '../../../../state/lists.ts';

/** [pixels]: 1 where a pixel is made anew, 0 where it is kept. */
export type Mask = Uint8Array;

/** Digits of the largest picture that a link describes. */
const MOST = (64 * 64) / 4;

function read(text: string): Mask | undefined {
  const digits = text.toLowerCase();
  if (digits.length > MOST || !/^[\da-f]*$/.test(digits)) return undefined;
  return Uint8Array.from(
    { length: 4 * digits.length },
    (_, i) => (Number.parseInt(digits.charAt(i >> 2), 16) >> (3 - (i & 3))) & 1,
  );
}

/** mask: of a multiple of four pixels. */
export function formatMask(mask: Mask): string {
  if (!mask.includes(1)) return '';
  let digits = '';
  for (let i = 0; i < mask.length; i += 4)
    digits += mask
      .subarray(i, i + 4)
      .reduce((value, bit) => 2 * value + bit, 0)
      .toString(16);
  return digits;
}

const text = textField<Mask>({
  label: 'Mask',
  initial: '',
  allowed: 'a list of pixels in hexadecimal digits',
  read,
  format: formatMask,
});

const pixelsOf = ({ event: [height = 0, width = 0] }: DataSet): number => height * width;

const fits = (mask: Mask, data: DataSet): boolean => mask.length === 0 || mask.length === pixelsOf(data);

/** The mask of a text for a picture of these data. */
export function maskOf(value: string, data: DataSet): Mask {
  const mask = text.of(value);
  return mask.length === pixelsOf(data) ? mask : new Uint8Array(pixelsOf(data));
}

/** A mask is of one shape, which only data of that shape can take. */
export const maskField: Field<string> = {
  ...text,
  madeFor(value, data) {
    if (value === '') return '';
    return fits(text.of(value), data) ? shapeOf(data) : null;
  },
  needs: ['data'],
  settle: (value, data) =>
    fits(text.of(value), data)
      ? { value, mended: [] }
      : { value: text.initial, mended: [`The mask is of no picture of ${data.label}`] },
};
