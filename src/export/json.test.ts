import { expect, it } from 'vitest';
import { initial } from '../state/experiment.ts';
import { json } from './json.ts';
import { run } from './run.fixture.ts';
import { checkSize, framesSize, LARGEST, textFile } from './text.ts';

const table = {
  name: 'quality',
  title: 'Quality',
  columns: [{ name: 'distance', unit: 'data units' }],
  rows: [[0.25], [null], [Number.NaN]],
};
const taken = { spec: initial, link: 'https://example.org/', runs: [run, run], tables: [table] };
const read = (whole: boolean) => JSON.parse([...json({ ...taken, whole })].join(''));

/** Paths of all that a value has, without what stands in settings: “runs[].frames[].t”. */
function pathsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return [at, ...value.flatMap((one) => pathsOf(one, `${at}[]`))];
  if (typeof value !== 'object' || value === null || at.endsWith('settings')) return [at];
  return Object.entries(value).flatMap(([name, part]) => pathsOf(part, at ? `${at}.${name}` : name));
}

it('holds every frame to the last bit, and what made it', async () => {
  const file = await textFile(json({ ...taken, whole: true }), 'application/json');
  const { runs, tables, link, settings } = JSON.parse(await file.text());
  expect(runs).toHaveLength(2);
  expect(runs[0]).toMatchObject({ name: run.name, event: [2, 2], count: 2 });
  expect(runs[0].settings).toMatchObject({ data: 'moons', steps: initial.steps });
  expect([link, settings.lesson]).toEqual(['https://example.org/', initial.lesson]);
  for (const [i, frame] of runs[1].frames.entries()) {
    const { level, values, index, calls } = run.frame(i);
    expect(frame).toMatchObject({ step: index, calls, ...level });
    expect(new Float32Array(frame.values.x.map(Number))).toEqual(values.x);
    expect(new Float32Array(frame.values.denoised.map(Number))).toEqual(values.denoised);
  }
  expect(tables[0].rows).toEqual([[0.25], [null], ['NaN']]);
});

it('holds one frame of each run at the cursor', () =>
  expect(
    read(false).runs.map(({ frames }: { frames: { step: number }[] }) => frames.map(({ step }) => step)),
  ).toEqual([[2], [2]]));

it('says in its own header what each of its fields means', () => {
  const { about, unnoise: _, version: __, ...rest } = read(true);
  const said = Object.keys(about).flatMap((key) => {
    const names = key.split(', ');
    const parent = names[0].slice(0, names[0].lastIndexOf('.') + 1);
    return [names[0], ...names.slice(1).map((name) => parent + name)];
  });
  const paths = new Set(pathsOf(rest).map((path) => path.replace(/(\[\])+$/, '')));
  const silent = [...paths].filter(
    (path) => !said.some((one) => one === path || one.startsWith(`${path}[`) || one.startsWith(`${path}.`)),
  );
  expect(silent.filter((path) => !/^tables\[\]\.(name|title|columns\[\]\.(name|unit))$/.test(path))).toEqual(
    [],
  );
});

it('says what to do where a file would be too large, before it is made', () => {
  const [one] = [framesSize([run], true, 'csv')];
  expect(one).toBeGreaterThan(framesSize([run], false, 'csv'));
  expect(() => checkSize(one)).not.toThrow();
  expect(() => checkSize(LARGEST + 1)).toThrow(/67 MB.*frame at the cursor/);
});
