import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Manifest, manifestPath } from '../../src/nets/manifest.ts';
import { models } from '../../src/nets/models.ts';
import { publicFolder } from '../train/publicFiles.ts';

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));
const START = '<!-- quality -->';
const END = '<!-- /quality -->';

/** Rewrites the part of the README between the two marks from the manifests' metrics. Throws without the marks. */
export async function writeQualityTable(): Promise<void> {
  const text = readFileSync(readme, 'utf8');
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md lacks the marks ${START} and ${END}`);
  const body = [pointsTable(), picturesTable()].join('\n\n');
  writeFileSync(readme, `${text.slice(0, start)}${START}\n\n${body}\n\n${text.slice(end)}`);
}

// biome-ignore lint/suspicious/noExplicitAny: each kind of model has figures of its own, in JSON.
const manifests = (): (Manifest & { metrics: any })[] =>
  Object.keys(models)
    .map((name) => publicFolder + manifestPath(name))
    .filter(existsSync)
    .map((file) => JSON.parse(readFileSync(file, 'utf8')))
    .filter(({ metrics }) => metrics);

function pointsTable(): string {
  const rows = manifests()
    .filter(({ event }) => event.length === 1)
    .map(({ label, bytes, metrics: m }) => [label, kib(bytes), m.slicedWasserstein2, m.floor, `${m.ratio}×`]);
  return table(['Points', 'Size', 'Sliced W2 to fresh data', 'Between two fresh draws', 'Ratio'], rows);
}

function picturesTable(): string {
  const rows = manifests()
    .filter(({ kind, event }) => kind === 'denoiser' && event.length === 3)
    .flatMap(({ label, bytes, metrics }) =>
      Object.entries(metrics)
        .filter(([, m]) => m && typeof m === 'object')
        // biome-ignore lint/suspicious/noExplicitAny: as above.
        .map(([what, m]: [string, any]) => [
          `${label}, ${what}`,
          kib(bytes),
          `${(100 * m.readAsClass).toFixed(1)} %`,
          m.frechet,
          m.density,
          m.coverage,
          m.nearestTraining,
        ]),
    );
  return table(
    ['Pictures', 'Size', 'Read as its class', 'Fréchet', 'Density', 'Coverage', 'Nearest training picture'],
    rows,
  );
}

const kib = (bytes: number): string => `${Math.round(bytes / 1024)} KiB`;

const table = (head: string[], rows: (string | number)[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
