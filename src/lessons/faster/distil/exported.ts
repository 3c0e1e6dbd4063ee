/** What can be taken away of the bench: where the grid is carried, and what is measured. */
import { at } from '../../../core/at.ts';
import { schedules } from '../../../core/schedules.ts';
import type { Estimate } from '../../../core/tally.ts';
import { experiment } from '../../../state/experiment.ts';
import type { Exportable, Table, TakenFrame, TakenRun } from '../../../state/exportable.ts';
import { dataset } from '../../../state/sources.ts';
import type { Way } from '../../../state/training.ts';
import { jumpCounts } from './fields/offered.ts';
import { bendsNow, seenNow, spanNow, teacherSeen } from './sight.ts';
import { studentNow } from './student.ts';

const plain = (name: string) => ({ name, unit: '' });

function run(
  name: string,
  way: Way | null | undefined,
  callsOf: (span: number) => number,
): readonly TakenRun[] {
  if (!way) return [];
  const spec = experiment.getState();
  const spans = way.length - 1;
  const frame = (index: number): TakenFrame => ({
    index,
    level: schedules.flow.level(1 - index / spans),
    calls: callsOf(index / spans),
    values: { x: at(way, index) },
  });
  const { event } = dataset(spec.data);
  return [{ name, spec, event, now: frame(spanNow(spans)), length: way.length, frame }];
}

function distances(): Table {
  const [seen, teacher] = [seenNow(), teacherSeen()];
  const cells = (one: Estimate | null | undefined) => [one?.mean ?? null, one?.error ?? null];
  return {
    name: 'distances',
    title: 'Distance to the data by the number of jumps',
    columns: [
      'jumps',
      'student, sliced W2',
      'standard error',
      'teacher in as many steps, sliced W2',
      'standard error',
      'student, from where the whole way ends (rms)',
      'standard error',
    ].map(plain),
    rows: [
      ...jumpCounts.map((jumps) => [
        jumps,
        ...cells(seen?.far.get(jumps)),
        ...cells(teacher?.far.get(jumps)),
        ...cells(seen?.gaps.get(jumps)),
      ]),
      ['whole way', ...cells(seen?.farWhole), ...cells(teacher?.farWhole), null, null],
      ['fresh data', null, null, ...cells(teacher?.floor), null, null],
    ],
  };
}

export const exported: Exportable = {
  runs() {
    const jumps = Number(experiment.getState().distilJumps);
    const made = (span: number) => Math.ceil(span * jumps);
    return [
      ...run('student', seenNow()?.jumped, made),
      ...run('teacher in as many steps', teacherSeen()?.jumped, made),
      ...run('teacher', teacherSeen()?.whole, (span) => Math.min(63, 64 * span)),
    ];
  },
  tables: () => [
    distances(),
    {
      name: 'loss',
      title: 'Loss over steps',
      columns: [plain('step'), plain('loss')],
      rows: studentNow().losses.points(),
    },
    {
      name: 'bend',
      title: 'Bend of the ways over steps',
      columns: ['step', 'bend S', 'standard error'].map(plain),
      rows: bendsNow().map(([step, { mean, error }]) => [step, mean, error]),
    },
  ],
  film: {
    from: 1,
    missing: () => (seenNow() ? null : 'Nothing has been learnt here yet: press Distil first.'),
  },
};
