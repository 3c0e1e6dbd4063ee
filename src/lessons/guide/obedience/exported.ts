/** What can be taken away of the bench: the run on the stage, and the points of the chart. */
import type { Estimate } from '../../../core/tally.ts';
import type { Table } from '../../../state/exportable.ts';
import { exportedOf } from '../../common/bench/exported.ts';
import { ways } from './fields/ways.ts';
import { curvesNow } from './measure.ts';
import { stage } from './shown.ts';

const numbers = (figure: Estimate | undefined) => [figure?.mean ?? null, figure?.error ?? null];

/** The chart's points. */
function points(): Table {
  return {
    name: 'obedience',
    title: 'Obedience and diversity against guidance',
    columns: [
      { name: 'way to guide', unit: '' },
      { name: 'guidance', unit: '' },
      { name: 'share as asked', unit: '' },
      { name: 'its standard error', unit: '' },
      { name: 'variety', unit: 'that of real data' },
      { name: 'its standard error', unit: '' },
      { name: 'samples', unit: '' },
    ],
    rows: curvesNow().flatMap(({ way, marks }) =>
      marks.map(({ trial, figures }) => [
        ways[way],
        trial.scale,
        ...numbers(figures?.obedience),
        ...numbers(figures?.diversity),
        figures?.samples ?? 0,
      ]),
    ),
  };
}

export const exported = exportedOf(stage, { name: () => 'run', tables: () => [points()] });
