/** The measured run that is on the stage: the same samples as those of its mark, with all their frames. */
import { change, datasetOf, type Experiment, experiment, runFields } from '../../../state/experiment.ts';
import { spaceOf } from '../../../state/space.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { scrub } from '../../common/drive.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';
import { formatMark, type Mark, markOf } from './fields/marks.ts';
import { effortOf } from './plan.ts';

/**
 * The settings of a measured run. Whatever the page asks its network for elsewhere, quality is measured when nothing
 * is asked for, since then what comes out should be like the data as a whole.
 */
export const markedSpec = (page: Experiment, { sampler, steps }: Mark, repeat = 0): Experiment => ({
  ...page,
  sampler,
  steps,
  options: {},
  seed: (page.seed + repeat) >>> 0,
  class: null,
  prompt: '',
  guidance: 1,
  count: effortOf(datasetOf(page)).count,
});

export const markNow = (): Mark => markOf(experiment.getState().mark);

/** The run of the mark, alone on the stage. */
export const stage = new RunSet<'mark', Line>({
  name: 'quality shown',
  most: 1,
  fields: [...runFields, 'mark'],
  lines(page) {
    const spec = markedSpec(page, markOf(page.mark));
    const request = () => sampleSpec(spec);
    return new Map([['mark', { key: runKey(spec), spec, space: spaceOf(spec), request }]]);
  },
  along: 'mark',
});

/** Puts a mark's run on the stage, at its result. */
export function load(mark: Mark): void {
  change({ mark: formatMark(mark) });
  scrub(0);
  stage.begin();
}
