/** Has the experiment take in what lessons and benches own of it: what their `fields.ts` say. Before a link is read. */
import { adopt, type Owned } from '../state/experiment.ts';

const found = import.meta.glob<Owned>('./**/fields.ts', { eager: true });

for (const [path, owned] of Object.entries(found)) adopt(path.split('/').slice(1, -1).join('/'), owned);
