/** One pass of a GAN as a run, and at which moment of its training. */
import { last } from '../../../core/at.ts';
import { getEngine } from '../../../state/engine.ts';
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import type { DrawSpec, Samples } from '../../../state/runs.ts';
import { countOf } from '../../common/spec.ts';
import { stepsText } from '../../common/stepsText.ts';
import { moments } from './fields/offered.ts';

const momentOf = ({ ganTrained }: Pick<Experiment, 'ganTrained'>): number => moments.indexOf(ganTrained);

/** What is to be drawn on the ladder of a page; undefined where its data have no GAN. */
export function drawnOn(page: Experiment): DrawSpec | undefined {
  const { generator } = datasetOf(page);
  if (!generator) return undefined;
  const { model, trained } = generator;
  const moment = momentOf(page);
  return {
    model,
    seed: page.seed,
    count: countOf(page),
    class: page.class,
    // The last is no snapshot, but the end.
    ...(moment < trained.length - 1 && { snapshot: moment }),
  };
}

/** “250 steps”: how long the GAN has been trained that is shown. */
export const trainedText = (page: Experiment): string =>
  stepsText(datasetOf(page).generator?.trained[momentOf(page)] ?? 0);

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
