/** Has the experiment take in what lessons and benches own of it: what their `fields.ts` say. Before a link is read. */
import { adopt, beginWith, type Owned } from '../state/experiment.ts';
import type { Bench } from './bench.ts';

const found = import.meta.glob<Owned>('./**/fields.ts', { eager: true });
const benches = import.meta.glob<{ default: Bench }>('./*/*/bench.ts', { eager: true });

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** The bench that stands first in the strip of a lesson. */
function firstOf(lesson: string): string {
  const [[path, { default: bench }]] = Object.entries(benches)
    .filter(([path]) => path.startsWith(`./${lesson}/`))
    .sort(([, a], [, b]) => a.default.order - b.default.order) as [[string, { default: Bench }]];
  return bench.link ?? path.split('/')[2] ?? '';
}

const folders = new Set([...Object.keys(found), ...Object.keys(benches)].map(folderOf));
for (const folder of folders) {
  const [, lesson = '', bench] = folder.split('/');
  const link = benches[`${folder}/bench.ts`]?.default.link ?? bench;
  adopt(link ? `${lesson}/${link}` : lesson, found[`${folder}/fields.ts`] ?? {});
}
for (const lesson of new Set(Object.keys(benches).map((path) => path.split('/')[1] ?? '')))
  beginWith(lesson, firstOf(lesson));
