import { expect, it } from 'vitest';
import { pixelAt } from '../../../modalities/region.ts';
import { formatPixel, pixelOf } from './fields/region.ts';
import { middleOfRegion, regionOf, sideOf, valuesOf } from './region.ts';

it('a region lies within its picture, wherever its middle is asked to be', () => {
  const event = [28, 28, 1];
  expect(sideOf(event)).toBe(7);
  expect(regionOf('12,8', event)).toEqual({ top: 9, left: 5, side: 7 });
  expect(middleOfRegion(regionOf('12,8', event)!)).toEqual([12, 8]);
  expect(regionOf('0,99', event)).toEqual({ top: 0, left: 21, side: 7 });
  expect(regionOf('', event)).toBeNull();
  expect(pixelOf(formatPixel([3, 4]))).toEqual([3, 4]);
});

it('its values are those of its pixels, all channels', () => {
  const which = valuesOf({ top: 1, left: 2, side: 2 }, [4, 5, 3]);
  expect(which).toEqual([21, 22, 23, 24, 25, 26, 36, 37, 38, 39, 40, 41]);
});

it('a place in a box is a pixel, at the edge for places beside the picture', () => {
  const box = { width: 280, height: 280 };
  expect(pixelAt([5, 5], box, 28, 1)).toEqual([0, 0]);
  expect(pixelAt([275, 145], box, 28, 2)).toEqual([14, 27]);
  expect(pixelAt([-20, 900], box, 28, 1)).toEqual([27, 0]);
});
