/** What can be taken away of a duel: the denoiser's run, the losses and the figures. */
import { at } from '../../../core/at.ts';
import { rivalNames, rivals } from '../../../core/rivals.ts';
import { experiment } from '../../../state/experiment.ts';
import type { Exportable } from '../../../state/exportable.ts';
import type { Frame } from '../../../state/runs.ts';
import { dataset } from '../../../state/sources.ts';
import { takenRun } from '../../common/takenRun.ts';
import { duelNow } from './duel.ts';
import { denoiserFrame } from './paint.ts';
import { duelSeen } from './sight.ts';

const plain = (name: string) => ({ name, unit: '' });

export const exportedDuel: Exportable = {
  runs() {
    const seen = duelSeen();
    if (!seen) return [];
    const frames = seen.frames.map(
      ({ level, x, denoised }, index): Frame => ({ index, level, nfe: index, ms: 0, x, denoised }),
    );
    const of = { name: 'denoiser', spec: experiment.getState(), event: dataset(duelNow().spec.data).event };
    return takenRun(of, { frames }, frames[seen.frames.indexOf(denoiserFrame(seen))]);
  },
  tables() {
    const { losses } = duelNow();
    const seen = duelSeen();
    return [
      {
        name: 'duel',
        title: 'Figures of the duel',
        columns: [
          plain('rival'),
          plain('steps'),
          { name: 'training', unit: 's' },
          plain('modes covered'),
          plain('modes'),
          plain('share within 3 sigma'),
          plain('sliced W2'),
          plain('sliced W2 of fresh data'),
          { name: 'time a sample', unit: 'ms' },
        ],
        rows: seen
          ? rivalNames.map((name, i) => {
              const { modes = null, distance = null } = seen.figures[i] ?? {};
              return [
                rivals[name].label,
                at(seen.moment.steps, i),
                at(seen.moment.seconds, i),
                modes?.covered ?? null,
                modes?.of ?? null,
                modes?.within ?? null,
                distance,
                seen.floor,
                rivals[name].game ? seen.took.generator : seen.took.denoiser,
              ];
            })
          : [],
      },
      ...rivalNames.map((name, i) => {
        const second = new Map(losses[i]?.[1]?.points());
        return {
          name: `loss-${name}`,
          title: `Losses of the ${rivals[name].label}`,
          columns: rivals[name].game
            ? [plain('step'), plain('generator'), plain('discriminator')]
            : [plain('step'), plain('loss')],
          rows: at(at(losses, i), 0)
            .points()
            .map(([step, value]) =>
              rivals[name].game ? [step, value, second.get(step) ?? null] : [step, value],
            ),
        };
      }),
    ];
  },
  film: {
    from: 1,
    missing: () => (duelSeen() ? null : 'Nobody has been trained here yet: press Train first.'),
  },
};
