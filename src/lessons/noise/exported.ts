/** What can be taken away of the lesson: what the formula gives at the cursor, and along the axis. */
import type { Level } from '../../core/types.ts';
import { experiment } from '../../state/experiment.ts';
import type { Exportable, TakenFrame } from '../../state/exportable.ts';
import { scheduleOf } from '../../state/schedule.ts';
import { levelAt, levelNow } from '../common/cursor.ts';
import type { Forward } from '../common/forward.ts';
import { scheduleTable } from '../common/scheduleTable.ts';

/** Places along the whole axis. */
const PLACES = 20;

const frameAt = (state: Forward, level: Level, index: number): TakenFrame => ({
  index,
  level,
  calls: null,
  values: { x: state.at(level).x, x0: state.x0.x, epsilon: state.epsilon(level.t) },
});

/** state: null until the data are there. */
export const exportedOf = (state: Forward | null): Exportable => ({
  runs() {
    if (!state) return [];
    const spec = experiment.getState();
    const now = frameAt(state, levelNow(), Math.round(spec.t * PLACES));
    const frame = (i: number) => frameAt(state, levelAt(i / PLACES), i);
    return [{ name: 'forward', spec, event: state.x0.event, now, length: PLACES + 1, frame }];
  },
  tables: () => [scheduleTable(scheduleOf(experiment.getState()))],
  film: {
    from: 0,
    missing: () => (state ? null : 'The data are still being opened: wait until they are there.'),
  },
});
