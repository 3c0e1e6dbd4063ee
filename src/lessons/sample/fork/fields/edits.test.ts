import { describe, expect, it } from 'vitest';
import { GREYS, palette, valuesOfColour } from '../../../common/bench/fields/palette.ts';
import {
  formatPainting,
  formatPushes,
  MOST_PUSHES,
  paintField,
  paintingOf,
  pushesOf,
  pushField,
} from './edits.ts';

describe('pushes', () => {
  it('come back from their text', () => {
    const pushes = [
      { at: [-1.2, 0.35], by: [0.2, -0.05] },
      { at: [0.1, 0], by: [0, 0.4] },
    ] as const;
    const text = formatPushes(pushes);
    expect(text).toBe('-120.35.20.-5*10.0.0.40');
    expect(pushField.parse(text)).toBe(text);
    expect(pushesOf(text)).toEqual(pushes);
  });

  it('hostile text is none', () => {
    const long = Array(MOST_PUSHES + 1)
      .fill('1.1.1.1')
      .join('*');
    for (const text of [
      '',
      '1',
      '1.2.3',
      '1.2.3.4.5',
      '1e3.0.0.0',
      'NaN.0.0.0',
      '1.1.1.1*',
      '--1.0.0.0',
      long,
    ])
      expect(pushField.parse(text), text).toBeUndefined();
    expect(pushesOf(null)).toEqual([]);
  });

  it('beyond what a text has room for is its end', () => {
    expect(formatPushes([{ at: [1e9, -1e9], by: [0.004, -0.004] }])).toBe('999.-999.0.0');
  });
});

describe('a painting', () => {
  it('comes back from its text, whatever the order of its strokes', () => {
    const strokes: [number, number][] = [
      [8, 2],
      [7, 2],
      [9, 3],
      [190, 12],
      [6, 2],
    ];
    const text = formatPainting(new Map(strokes));
    expect(text).toBe('6.3.2-9.1.3-5a.1.c');
    expect(paintingOf(text)).toEqual(new Map([...strokes].sort(([a], [b]) => a - b)));
    expect(paintField.parse('9.1.3-5a.1.c-6.3.2')).toBe(text);
  });

  it('keeps the later of two runs over one pixel', () => {
    expect(paintField.parse('0.5.1-2.1.4')).toBe('0.2.1-2.1.4-3.2.1');
  });

  it('comes back from its text however much its runs overlap', () => {
    const over = Array.from({ length: 999 }, (_, i) => `${(2 * i).toString(36)}.1.${i % 9}`);
    const written = paintField.parse(['0.1jk.c', ...over].join('-'))!;
    expect(written.split('-').length).toBeGreaterThan(1900);
    expect(paintField.parse(written)).toBe(written);
  });

  it('hostile text is none', () => {
    for (const text of ['', '0', '0.1', '0.0.0', 'zzz.1.0', '0.zzz.0', '0.1.z', '0.1.0-', '0.-1.0', '<b>'])
      expect(paintField.parse(text), text).toBeUndefined();
    expect(paintingOf(null).size).toBe(0);
  });
});

it('colours are clean values; the greys come first, and are grey', () => {
  expect(valuesOfColour(0, 3)).toEqual([-1, -1, -1]);
  expect(valuesOfColour(4, 1)).toEqual([1]);
  for (let which = 0; which < GREYS; which++) expect(new Set(palette[which].rgb).size).toBe(1);
  for (let which = 0; which < palette.length; which++)
    for (const value of valuesOfColour(which, 3)) expect(Math.abs(value)).toBeLessThanOrEqual(1);
});
