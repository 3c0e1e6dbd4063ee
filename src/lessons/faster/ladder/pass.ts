/** One pass of a GAN as a run, and at which moment of its training. */
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import type { DrawSpec } from '../../../state/runs.ts';
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
