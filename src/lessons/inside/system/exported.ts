/** What can be taken away of the bench: the run, the vectors of the words, and what each part weighs and takes. */
import { usualTime } from '../../../core/tally.ts';
import { experiment } from '../../../state/experiment.ts';
import type { Table } from '../../../state/exportable.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { costsNow } from './costs.ts';
import { system, wordsOnShow } from './runs.ts';
import { stageOf, vectorsNow } from './vectors.ts';

function vectors(): Table {
  const known = vectorsNow();
  const stage = known && stageOf(known, experiment.getState().vectorsAfter, Number.POSITIVE_INFINITY);
  const width = stage?.width ?? 0;
  return {
    name: 'vectors',
    title: 'The vector of each word',
    columns: [
      { name: 'word', unit: '' },
      ...Array.from({ length: width }, (_, i) => ({ name: `number ${i + 1}`, unit: '' })),
    ],
    rows: stage
      ? wordsOnShow().map(({ word, token }) => [
          word,
          ...stage.values.subarray(token * width, (token + 1) * width),
        ])
      : [],
  };
}

const costs = (): Table => ({
  name: 'parts',
  title: 'What each part weighs, and how long a call takes here',
  columns: [
    { name: 'part', unit: '' },
    { name: 'weights', unit: '' },
    { name: 'median time of a call', unit: 'ms' },
  ],
  rows: Object.entries(costsNow() ?? {}).map(([part, { weights, times }]) => [
    part,
    weights,
    usualTime(times),
  ]),
});

export const exported = exportedOf(system, { name: () => 'run', tables: () => [vectors(), costs()] });
