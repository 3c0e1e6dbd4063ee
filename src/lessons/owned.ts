/** Has the experiment take in what lessons and benches own of it: what their `fields.ts` say. Before a link is read. */
import { adopt, type Owned } from '../state/experiment.ts';

const found = import.meta.glob<Owned>('./**/fields.ts', { eager: true });
const benches = import.meta.glob<{ default: { readonly link?: string } }>('./*/*/bench.ts', { eager: true });

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

const folders = new Set([...Object.keys(found), ...Object.keys(benches)].map(folderOf));
for (const folder of folders) {
  const [, lesson = '', bench] = folder.split('/');
  const link = benches[`${folder}/bench.ts`]?.default.link ?? bench;
  adopt(link ? `${lesson}/${link}` : lesson, found[`${folder}/fields.ts`] ?? {});
}
