import '../../owned.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialOf, settle } from '../../../state/experiment.ts';
import { formatFile, parseFile } from '../../../state/file.ts';
import { dataset } from '../../../state/sources.ts';
import { formatSearch, parseSearch } from '../../../state/url.ts';
import { formatMap, layoutOf, mapField, mapOf } from './fields/maps.ts';

const field = mapField('Layout');
const portraits = dataset('portraits');

const maps = fc
  .array(fc.tuple(fc.nat(255), fc.nat(9)), { maxLength: 256 })
  .map((all) => new Map([...new Map(all)].sort(([a], [b]) => a - b)));

describe('a layout', () => {
  it('comes back from its text, from a link and from a file', () => {
    fc.assert(
      fc.property(maps, maps, (one, other) => {
        const [partMap, otherMap] = [formatMap(one), formatMap(other)];
        expect(mapOf(partMap)).toEqual(one);
        expect(field.parse(partMap)).toBe(partMap);
        const { spec, mended } = settle({
          ...initialOf('guide', 'layout'),
          bench: 'layout',
          partMap,
          otherMap,
        });
        expect([spec.partMap, spec.otherMap, mended]).toEqual([partMap, otherMap, []]);
        expect(parseSearch(formatSearch(spec))).toEqual({ spec, mended: [] });
        expect(parseFile(formatFile(spec))).toEqual({ spec, mended: [] });
      }),
    );
  });

  it('is settled to the places and parts of the data, and says what is lost', () => {
    const text = formatMap(
      new Map([
        [3, 1],
        [5, 12],
        [999, 0],
      ]),
    );
    const settled = field.settle?.(text, portraits, {});
    expect(settled?.value).toBe('3.1.1');
    expect(settled?.mended.join()).toContain('2 of 3 places');
    expect(field.settle?.('3.1.1', dataset('moons'), {})).toMatchObject({ value: '' });
    expect(field.madeFor?.('3.1.1', dataset('fashion'))).toBeNull();
  });

  it('of hostile text is none', () => {
    for (const text of ['0', '0.1', '0.0.0', 'zzz.1.0', '0.zzz.0', '0.1.0-', '0.-1.0', '<b>', ' '])
      expect(field.parse(text), text).toBeUndefined();
    expect(field.parse('')).toBe('');
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = field.parse(text);
        if (value !== undefined) expect(field.parse(value)).toBe(value);
      }),
    );
  });

  it('is asked for as 1 + the part, and 0 where it is open', () => {
    expect([...layoutOf(mapOf('1.2.0-3.1.9'), 5)]).toEqual([0, 1, 1, 10, 0]);
  });
});
