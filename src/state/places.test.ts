import { expect, it } from 'vitest';
import {
  EDGE,
  formatPlaces,
  MOST_PARTICLES,
  placeAt,
  placesOf,
  pointField,
  settleParticles,
} from './places.ts';

it('places come back as they were written', () => {
  const places = [placeAt(0.5, -1.25), placeAt(-0, 3)];
  expect(formatPlaces(places)).toBe('0.5,-1.25_0,3');
  expect(placesOf(formatPlaces(places))).toEqual(places);
  expect(settleParticles('')).toEqual({ value: '', mended: [] });
});

it('what is out of sight comes to the edge, what is no place is left out and said', () => {
  expect(settleParticles('9,-9')).toEqual({ value: `${EDGE},${-EDGE}`, mended: [] });
  expect(settleParticles('1,1_lava_2,2')).toEqual({
    value: '1,1_2,2',
    mended: [expect.stringContaining('left out')],
  });
  const many = Array.from({ length: 20 }, () => '1,1').join('_');
  expect(settleParticles(many).mended).toEqual([expect.stringContaining(`first ${MOST_PARTICLES}`)]);
  expect(placesOf(settleParticles(many).value)).toHaveLength(MOST_PARTICLES);
});

it('x_t is one place', () => {
  expect(pointField.parse('0.123,-4')).toBe('0.12,-3.2');
  for (const bad of ['', '1', '1,2_3,4', 'NaN,1', '1e9,0']) expect(pointField.parse(bad)).toBeUndefined();
});
