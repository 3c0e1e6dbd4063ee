import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { EDGE, MOST_LINKED, MOST_PLACED, snapped } from '../placed.ts';
import { readCsv } from './csv.ts';
import { fitted } from './fit.ts';
import { readJson } from './json.ts';
import { darknessOf, inverted, pointsInPicture } from './picture.ts';
import { numberIn, pointsOf, Rows, type Table, usual } from './table.ts';

// The same ones each time.
fc.configureGlobal({ seed: 5 });

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const list = fc.array(fc.tuple(number, number, fc.constantFrom('a', 'b', 'c')), {
  minLength: 1,
  maxLength: 40,
});
type List = readonly (readonly [number, number, string])[];

/** All of them, in their order; colours by the letters' order among those that there are. */
function expectAll(table: Table, points: List): void {
  const chosen = usual(table);
  const found = pointsOf(table, chosen);
  expect([...found.x].map((value) => value + 0)).toEqual(points.flatMap(([x, y]) => [x + 0, y + 0]));
  const letters = [...new Set(points.map(([, , letter]) => letter))].sort();
  const colours = points.map(([, , letter]) => letters.indexOf(letter));
  expect([...found.colours]).toEqual(letters.length > 1 ? colours : colours.map(() => 0));
  expect(found.omitted).toEqual([]);
}

describe('a text of rows', () => {
  const delimiter = fc.constantFrom(',', '\t', ';', '|');
  it('gives back what was written, with and without a header, however it is separated and quoted', async () => {
    await fc.assert(
      fc.asyncProperty(
        list,
        delimiter,
        fc.boolean(),
        fc.boolean(),
        async (points, delimiter, header, quotes) => {
          const rows = header ? [['x', 'y', 'class'], ...points] : points;
          expectAll(await readCsv(Papa.unparse(rows as never, { delimiter, quotes })), points);
        },
      ),
    );
  });

  it('never breaks on anything else: it is read, or refused with what helps', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const table = await readCsv(text);
        try {
          const { x, colours } = pointsOf(table, usual(table));
          expect(x.length).toBe(2 * colours.length);
          expect(x.every(Number.isFinite)).toBe(true);
        } catch (cause) {
          expect((cause as Error).message).toMatch(/: open a file with/);
        }
      }),
    );
  });

  it('says which rows have no two numbers, and takes the others', async () => {
    const table = await readCsv('x,y\n1,2\nabc,3\n4,\n5,6\n7,8\n1e999,1\n2,2');
    const { x, omitted } = pointsOf(table, usual(table));
    expect([...x]).toEqual([1, 2, 5, 6, 7, 8, 2, 2]);
    expect(omitted).toEqual(['3 rows have no two numbers (“abc, 3”)']);
  });

  it('finds x and y by name among others, and takes a column of few words for colours', async () => {
    const table = await readCsv('id,y,species,x\n1,5,setosa,7\n2,6,virginica,8\n3,9,setosa,9');
    const { x, colours } = pointsOf(table, usual(table));
    expect([...x]).toEqual([7, 5, 8, 6, 9, 9]);
    expect([...colours]).toEqual([0, 1, 0]);
  });

  it('takes small numbers of a class for the colours themselves', async () => {
    const table = await readCsv('x,y,class\n1,2,2\n3,4,0\n5,6,2');
    expect([...pointsOf(table, usual(table)).colours]).toEqual([2, 0, 2]);
  });

  it('is refused where no two columns are numbers, or nothing stands in it', async () => {
    for (const text of ['a,b\nc,d', '1\n2\n3', '', '# nothing\n']) {
      const table = await readCsv(text);
      expect(() => usual(table), text).toThrow(/: open a file with/);
    }
  });

  it('is refused where a row has no end', async () => {
    for (const text of [`x,y\n1,2\n"${'3,'.repeat(2 ** 20)}`, `${'1,'.repeat(2 ** 20)}\n1,2\n`])
      await expect(readCsv(text)).rejects.toThrow(/does not end.*: open a file/);
    // Long rows that do end, as of pictures in pixels, are read.
    const long = `${Array.from({ length: 20_000 }, (_, i) => i).join(',')}\n`;
    expect((await readCsv(long.repeat(4))).rows).toBe(4);
  });

  it('of more rows than can be placed keeps some of all of it, in bounded room', () => {
    const rows = new Rows();
    const count = 3 * MOST_PLACED;
    for (let i = 0; i < count; i++) rows.add([String(i), '1']);
    const table = rows.table();
    const { x, omitted } = pointsOf(table, { x: 0, y: 1, colour: null });
    expect(x.length).toBe(2 * MOST_PLACED);
    expect(omitted).toEqual(['Of 300,000 rows, 100,000 were taken, spread over all']);
    // As many of each third, to within a few standard deviations of a fair draw (150).
    for (const third of [0, 1, 2]) {
      const within = x.filter((value, i) => i % 2 === 0 && Math.floor((3 * value) / count) === third);
      expect(Math.abs(within.length - MOST_PLACED / 3)).toBeLessThan(900);
    }
  });
});

