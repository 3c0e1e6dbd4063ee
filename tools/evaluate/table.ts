import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { predictions } from '../../src/core/process.ts';
import { dataset, datasets, upcoming } from '../../src/data/index.ts';
import { type Manifest, manifestPath, readManifest } from '../../src/nets/manifest.ts';
import { models } from '../../src/nets/models.ts';
import { folderOf } from '../train/files.ts';
import { errorOfShare, quoted, rounded } from './estimate.ts';

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));
const START = '<!-- quality -->';
const END = '<!-- /quality -->';

/** Rewrites the part of the README between the two marks from the manifests' metrics. Throws without the marks. */
export async function writeQualityTable(): Promise<void> {
  const text = readFileSync(readme, 'utf8');
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md lacks the marks ${START} and ${END}`);
  const body = qualityTables(manifests());
  writeFileSync(readme, `${text.slice(0, start)}${START}\n\n${body}\n\n${text.slice(end)}`);
}

// biome-ignore lint/suspicious/noExplicitAny: each kind of model has figures of its own, in JSON.
export type Measured = Manifest & { metrics: any };

const manifests = (): Measured[] =>
  Object.keys(models)
    .map((name) => [name, folderOf(name) + manifestPath(name)] as const)
    .filter(([, file]) => existsSync(file))
    .map(([name, file]) => ({ metrics: undefined, ...readManifest(name, readFileSync(file, 'utf8')) }))
    .filter(({ metrics }) => metrics);

/** The tables of all models that have been measured, in the order of the data sets. Which columns follows from the figures. */
export function qualityTables(all: readonly Measured[]): string {
  const denoisers = all.filter(({ kind }) => kind === 'denoiser');
  const of = (data: string) => denoisers.filter((manifest) => manifest.data === data);
  const sets = Object.keys({ ...datasets, ...upcoming });
  const asked = sets.map((data) => askedTable(data, of(data)));
  const layouts = sets.map((data) => layoutTable(data, of(data)));
  const drawing = all.filter(({ kind }) => kind === 'denoiser' || kind === 'generator');
  return [distanceTable(denoisers), classesTable(drawing), ...asked, ...layouts].filter(Boolean).join('\n\n');
}

function distanceTable(all: readonly Measured[]): string {
  const rows = all
    .filter(({ metrics }) => metrics.slicedWasserstein2)
    .map(({ label, prediction, bytes, metrics: m }) => [
      label,
      predictions[prediction as keyof typeof predictions].label,
      kib(bytes),
      quoted(m.slicedWasserstein2),
      quoted(m.floor),
      quoted(m.ratio),
    ]);
  return table(
    ['Points', 'Predicts', 'Size', 'Sliced W2 to fresh data', 'Between two fresh draws', 'Ratio'],
    rows,
  );
}

function classesTable(all: readonly Measured[]): string {
  const rows = all.flatMap(({ label, bytes, metrics }) =>
    sampled(metrics, 'readAsClass').map(([what, m]) => [
      `${label}, ${what}`,
      isReal(what) ? '' : kib(bytes),
      measuredShare(m.readAsClass, errorOfShare(m.readAsClass, metrics.samples)),
      ...likeness(m),
      m.nearestTraining ?? '',
    ]),
  );
  const head = ['Pictures', 'Size', 'Read as its class', ...LIKENESS, 'Nearest training picture'];
  return table(head, rows);
}

function askedTable(data: string, all: readonly Measured[]): string {
  const rows = all.flatMap(({ label, bytes, metrics }) =>
    sampled(metrics, 'whole').map(([what, m]) => [
      `${label}, ${what}`,
      isReal(what) ? '' : kib(bytes),
      m.steps ?? '',
      measuredShare(m.mean, m.error),
      m.heldOut ? measuredShare(m.heldOut.mean, m.heldOut.error) : '',
      ...likeness(m),
    ]),
  );
  const head = [dataset(data).label, 'Size', 'Steps', 'Attributes as asked', 'Held-out pairs', ...LIKENESS];
  return table(head, rows);
}

function layoutTable(data: string, all: readonly Measured[]): string {
  const parts = dataset(data).parts ?? [];
  const rows = all
    .filter(({ metrics }) => metrics.layout)
    .flatMap(({ label, metrics: { layout } }) =>
      [[label, layout], ...sampled(layout, 'each')].map(([what, m]) => [
        what,
        percent(m.mean),
        ...parts.map((part) => percent(m.each[part])),
      ]),
    );
  return table(['Overlap with the layout', 'Mean', ...parts], rows);
}

/** The sets of samples of which this figure was measured, each with all its figures. */
// biome-ignore lint/suspicious/noExplicitAny: as above.
const sampled = (metrics: any, figure: string): [what: string, figures: any][] =>
  Object.entries(metrics).filter(([, m]) => m && typeof m === 'object' && figure in m);

/** Real samples have no model whose size could be told. */
const isReal = (what: string): boolean => what.startsWith('real');

const LIKENESS = ['Fréchet, squared', 'Density', 'Coverage'];

/** Two digits: the third is chance. */
const likeness = ({ frechet, density, coverage }: Record<string, number>): string[] =>
  [frechet, density, coverage].map((value) => rounded(value, 2));

/** “83.0 ± 1.2 %” */
const measuredShare = (share: number, error: number): string =>
  `${(100 * share).toFixed(1)} ± ${(100 * error).toFixed(1)} %`;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const kib = (bytes: number): string => `${Math.round(bytes / 1024)} KiB`;

/** Empty where nothing has been measured yet. */
const table = (head: string[], rows: (string | number)[][]): string =>
  rows.length === 0
    ? ''
    : [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
