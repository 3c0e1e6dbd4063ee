/** The entry that is on the stage: the first samples of its first lot, with all their frames. */
import { getEngine } from '../../../state/engine.ts';
import { datasetOf, type Experiment, runFields } from '../../../state/experiment.ts';
import type { Samples } from '../../../state/runs.ts';
import { inOnePass } from '../../common/bench/onePass.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { runKey } from '../../common/spec.ts';
import { networkOfEntry } from './contenders.ts';
import type { Entry } from './fields/entries.ts';
import { shownOf } from './lots.ts';
import { entryDrawing, entryOf, entryRequest, entrySpace, entrySpec } from './runs.ts';
import { wishesOf } from './wishes.ts';

export interface Shown extends Line {
  readonly entry: Entry;
}

/** What is asked for is known once the data's prompts are there. */
const asked = (page: Experiment, entry: Entry, count: number) => async (): Promise<Samples> => {
  const engine = await getEngine();
  return {
    async sample(spec, take, signal) {
      const wishes = await wishesOf(page, 0, count);
      const drawing = entryDrawing(page, entry, 0, wishes);
      if (drawing) return (await inOnePass({ ...drawing, count })()).sample(spec, take, signal);
      const { condition } = wishes;
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
    engine: asked(page, entry, count),
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
