/** Has the experiment take in what lessons and benches own of it: what their `fields.ts` say. Before a link is read. */
import { adopt, type Owned } from '../state/experiment.ts';

const found = import.meta.glob<Owned>('./**/fields.ts', { eager: true });
const benches = import.meta.glob<{ default: { readonly link?: string } }>('./*/*/bench.ts', { eager: true });

for (const [path, owned] of Object.entries(found)) {
  const [, lesson = '', bench = ''] = path.split('/');
  const isBench = bench !== 'fields.ts';
  const link = benches[`./${lesson}/${bench}/bench.ts`]?.default.link ?? bench;
  adopt(isBench ? `${lesson}/${link}` : lesson, owned);
}
