import { last } from '../../../core/at.ts';
import { getEngine } from '../../../state/engine.ts';
import type { DrawSpec, Samples } from '../../../state/runs.ts';

/** What gives a run that is there at once: what is drawn in one pass is its only frame, at data. */
export const inOnePass = (drawn: DrawSpec) => async (): Promise<Samples> => {
  const engine = await getEngine();
  return {
    async sample({ levels, lane }, take, signal) {
      const { x, ms } = await engine.draw({ ...drawn, lane }, signal);
      await take({ index: levels.length - 1, level: last(levels), x, denoised: x, nfe: 1, ms });
    },
  };
};
