import { expect, it } from 'vitest';
import { datasets } from '../../../../data/index.ts';
import { EDGE, formatPlaces, placeAt, placeField, placesField, SIDE } from './places.ts';

const MOST = 12;
const particles = placesField('Particles', MOST, '');
const settle = (text: string) => particles.settle(text, datasets.moons);
const point = placeField('x_t', '1.3,1.2');

it('places come back as they were written', () => {
  const places = [placeAt(0.5, -1.25), placeAt(-0, 3)];
  expect(formatPlaces(places)).toBe('0.5,-1.25_0,3');
  expect(particles.of(formatPlaces(places))).toEqual(places);
  expect(settle('')).toEqual({ value: '', mended: [] });
});

it('what is out of sight comes to the edge, what is no place is left out and said', () => {
  expect(settle('9,-9')).toEqual({ value: `${SIDE},${-EDGE}`, mended: [] });
  expect(settle('1,1_lava_2,2')).toEqual({
    value: '1,1_2,2',
    mended: [expect.stringContaining('left out')],
  });
  const many = Array.from({ length: 20 }, () => '1,1').join('_');
  expect(settle(many).mended).toEqual([expect.stringContaining(`first ${MOST}`)]);
  expect(particles.of(settle(many).value)).toHaveLength(MOST);
});

it('x_t is one place', () => {
  expect(point.parse('0.123,-4')).toBe('0.12,-3.2');
  for (const bad of ['', '1', '1,2_3,4', 'NaN,1', '1e9,0']) expect(point.parse(bad)).toBeUndefined();
});
