/** Tables as text, by RFC 4180: commas, CRLF, a header; quotes around what needs them. */
import { sizeOf } from '../core/arrays.ts';
import { at } from '../core/at.ts';
import type { Cell, Table, TakenFrame, TakenRun } from '../state/exportable.ts';
import { numberText, samplesOf, textOf } from './numbers.ts';

const END = '\r\n';

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const cellText = (cell: Cell) =>
  cell === null ? '' : typeof cell === 'number' ? numberText(cell) : quoted(cell);

const line = (cells: readonly Cell[]) => cells.map(cellText).join(',') + END;

/** “distance (data units)” */
const heading = ({ name, unit }: { readonly name: string; readonly unit: string }) =>
  unit ? `${name} (${unit})` : name;

/** link: of the page that the figures are of, in a column of its own in the first row. */
export function tableCsv({ columns, rows }: Table, link: string): string {
  const head = line([...columns.map(heading), 'link']);
  return head + rows.map((row, i) => line([...row, i ? null : link])).join('');
}

/** Names of the values of one sample: x_0, x_1 of a point; x_3_5_0 in row 3, column 5, channel 0 of a picture. */
export function valueNames(name: string, event: readonly number[]): string[] {
  return event.reduce(
    (names, length) => names.flatMap((one) => Array.from({ length }, (_, i) => `${one}_${i}`)),
    [name],
  );
}

function* frameRows(run: TakenRun, frame: TakenFrame, link: string | null): Generator<string> {
  const { index, level, calls, values } = frame;
  const size = sizeOf(run.event);
  const columns = Object.values(values).map((array) => ({ array, text: textOf(array) }));
  const head = [run.name, index, level.t, level.alpha, level.sigma, calls].map(cellText).join(',');
  for (let sample = 0; sample < samplesOf(frame, run.event); sample++) {
    const cells = columns.flatMap(({ array, text }) =>
      Array.from({ length: size }, (_, i) => text(at(array, sample * size + i))),
    );
    yield [head, sample, ...cells, sample || link === null ? '' : quoted(link)].join(',') + END;
  }
}

const DESCRIBED = ['run', 'step', 't', 'alpha', 'sigma', 'calls', 'sample'];

/** A row a sample and frame; link: in the first row of each run. Yields the text piece by piece. */
export function* framesCsv(
  runs: readonly TakenRun[],
  whole: boolean,
  link: (run: TakenRun) => string,
): Generator<string> {
  const first = at(runs, 0);
  const names = Object.keys(first.now.values).flatMap((name) => valueNames(name, first.event));
  yield line([...DESCRIBED, ...names, 'link']);
  for (const run of runs) {
    if (!whole) yield* frameRows(run, run.now, link(run));
    else for (let i = 0; i < run.length; i++) yield* frameRows(run, run.frame(i), i ? null : link(run));
  }
}
