/** What can be taken away of the bench: both runs, and what they are measured by. */
import type { Table } from '../../../state/exportable.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { expectedVariance, figureNames, figureOf, figuresOf, frameVariance } from './figures.ts';
import { pair, sharedNow } from './pair.ts';

function variances(): Table {
  const rows = (['intact', 'changed'] as const).flatMap((side) =>
    (pair.run(side)?.frames ?? []).map((frame) => [
      side,
      frame.index,
      frame.level.t,
      frameVariance(frame),
      expectedVariance(frame.level),
    ]),
  );
  return {
    name: 'variance',
    title: 'Variance along the runs',
    columns: [
      { name: 'run', unit: '' },
      { name: 'step', unit: '' },
      { name: 't', unit: '' },
      { name: 'variance', unit: 'squared data units' },
      { name: 'variance of the data and their noise', unit: 'squared data units' },
    ],
    rows,
  };
}

const results = (): Table => ({
  name: 'figures',
  title: 'What the results are measured by',
  columns: ['figure', 'data', 'intact', 'changed'].map((name) => ({ name, unit: '' })),
  rows: figuresOf(sharedNow().spec).map((figure) => [
    figureNames[figure],
    ...(['data', 'intact', 'changed'] as const).map((of) => figureOf(figure, of)),
  ]),
});

export const exported = exportedOf(pair, {
  name: (side) => side,
  tables: () => [results(), variances()],
});
