import { stepsOf } from '../../src/core/jumps.ts';
import type { Space } from '../../src/core/space.ts';
import type { Task } from '../../src/data/types.ts';
import type { Model } from '../../src/nets/types.ts';
import { followed } from './asked.ts';
import { drawn } from './drawn.ts';
import { type Exam, known } from './exam.ts';
import { likeness, round } from './likeness.ts';
import type { Read, Reading } from './reader.ts';

/** Figures for a model that draws from words, with real test pictures measured the same way. */
export async function measureWords(model: Model, read: Read, exam: Exam) {
  const { test, effort } = exam;
  const { prompts, combinations, steps, guidance, otherSteps } = effort.words;
  const real = test.lot(0, prompts);
  const reference = read(test.lot(1, prompts).x);
  const tasks = known(test.tasks?.(0, prompts), 'prompts');
  const pairs = test.combinations?.(2, combinations);
  const figures = (seen: Reading) => ({ ...score(seen, tasks, exam), ...likeness(reference, seen) });
  const follow = async (some: readonly Task[], weight: number, steps: number) =>
    read(await drawAsked(model, exam.space, some, weight, steps));
  const sampled: Record<string, object> = {};
  const best = { weight: guidance[0], mean: 0 };
  const note = async (name: string, weight: number, some: number) => {
    const found = figures(await follow(tasks, weight, some));
    const heldOut = pairs && score(await follow(pairs, weight, some), pairs, exam);
    sampled[name] = { steps: some, ...found, ...(heldOut && { heldOut }) };
    console.log(`  ${name}: ${JSON.stringify(sampled[name])}`);
    if (found.mean > best.mean) Object.assign(best, { weight, mean: found.mean });
  };
  // A student takes the few steps that it has learnt, with its teacher's guidance.
  if (model.jumps)
    for (const few of stepsOf(model.jumps)) await note(`${few} step${few > 1 ? 's' : ''}`, 1, few);
  else for (const weight of guidance) await note(`guidance ${weight}`, weight, steps);
  for (const other of model.jumps ? [] : otherSteps)
    sampled[`guidance ${best.weight}, ${other} steps`] = {
      steps: other,
      ...figures(await follow(tasks, best.weight, other)),
    };
  return {
    samples: prompts,
    ...(pairs && { heldOutSamples: pairs.length }),
    sampler: 'ddim',
    ...(!model.jumps && { bestGuidance: best.weight }),
    ...sampled,
    'real test pictures': figures(read(real.x)),
  };
}

/** One picture a prompt. */
const drawAsked = (model: Model, space: Space, tasks: readonly Task[], guidance: number, steps: number) =>
  drawn(model, space, tasks.length, steps, (from, to) => ({
    class: null,
    prompt: tasks.slice(from, to).map(({ prompt }) => prompt),
    guidance,
  }));

function score({ labels }: Reading, tasks: readonly Task[], { data }: Exam) {
  const asked = tasks.map((task) => task.asked);
  const { each, mean, error, whole } = followed(labels, asked, known(data.attributes, 'attributes'));
  const shares = Object.entries(each).map(([name, share]) => [name, round(share)]);
  return { mean: round(mean), error: round(error), whole: round(whole), each: Object.fromEntries(shares) };
}
