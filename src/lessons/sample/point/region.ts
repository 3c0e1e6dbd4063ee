import { pictureShape } from '../../../core/arrays.ts';
import type { Region } from '../../../modalities/region.ts';
import { type Pixel, pixelOf } from './fields/region.ts';

/** Pixels across a region: a quarter of the picture. */
export const sideOf = ([height = 0]: readonly number[]): number => Math.max(3, Math.round(height / 4));

/** The region around a pixel, moved so that it lies within a picture of this shape; null for all of it. */
export function regionOf(text: string, event: readonly number[]): Region | null {
  const pixel = pixelOf(text);
  const [height, width] = event;
  if (!pixel || height === undefined || width === undefined) return null;
  const side = sideOf(event);
  const within = (middle: number, length: number) =>
    Math.min(length - side, Math.max(0, middle - Math.floor(side / 2)));
  return { top: within(pixel[0], height), left: within(pixel[1], width), side };
}

export const middleOfRegion = ({ top, left, side }: Region): Pixel => [
  top + Math.floor(side / 2),
  left + Math.floor(side / 2),
];

/** Positions of a region's values in a picture [height, width, channels]. */
export function valuesOf({ top, left, side }: Region, event: readonly number[]): number[] {
  const [, width, channels] = pictureShape(event);
  const which: number[] = [];
  for (let row = top; row < top + side; row++)
    for (let i = left * channels; i < (left + side) * channels; i++) which.push(row * width * channels + i);
  return which;
}
