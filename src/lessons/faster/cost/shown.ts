/** The entry that is on the stage: the first samples of its first lot, with all their frames. */
import { getEngine } from '../../../state/engine.ts';
import { datasetOf, type Experiment, runFields } from '../../../state/experiment.ts';
import type { Samples } from '../../../state/runs.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { runKey } from '../../common/spec.ts';
import { networkOfEntry } from './contenders.ts';
import type { Entry } from './fields/entries.ts';
import { shownOf } from './lots.ts';
import { entryOf, entryRequest, entrySpace, entrySpec } from './runs.ts';
import { wishesOf } from './wishes.ts';

export interface Shown extends Line {
  readonly entry: Entry;
}

/** What is asked for is known once the data's prompts are there. */
const asked = (page: Experiment, count: number) => async (): Promise<Samples> => {
  const engine = await getEngine();
  return {
    async sample(spec, take, signal) {
      const { condition } = await wishesOf(page, 0, count);
      return engine.sample({ ...spec, condition: { ...spec.condition, ...condition } }, take, signal);
    },
  };
};

function shownIn(page: Experiment): Shown {
  const entry = entryOf(page);
  const count = shownOf(datasetOf(page));
  const spec = { ...entrySpec(page, entry), count };
  return {
    entry,
    spec,
    key: [runKey(spec), networkOfEntry(entry), 'shown'].join('\n'),
    space: entrySpace(page, entry),
    request: () => ({
      ...entryRequest(page, entry, 0, { condition: { class: null }, asked: null }),
      count,
    }),
    engine: asked(page, count),
  };
}

export const stage = new RunSet<'entry', Shown>({
  name: 'cost shown',
  most: 1,
  fields: [...runFields, 'entry'],
  lines: (page) => new Map([['entry', shownIn(page)]]),
  along: 'entry',
  unsaid: ['count', 'class', 'prompt'],
});
