/** The measured run that is on the stage: the samples of the first seed of its mark, with all their frames. */
import { change, experiment, runFields } from '../../../state/experiment.ts';
import { spaceOf } from '../../../state/space.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { scrub } from '../../common/drive.ts';
import { formatTrial, type Trial, trialOf } from './fields/ways.ts';
import { intervalOf, trialKey, trialRequest, trialSpec } from './trials.ts';

export const trialNow = (): Trial => trialOf(experiment.getState().guidedRun);

/** Alone on the stage. */
export const stage = new RunSet<'trial', Line>({
  name: 'obedience shown',
  most: 1,
  fields: [...runFields, 'guidedRun', 'guidedFrom', 'guidedTo'],
  lines(page) {
    const trial = trialOf(page.guidedRun);
    const spec = trialSpec(page, trial);
    const request = () => trialRequest(page, trial);
    return new Map([['trial', { key: trialKey(page, trial), spec, space: spaceOf(spec), request }]]);
  },
  differences: (was, now) =>
    intervalOf(was.spec).join() === intervalOf(now.spec).join() ? [] : ['another interval'],
  along: 'trial',
});

/** Puts a mark's run on the stage, at its result. */
export function load(trial: Trial): void {
  change({ guidedRun: formatTrial(trial) });
  scrub(0);
  stage.begin();
}
