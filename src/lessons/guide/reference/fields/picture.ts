/**
 * The picture that a run sets out from, as a link holds it: the number of one of ours, `3`, or the bytes of one that
 * somebody has opened or painted, row by row, as base64url.
 */
import { sizeOf } from '../../../../core/arrays.ts';
import type { DataSet } from '../../../../data/types.ts';
import { type Field, shapeOf } from '../../../../state/fields.ts';
import { textField } from '../../../../state/lists.ts';
import { MOST_OURS } from '../../../common/bench/fields/ours.ts';

/** A number of ours, from 1, or bytes: [...event], 0 to 255. */
export type Reference = number | Uint8Array;

/** Bytes of the smallest and of the largest picture that a link describes. */
const [LEAST, MOST] = [64, 64 * 64 * 3];

function readBytes(text: string): Uint8Array | undefined {
  if (!/^[\w-]+$/.test(text) || text.length > Math.ceil((MOST * 4) / 3) || text.length % 4 === 1)
    return undefined;
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
    one.charCodeAt(0),
  );
  return bytes.length >= LEAST ? bytes : undefined;
}

function read(text: string): Reference | undefined {
  if (!/^\d{1,3}$/.test(text)) return readBytes(text);
  const number = Number(text);
  return number >= 1 && number <= MOST_OURS ? number : undefined;
}

export const formatReference = (reference: Reference): string =>
  typeof reference === 'number'
    ? String(reference)
    : btoa(String.fromCharCode(...reference))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');

const text = textField<Reference>({
  label: 'Reference',
  initial: '3',
  allowed: `a number from 1 to ${MOST_OURS}, or a picture`,
  read,
  format: formatReference,
});

export const referenceOf = text.of;

const fits = (reference: Reference, { event }: DataSet): boolean =>
  typeof reference === 'number' || reference.length === sizeOf(event);

/** A picture is of one shape, which only data of that shape can take. */
export const referenceField: Field<string> = {
  ...text,
  madeFor(value, data) {
    const reference = text.of(value);
    if (typeof reference === 'number') return '';
    return fits(reference, data) ? shapeOf(data) : null;
  },
  needs: ['data'],
  settle: (value, data) =>
    fits(text.of(value), data)
      ? { value, mended: [] }
      : { value: text.initial, mended: [`The reference is no picture of ${data.label}`] },
};
