import { type Field, shapeOf } from '../../../../state/fields.ts';

/** Row and column of a pixel, from the top left corner. */
export type Pixel = readonly [row: number, column: number];

const item = /^(\d{1,3}),(\d{1,3})$/;

/** The middle of a region of a picture, `12,8`, or nothing for all of it. Beyond the edge is the edge. */
export const regionField: Field<string> = {
  label: 'Region',
  initial: '',
  allowed: 'a row and a column such as 12,8',
  parse: (text) => (text === '' || item.test(text) ? text : undefined),
  format: (value) => value,
  madeFor: (value, data) => (value === '' ? '' : shapeOf(data)),
};

export function pixelOf(region: string): Pixel | null {
  const found = item.exec(region);
  return found && [Number(found[1]), Number(found[2])];
}

export const formatPixel = ([row, column]: Pixel): string => `${row},${column}`;
