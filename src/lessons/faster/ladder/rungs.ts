/** The rungs of the ladder as runs: the same start in ever fewer steps, by a student, and one pass of a GAN. */
import { datasetOf, type Experiment, runFields } from '../../../state/experiment.ts';
import { spaceOf } from '../../../state/space.ts';
import { inOnePass } from '../../common/bench/onePass.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';
import { studentOf } from '../../common/student.ts';
import { drawnOn, trainedText } from './pass.ts';

/** Numbers of steps, as one goes down. */
export const STEPS = [1000, 50, 10, 4, 2, 1] as const;
export type Rung = (typeof STEPS)[number] | 'student' | 'gan';

export interface Climb extends Line {
  readonly rung: Rung;
}

function climb(page: Experiment, rung: Rung, own: Partial<Experiment>, model?: string): Climb {
  const spec: Experiment = { ...page, options: {}, ...own };
  return {
    rung,
    spec,
    // In one step, or a few, it is there before one has looked.
    alone: rung === 'student',
    key: `${runKey(spec)}\n${model ?? ''}`,
    space: spaceOf(spec, model),
    request: () => ({ ...sampleSpec(spec), ...(model && { model }) }),
  };
}

/** One pass of the GAN of these data; undefined where there is none. */
function pass(page: Experiment): Climb | undefined {
  const drawn = drawnOn(page);
  if (!drawn) return undefined;
  const spec: Experiment = { ...page, options: {}, steps: 1 };
  return {
    rung: 'gan',
    spec,
    alone: true,
    key: JSON.stringify(drawn),
    space: spaceOf(spec),
    request: () => ({ ...sampleSpec(spec), model: drawn.model }),
    engine: inOnePass(drawn),
  };
}

/** Cheap ones come first, so that there is something to see at once. */
function rungsOf(page: Experiment): ReadonlyMap<Rung, Climb> {
  const student = studentOf(datasetOf(page));
  const jumps =
    student && climb(page, 'student', { sampler: 'ddim', steps: Number(page.studentSteps) }, student.model);
  const walks = STEPS.toReversed().map((steps) => climb(page, steps, { sampler: page.ladder, steps }));
  const all = [jumps, pass(page), ...walks].filter((one) => one !== undefined);
  return new Map(all.map((one) => [one.rung, one]));
}

const heights = { student: 0, gan: -1 };
const height = ({ rung }: Climb): number => (typeof rung === 'number' ? rung : heights[rung]);

/** From a thousand steps down to one, the student below, and last the GAN. */
export const downwards = (a: Climb, b: Climb): number => height(b) - height(a);

/** At once, so that what is cheap does not wait for a thousand steps, nor they for each other. */
const LANES = 2;

export const ladder = new RunSet<Rung, Climb>({
  name: 'rung',
  most: LANES,
  fields: [...runFields, 'ladder', 'studentSteps', 'ganTrained'],
  lines: rungsOf,
  differences: (was, now) => {
    const [then, today] = [trainedText(was.spec), trainedText(now.spec)];
    return was.rung === 'gan' && then !== today ? [`${then} of training`] : [];
  },
});
