/** What can be taken away of the bench: the ways there and back, or between two seeds. */
import { experiment } from '../../../state/experiment.ts';
import type { Table } from '../../../state/exportable.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { errorNow, lengthsOf } from './figures.ts';
import { comparedNow, passes } from './passes.ts';

const errors = (): Table => ({
  name: 'errors',
  title: 'The way back against the way to noise, at the cursor',
  columns: [
    { name: 'back by', unit: '' },
    { name: 't', unit: '' },
    { name: 'difference', unit: 'root mean square, data units' },
  ],
  rows: (['ddim', 'ddpm'] as const).map((back) => {
    return [back, comparedNow(back)?.[1].level.t ?? null, errorNow(back)];
  }),
});

const lengths = (): Table => {
  const ways = [lengthsOf('slerp'), lengthsOf('line')];
  return {
    name: 'lengths',
    title: 'Lengths of the noises between the two seeds',
    columns: [
      { name: 'share of the way', unit: '' },
      { name: 'along the sphere', unit: 'root of the dimension' },
      { name: 'along the straight line', unit: 'root of the dimension' },
    ],
    rows: (ways[0] ?? []).map((_, i, all) => [i / (all.length - 1), ...ways.map((way) => way?.[i] ?? null)]),
  };
};

export const exported = exportedOf(passes, {
  name: (pass) => pass,
  tables: () => [experiment.getState().trip === 'there' ? errors() : lengths()],
});
