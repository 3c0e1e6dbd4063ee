import { expect, it } from 'vitest';
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
