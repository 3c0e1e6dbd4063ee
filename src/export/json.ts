/** Frames and figures as JSON that says itself what its fields mean. */
import { at } from '../core/at.ts';
import { type Experiment, fieldNames } from '../state/experiment.ts';
import type { Table, TakenFrame, TakenRun } from '../state/exportable.ts';
import { samplesOf, textOf } from './numbers.ts';

const VERSION = 1;

const about = {
  link: 'address of the page that this was taken from; it shows the same again',
  settings: 'what that page was set to, by the names in its link',
  'runs[].name': 'tells the run from the others of its lesson',
  'runs[].settings': 'what the run itself was made with',
  'runs[].event':
    'shape of one sample: [2] is a point of the plane, [H, W, C] a picture with values from -1 to 1, or what stands for one where the network works in a latent',
  'runs[].count': 'number of samples',
  'runs[].frames[].step': 'step of the run, counted from noise; without steps, the place along the axis',
  'runs[].frames[].t': 'time: 0 is data, 1 is noise',
  'runs[].frames[].alpha, sigma': 'x = alpha * x0 + sigma * epsilon at this level',
  'runs[].frames[].calls': 'calls of the network up to there; null where none takes part',
  'runs[].frames[].values.x': 'the state x_t: [count, ...event], row by row, flat; float32',
  'runs[].frames[].values.denoised': 'what the network expects the data to be, x0 hat; like x',
  'runs[].frames[].values.x0, epsilon': 'the data, and the noise that was added; like x',
  'tables[].columns': 'name and unit of each column; an empty unit stands for words and plain counts',
  'tables[].rows': 'cells by column; null is not known. NaN and infinite values are written as strings',
} as const;

const settingsOf = (spec: Experiment) => Object.fromEntries(fieldNames.map((name) => [name, spec[name]]));

/** JSON knows no other numbers than finite ones. */
const finite = (text: string) => (/^-?\d/.test(text) ? text : JSON.stringify(text));

function* flat(values: ArrayLike<number>): Generator<string> {
  const text = textOf(values);
  const portion = 2000;
  for (let from = 0; from < values.length; from += portion) {
    const length = Math.min(portion, values.length - from);
    const part = Array.from({ length }, (_, i) => finite(text(at(values, from + i))));
    yield (from ? ',' : '') + part.join(',');
  }
}

function* frameJson({ index, level, calls, values }: TakenFrame): Generator<string> {
  const { t, alpha, sigma } = level;
  yield `{"step":${index},"t":${t},"alpha":${alpha},"sigma":${sigma},"calls":${calls},"values":{`;
  for (const [k, [name, array]] of Object.entries(values).entries()) {
    yield `${k ? ',' : ''}${JSON.stringify(name)}:[`;
    yield* flat(array);
    yield ']';
  }
  yield '}}';
}

function* runJson(run: TakenRun, whole: boolean): Generator<string> {
  const { name, spec, event, now } = run;
  const count = samplesOf(now, event);
  const head = JSON.stringify({ name, settings: settingsOf(spec), event, count });
  yield `${head.slice(0, -1)},"frames":[`;
  for (let i = 0; i < (whole ? run.length : 1); i++) {
    if (i) yield ',';
    yield* frameJson(whole ? run.frame(i) : now);
  }
  yield ']}';
}

const tableJson = ({ rows, ...table }: Table) => ({
  ...table,
  rows: rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' && !Number.isFinite(cell) ? String(cell) : cell)),
  ),
});

interface Taken {
  readonly spec: Experiment;
  readonly link: string;
  readonly runs: readonly TakenRun[];
  /** Whole runs, or what they show at the cursor. */
  readonly whole: boolean;
  readonly tables: readonly Table[];
}

/** Yields the text piece by piece. */
export function* json({ spec, link, runs, whole, tables }: Taken): Generator<string> {
  const head = { unnoise: 'export', version: VERSION, about, link, settings: settingsOf(spec) };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "runs":[`;
  for (const [i, run] of runs.entries()) {
    yield i ? ',\n' : '\n';
    yield* runJson(run, whole);
  }
  yield `],\n "tables":${JSON.stringify(tables.map(tableJson))}}\n`;
}
