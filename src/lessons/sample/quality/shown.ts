/** The measured run that is on the stage: the same samples as those of its mark, with all their frames. */
import { change, datasetOf, type Experiment, experiment, runFields } from '../../../state/experiment.ts';
import type { SampleSpec } from '../../../state/runs.ts';
import { type ModelSpace, spaceOf } from '../../../state/space.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { scrub } from '../../common/drive.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';
import { studentOf } from '../../common/student.ts';
import { formatMark, type Mark, markOf, walkerOf } from './fields/marks.ts';
import { effortOf } from './plan.ts';

/**
 * The settings of a measured run. Whatever the page asks its network for elsewhere, quality is measured when nothing
 * is asked for, since then what comes out should be like the data as a whole.
 */
export const markedSpec = (page: Experiment, { sampler, steps }: Mark, repeat = 0): Experiment => ({
  ...page,
  sampler: walkerOf(sampler),
  steps,
  options: {},
  seed: (page.seed + repeat) >>> 0,
  class: null,
  prompt: '',
  guidance: 1,
  count: effortOf(datasetOf(page)).count,
});

/** The network that a mark asks, where it is not the usual one. */
const ownModel = (spec: Experiment, { sampler }: Mark): string | undefined =>
  sampler === 'student' ? studentOf(datasetOf(spec))?.model : undefined;

/** spec: that of a marked run, as of `markedSpec`. Two with the same key have the same run. */
export function markedKey(spec: Experiment, mark: Mark): string {
  const model = ownModel(spec, mark);
  return model ? `${runKey(spec)}\n${model}` : runKey(spec);
}

export const markedSpace = (spec: Experiment, mark: Mark): ModelSpace => spaceOf(spec, ownModel(spec, mark));

/** Throws RangeError as `sampleSpec` does. */
export function markedRequest(spec: Experiment, mark: Mark): SampleSpec {
  const model = ownModel(spec, mark);
  return model ? { ...sampleSpec(spec), model } : sampleSpec(spec);
}

/** The mark of the page; where its data have no student, what the teacher makes in as many steps. */
function markIn(page: Experiment): Mark {
  const mark = markOf(page.mark);
  return mark.sampler === 'student' && !studentOf(datasetOf(page)) ? { ...mark, sampler: 'ddim' } : mark;
}

export const markNow = (): Mark => markIn(experiment.getState());

/** The run of the mark, alone on the stage. */
export const stage = new RunSet<'mark', Line>({
  name: 'quality shown',
  most: 1,
  fields: [...runFields, 'mark'],
  lines(page) {
    const mark = markIn(page);
    const spec = markedSpec(page, mark);
    const request = () => markedRequest(spec, mark);
    const line = { key: markedKey(spec, mark), spec, space: markedSpace(spec, mark), request };
    return new Map([['mark', line]]);
  },
  along: 'mark',
});

/** Puts a mark's run on the stage, at its result. */
export function load(mark: Mark): void {
  change({ mark: formatMark(mark) });
  scrub(0);
  stage.begin();
}
