/** What can be taken away of a bench that shows runs. */
import { decoder } from '../../../state/decoder.ts';
import { experiment } from '../../../state/experiment.ts';
import type { Exportable, Table } from '../../../state/exportable.ts';
import type { Progress } from '../../../state/progress.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { scheduleTable } from '../scheduleTable.ts';
import { takenRun } from '../takenRun.ts';
import type { Line, RunSet } from './runSet.ts';

const missing: Readonly<Record<Progress, string | null>> = {
  done: null,
  running: 'The runs are still being computed: wait until they are complete.',
  stopped: 'The runs were stopped: close this and press Run again.',
  failed: 'Not all could be computed: close this, and see beside the picture what helps.',
};

interface Wish<P> {
  /** What tells the run in a place from the others. */
  name(place: P): string;
  /** Figures beside the schedule. */
  tables?(): readonly Table[];
}

export const exportedOf = <P, L extends Line>(set: RunSet<P, L>, { name, tables }: Wish<P>): Exportable => ({
  runs: () =>
    [...set.lines().keys()].flatMap((place) => {
      const shown = set.shown(place);
      if (!shown) return [];
      const { spec, space } = shown.of;
      return takenRun({ name: name(place), spec, event: space.event }, shown.run, set.frame(place));
    }),
  tables: () => [...(tables?.() ?? []), scheduleTable(scheduleOf(experiment.getState()))],
  film: { from: 1, missing: () => missing[set.progress()], late: decoder.isLate },
});
