/** What can be taken away of the bench: what x_t may have been, and how many candidates that are at each level. */
import { experiment } from '../../../state/experiment.ts';
import type { Exportable, Table } from '../../../state/exportable.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { scheduleTable } from '../../common/scheduleTable.ts';
import { pictureAnswerNow, pictureCollapsing, pictureNetwork } from './pictures.ts';
import { collapsing, isPoints, learnedNow, pointAnswerNow, pointNetwork } from './point.ts';

function collapse(): Table[] {
  const curve = (isPoints(experiment.getState()) ? collapsing : pictureCollapsing).now();
  if (!curve) return [];
  return [
    {
      name: 'candidates',
      title: 'Effective candidates along the axis',
      columns: [
        { name: 't', unit: '' },
        { name: 'effective candidates', unit: '' },
      ],
      rows: curve,
    },
  ];
}

/** Of points: the places themselves. */
function answers(): Table[] {
  const asked = pointAnswerNow();
  if (!asked) return [];
  const learned = learnedNow();
  const row = (what: string, at: ArrayLike<number> | null) => [what, at?.[0] ?? null, at?.[1] ?? null];
  return [
    {
      name: 'answers',
      title: `The point and its answers at t = ${asked.level.t}`,
      columns: [
        { name: 'what', unit: '' },
        { name: 'x', unit: 'data units' },
        { name: 'y', unit: 'data units' },
      ],
      rows: [
        row('x_t', asked.x),
        row('x0 hat, exact', asked.exact),
        row('x0 hat of the candidates', asked.mean),
        row('x0 hat of the network', learned),
      ],
    },
  ];
}

/** Of pictures: the weights of all candidates. */
function weights(): Table[] {
  const asked = pictureAnswerNow();
  if (!asked) return [];
  return [
    {
      name: 'weights',
      title: `Weights of the candidates at t = ${asked.level.t}`,
      columns: [
        { name: 'candidate', unit: '' },
        { name: 'weight', unit: '' },
      ],
      rows: [...asked.weights].map((weight, k) => [k + 1, weight]),
    },
  ];
}

const askerNow = () => (isPoints(experiment.getState()) ? pointNetwork : pictureNetwork);

export const exported: Exportable = {
  runs: () => [],
  tables: () => [...answers(), ...weights(), ...collapse(), scheduleTable(scheduleOf(experiment.getState()))],
  film: { from: 1, missing: () => askerNow().trouble, late: () => askerNow().isLate() },
};
