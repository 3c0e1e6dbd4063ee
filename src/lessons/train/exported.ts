/** What can be taken away of the lesson: samples at the cursor, and the figures of the training. */
import { at } from '../../core/at.ts';
import { experiment } from '../../state/experiment.ts';
import type { Exportable } from '../../state/exportable.ts';
import { dataset } from '../../state/sources.ts';
import { takenRun } from '../common/takenRun.ts';
import { times } from './levels.ts';
import { frameNow, pupilNow, seenNow } from './sight.ts';

const plain = (name: string) => ({ name, unit: '' });

export const exported: Exportable = {
  runs() {
    const of = { name: 'trained', spec: experiment.getState(), event: dataset(pupilNow().spec.data).event };
    return takenRun(of, seenNow() ?? undefined, frameNow());
  },
  tables() {
    const { losses, lengths } = pupilNow();
    const seen = seenNow();
    const norms = new Map(lengths.points());
    return [
      {
        name: 'loss',
        title: 'Loss over steps',
        columns: [plain('step'), plain('loss'), plain('length of the gradient')],
        rows: losses.points().map(([step, loss]) => [step, loss, norms.get(step) ?? null]),
      },
      {
        name: 'loss-by-level',
        title: seen?.heldOut.gaps
          ? 'Loss at each noise level above the least that there can be'
          : 'Loss at each noise level',
        columns: [plain('t'), plain('loss')],
        rows: (seen?.heldOut.each ?? []).map((loss, i) => [at(times, i), loss]),
      },
    ];
  },
  film: {
    from: 1,
    missing: () => (seenNow() ? null : 'No network has been trained here yet: press Train first.'),
  },
};
