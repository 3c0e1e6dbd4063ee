/** What can be taken away of the lesson: the run on the stage. */
import { decoder } from '../../state/decoder.ts';
import { experiment } from '../../state/experiment.ts';
import type { Exportable } from '../../state/exportable.ts';
import { scheduleOf } from '../../state/schedule.ts';
import { spaceOf } from '../../state/space.ts';
import { scheduleTable } from '../common/scheduleTable.ts';
import { takenRun } from '../common/takenRun.ts';
import { frameNow, runNow, shownNow } from './drive.ts';

export const exported: Exportable = {
  runs() {
    const { of, run } = shownNow();
    const { event } = spaceOf(of.spec);
    return takenRun({ name: 'run', spec: of.spec, event }, run, frameNow());
  },
  tables: () => [scheduleTable(scheduleOf(experiment.getState()))],
  film: {
    from: 1,
    late: decoder.isLate,
    missing() {
      const status = runNow()?.status;
      if (status === 'done') return null;
      if (status === undefined)
        return 'There is no run yet: close this, press Denoise, and wait until it is complete.';
      if (status === 'sampling') return 'The network is running: wait until the run is complete.';
      if (status === 'held') return 'The run waits: close this and press Play, until it is complete.';
      return 'The run did not come to its end: close this and run it again.';
    },
  },
};
