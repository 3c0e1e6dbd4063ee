import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { predictions } from '../../src/core/process.ts';
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
  const body = [pointsTable(), picturesTable(), portraitsTable(), layoutTable()].filter(Boolean).join('\n\n');
  writeFileSync(readme, `${text.slice(0, start)}${START}\n\n${body}\n\n${text.slice(end)}`);
}

// biome-ignore lint/suspicious/noExplicitAny: each kind of model has figures of its own, in JSON.
const manifests = (): (Manifest & { metrics: any })[] =>
  Object.keys(models)
    .map((name) => [name, folderOf(name) + manifestPath(name)] as const)
    .filter(([, file]) => existsSync(file))
    .map(([name, file]) => ({ metrics: undefined, ...readManifest(name, readFileSync(file, 'utf8')) }))
    .filter(({ metrics }) => metrics);

function pointsTable(): string {
  const rows = manifests()
    .filter(({ event }) => event.length === 1)
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

function picturesTable(): string {
  const rows = denoisers('fashion').flatMap(({ label, bytes, metrics }) =>
    measured(metrics).map(([what, m]) => [
      `${label}, ${what}`,
      what.startsWith('real') ? '' : kib(bytes),
      measuredShare(m.readAsClass, errorOfShare(m.readAsClass, metrics.samples)),
      ...likeness(m),
      m.nearestTraining,
    ]),
  );
  return table(
    [
      'Pictures',
      'Size',
      'Read as its class',
      'Fréchet, squared',
      'Density',
      'Coverage',
      'Nearest training picture',
    ],
    rows,
  );
}

function portraitsTable(): string {
  const rows = denoisers('portraits').flatMap(({ label, bytes, metrics }) =>
    measured(metrics).map(([what, m]) => [
      `${label}, ${what}`,
      what.startsWith('real') ? '' : kib(bytes),
      m.steps ?? '',
      measuredShare(m.mean, m.error),
      m.heldOut ? measuredShare(m.heldOut.mean, m.heldOut.error) : '',
      ...likeness(m),
    ]),
  );
  const head = [
    'Portraits',
    'Size',
    'Steps',
    'Attributes as asked',
    'Held-out pairs',
    'Fréchet, squared',
    'Density',
    'Coverage',
  ];
  return table(head, rows);
}

function layoutTable(): string {
  const rows = denoisers('portraits').flatMap(({ label, metrics: { layout } }) =>
    [layout, layout['real test portraits'], layout['portraits of other layouts']].map((m, i) => [
      [label, 'real test portraits', 'portraits of other layouts'][i],
      percent(m.mean),
      ...Object.values(m.each as Record<string, number>).map(percent),
    ]),
  );
  const names = denoisers('portraits')
    .flatMap(({ metrics }) => Object.keys(metrics.layout.each))
    .slice(0, 10);
  return table(['Overlap with the layout', 'Mean', ...names], rows);
}

const denoisers = (data: string) =>
  manifests().filter((manifest) => manifest.kind === 'denoiser' && manifest.data === data);

/** The sets of samples that were measured, each with its figures. */
// biome-ignore lint/suspicious/noExplicitAny: as above.
const measured = (metrics: any): [string, any][] =>
  Object.entries(metrics).filter(([, m]) => m && typeof m === 'object' && 'frechet' in m);

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
