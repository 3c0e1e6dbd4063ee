/** What can be taken away of the bench: the run, and what each word does. */

import { experiment } from '../../../state/experiment.ts';
import type { Table } from '../../../state/exportable.ts';
import { largest } from '../../common/bench/attention.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { lookedNow } from './attention.ts';
import { weightsOf } from './fields/weights.ts';
import { changeBy, seenWithout } from './figures.ts';
import { words, wordsOnShow } from './runs.ts';

const each = (): Table => ({
  name: 'words',
  title: 'What each word does, at the cursor',
  columns: [
    { name: 'word', unit: '' },
    { name: 'weight', unit: '' },
    { name: 'mean change without it', unit: 'data units' },
    { name: 'seen without it', unit: '' },
    { name: 'largest share of attention', unit: '' },
  ],
  rows: wordsOnShow().map((word, i) => {
    const looked = lookedNow();
    const weight = weightsOf(experiment.getState().wordWeights).get(word.word) ?? 1;
    const share = looked && largest(looked, [word]);
    return [word.word, weight, changeBy(i + 1), seenWithout(i + 1), share];
  }),
});

export const exported = exportedOf(words, { name: () => 'run', tables: () => [each()] });
