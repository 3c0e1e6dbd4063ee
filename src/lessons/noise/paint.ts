/** What the canvases of the lesson draw, at the moment of drawing. */
import { CHAIN_STEPS } from '../../core/schedules.ts';
import type { Level } from '../../core/types.ts';
import { modalityOf } from '../../modalities/index.ts';
import type { Modality, Samples } from '../../modalities/modality.ts';
import { gainAt } from '../../modalities/shades.ts';
import { datasetOf, experiment } from '../../state/experiment.ts';
import type { Box, Paint } from '../../ui/Canvas.tsx';
import { levelAt, levelNow } from '../common/cursor.ts';
import type { Forward } from '../common/forward.ts';
import type { ForwardChain } from './forwardChain.ts';

export interface Painters {
  readonly noisy: Paint;
  readonly signal: Paint;
  readonly noise: Paint;
  chain(chain: ForwardChain): Paint;
  /** One frame of the film strip. */
  readonly thumb: (...args: [...Parameters<Paint>, t: number]) => void;
}

const scaled = (samples: Samples, by: number): Samples => ({
  ...samples,
  x: samples.x.map((value) => value * by),
});

/** picked: the sample that the equation shows, where there is one and samples are told apart. */
export function painters(state: Forward, picked?: number): Painters {
  const modality: Modality = modalityOf(datasetOf(experiment.getState()));
  /** What the equation shows: one of those that are told apart, else as many as fit. */
  const shown = (box: Box, values: (part: Forward) => Float32Array): Samples => {
    const { x0 } = state;
    if (!modality.cells) {
      const part = state.few(modality.thumbCount(box));
      return { ...part.x0, x: values(part) };
    }
    const which = picked ?? 0;
    const size = x0.x.length / x0.count;
    return { ...x0, count: 1, x: values(state).subarray(which * size, (which + 1) * size) };
  };
  const style = (level: Level) => ({ role: 'ink', gain: gainAt(modality, level) }) as const;
  return {
    noisy(context, box, look) {
      const level = levelNow();
      const ends = { x0: state.x0.x, epsilon: state.epsilon(level.t) };
      if (experiment.getState().noise === 'same') modality.traces?.(context, box, ends, level, levelAt, look);
      modality.draw(context, box, state.at(level), { ...style(level), look });
      if (picked !== undefined) modality.cells?.mark(context, box, state.x0, picked, look);
    },
    signal(context, box, look) {
      const level = levelNow();
      const part = scaled(
        shown(box, ({ x0 }) => x0.x),
        level.alpha,
      );
      modality.thumb(context, box, part, { ...style(level), look, role: 'data' });
    },
    noise(context, box, look) {
      const level = levelNow();
      const part = scaled(
        shown(box, ({ epsilon }) => epsilon(level.t)),
        level.sigma,
      );
      modality.thumb(context, box, part, { ...style(level), look, role: 'noise' });
    },
    chain: (chain) => (context, box, look) => {
      const { t } = experiment.getState();
      const { samples, index } = chain.at(Math.round(t * CHAIN_STEPS));
      const level = levelAt(index / CHAIN_STEPS);
      modality.draw(context, box, samples, { ...style(level), look });
      modality.trails?.(context, box, [...chain.until(index), samples.x], samples.count, {
        look,
        role: 'data',
      });
    },
    thumb(context, box, look, t) {
      const level = levelAt(t);
      modality.thumb(context, box, state.few(modality.thumbCount(box)).at(level), { ...style(level), look });
    },
  };
}
