import '../../owned.ts';
import { expect, it } from 'vitest';
import { colourBytes } from './brush.ts';

it('paints with a colour of the palette, or with any other, as its brightness where pictures have no colour', () => {
  expect(colourBytes({ own: null, colour: 4 }, 3)).toEqual([255, 255, 255]);
  expect(colourBytes({ own: '#ff8001', colour: 4 }, 3)).toEqual([255, 128, 1]);
  expect(colourBytes({ own: '#ff8001', colour: 4 }, 1)).toEqual([128]);
});