it('numbers are those of any script of them, and nothing else is', () => {
  fc.assert(
    fc.property(number, (value) => {
      expect(numberIn(` ${value} `) + 0).toBe(value + 0);
    }),
  );
  expect([numberIn('1,5'), numberIn('+3.'), numberIn('.5'), numberIn('-2E-3')]).toEqual([
    1.5, 3, 0.5, -0.002,
  ]);
  for (const text of ['', ' ', '1,000.5', '0x10', '1e', 'NaN', 'Infinity', '--1', '1 2', '１'])
    expect(numberIn(text), text).toBeNaN();
});

describe('JSON', () => {
  it('gives back lists of lists, of records, and lists by name', () => {
    fc.assert(
      fc.property(list, (points) => {
        const records = points.map(([x, y, kind]) => ({ kind, x, y }));
        const columns = {
          x: points.map(([x]) => x),
          y: points.map(([, y]) => y),
          label: points.map(([, , kind]) => kind),
        };
        for (const value of [points, records, { about: 'me', points: records }, columns])
          expectAll(readJson(JSON.stringify(value)), points);
      }),
    );
  });

  it('is refused, with what helps, where it is none or holds no points', () => {
    for (const text of ['', '{', 'null', '3', '"a"', '[]', '[1, 2]', '{"a": 1}'])
      expect(() => usual(readJson(text)), text).toThrow(/: open a/);
    // A parser would take seconds to find out that it is none.
    expect(() => readJson('['.repeat(5_000_000))).toThrow(/too deep in one another: open a/);
  });

  it('never breaks on any other', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        try {
          const table = readJson(text);
          expect(pointsOf(table, usual(table)).x.every(Number.isFinite)).toBe(true);
        } catch (cause) {
          expect((cause as Error).message).toMatch(/: open a/);
        }
      }),
    );
  });
});

describe('what is fitted into the plane', () => {
  it('lies within it, keeps its shape, and has mean 0', () => {
    const wide = fc.double({ min: -1e300, max: 1e300, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(wide, wide), { minLength: 1, maxLength: 30 }), (points) => {
        const { x } = fitted(Float64Array.from(points.flat()), new Uint8Array(points.length), 0.05);
        expect(x.every((value) => Math.abs(value) < EDGE && snapped(value) === value)).toBe(true);
        const mean = x.reduce((sum, value, i) => sum + (i % 2 ? 0 : value), 0) / points.length;
        expect(Math.abs(mean)).toBeLessThan(1 / 1024);
      }),
    );
  });

  it('has variance 1 where that fits, whatever its units, and is not rounded where it is too much for a link', () => {
    const count = MOST_LINKED + 1;
    const x = Float64Array.from(
      { length: 2 * count },
      (_, i) => 1e6 + 1e-3 * Math.sin(i * 1.7) * (i % 2 ? 2 : 1),
    );
    const { x: placed } = fitted(x, new Uint8Array(count), 0.05);
    const square = placed.reduce((sum, value) => sum + value ** 2, 0) / placed.length;
    expect(square).toBeCloseTo(1, 2);
    expect(placed.some((value) => snapped(value) !== value)).toBe(true);
  });
});

describe('a picture', () => {
  const rgba = (pixels: readonly (readonly number[])[]) => Uint8ClampedArray.from(pixels.flat());

  it('is dark where it is black, half where it is half clear, and not at all where it is white or clear', () => {
    const { values } = darknessOf(
      rgba([
        [0, 0, 0, 255],
        [0, 0, 0, 128],
        [255, 255, 255, 255],
        [0, 0, 0, 0],
      ]),
      2,
      2,
    );
    expect([...values].map((value) => Number(value.toFixed(2)))).toEqual([1, 0.5, 0, 0]);
    expect(inverted({ width: 2, height: 2, values }).values[3]).toBe(1);
  });

  it('has points where it is dark, in proportion, the first row on top', () => {
    const values = Float32Array.of(0, 0.9, 0.3, 0);
    const count = 40_000;
    const points = pointsInPicture({ width: 2, height: 2, values }, count, 1);
    let above = 0;
    for (let i = 0; i < count; i++) {
      const [x, y] = points.subarray(2 * i, 2 * i + 2);
      const [right, top] = [x >= 1, y >= 1];
      expect(right).toBe(top);
      if (top) above++;
    }
    // A share of 3/4, within five standard errors.
    expect(Math.abs(above / count - 0.75)).toBeLessThan(5 * Math.sqrt((0.75 * 0.25) / count));
  });

  it('without anything dark is refused, with what helps', () => {
    const blank = { width: 2, height: 1, values: new Float32Array(2) };
    expect(() => pointsInPicture(blank, 10, 0)).toThrow(/take the light parts/);
  });
});
