import { expect, it } from 'vitest';
import { datasets } from '../../../../data/index.ts';
import { formatWays, scales, trialField, trialOf, waysField, waysOf } from './ways.ts';

it('ways are read in their order, none being a list too', () => {
  expect(waysOf('interval_all')).toEqual(['interval', 'all']);
  expect(waysField.parse('')).toBe('');
  expect(formatWays(waysOf(waysField.initial))).toBe(waysField.initial);
});

it.each(['all_all', 'magic', '__proto__', 'all_', '_', 'all_constructor', 'all,3', 'all_'.repeat(99)])(
  '“%s” is no list of ways',
  (text) => expect(waysField.parse(text)).toBeUndefined(),
);

it('a run is a way and a guidance', () => {
  expect(trialOf('weaker,1.5')).toEqual({ way: 'weaker', scale: 1.5 });
  expect(trialField.parse('all,03.50')).toBe('all,3.5');
  for (const scale of scales) expect(trialField.parse(`all,${scale}`)).toBe(`all,${scale}`);
});

it.each(['', 'all', 'all,', 'all,-1', 'all,21', 'all,1e2', 'all,2,2', 'toString,2', ',2'])(
  '“%s” is no run',
  (text) => expect(trialField.parse(text)).toBeUndefined(),
);

it('a run away from a weaker network is one of data that have such', () => {
  const settled = (run: string, data: 'portraits' | 'moons') =>
    trialField.settle!(run, datasets[data], { data });
  expect(settled('weaker,5', 'portraits')).toEqual({ value: 'weaker,5', mended: [] });
  expect(settled('interval,5', 'moons')).toEqual({ value: 'interval,5', mended: [] });
  const { value, mended } = settled('weaker,5', 'moons');
  expect(value).toBe('all,5');
  expect(mended).toEqual(['Two moons have no weaker network, so the run shown is guided at all levels']);
});
