import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { framesCsv, tableCsv, valueNames } from './csv.ts';
import { float32Text } from './numbers.ts';
import { float32s, run } from './run.fixture.ts';

const LINK = 'https://example.org/?prompt=a,b&x="1"';
/** Strict: every row as long as the header, quotes only where RFC 4180 has them. */
const read = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, record_delimiter: '\r\n', relax_quotes: false, relax_column_count: false });
const written = (whole: boolean) => [...framesCsv([run], whole, () => LINK)].join('');

describe('numbers', () => {
  it('come back as the same float32, in nine digits at most', () => {
    for (const value of float32s(20_000)) {
      const text = float32Text(value);
      expect(Object.is(Math.fround(Number(text)), value) || Number.isNaN(value)).toBe(true);
      const digits = text
        .replace(/e.*$/, '')
        .replace(/^-?0?\.?0*/, '')
        .replace('.', '');
      if (Math.abs(value) < 1e21 && !Number.isInteger(value) && Number.isFinite(value))
        expect(digits.length).toBeLessThanOrEqual(9);
    }
  });
});

describe('frames as CSV', () => {
  it('are a row a sample, which a strict reader reads back to the last bit', () => {
    const rows = read(written(true));
    expect(rows).toHaveLength(6);
    for (let i = 0; i < run.length; i++) {
      const { level, values } = run.frame(i);
      for (const sample of [0, 1]) {
        const row = rows[2 * i + sample];
        expect([row.run, row.step, row.sample]).toEqual([run.name, String(i), String(sample)]);
        expect([row.t, row.alpha, row.sigma].map(Number)).toEqual([level.t, level.alpha, level.sigma]);
        for (const [name, array] of Object.entries(values)) {
          const back = valueNames(name, run.event).map((key) => Math.fround(Number(row[key])));
          expect(Float32Array.from(back)).toEqual(Float32Array.from(array).slice(4 * sample, 4 * sample + 4));
        }
      }
    }
  });

  it('of the cursor are one frame, with the link in the first row alone', () => {
    const rows = read(written(false));
    expect(rows.map(({ step, link }) => [step, link])).toEqual([
      ['2', LINK],
      ['2', ''],
    ]);
  });
});

it('figures have their units in the header, and leave empty what is not known', () => {
  const columns = [
    { name: 'sampler', unit: '' },
    { name: 'distance', unit: 'data units' },
  ];
  const rows = [
    ['DPM-Solver++, "2M"\nnew line', 0.1 + 0.2],
    ['DDIM', null],
  ];
  const text = tableCsv({ name: 'a', title: 'A', columns, rows }, LINK);
  expect(read(text)).toEqual([
    { sampler: 'DPM-Solver++, "2M"\nnew line', 'distance (data units)': '0.30000000000000004', link: LINK },
    { sampler: 'DDIM', 'distance (data units)': '', link: '' },
  ]);
});
