/** The pictures of a dozen prompts, as the page's network draws them now: one batch, in a lane of its own. */
import { type Experiment, runFields } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { spaceOf } from '../../../state/space.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';

/** Few steps: what the prompts come to is what matters. */
const STEPS = 10;

export function promptsOf({ data }: Pick<Experiment, 'data'>): readonly string[] {
  const { text } = dataset(data);
  return text?.gallery ?? text?.examples.map((example) => example.text) ?? [];
}

function lineOf(page: Experiment): Line {
  const prompts = promptsOf(page);
  const spec: Experiment = {
    ...page,
    sampler: 'ddim',
    options: {},
    prompt: '',
    steps: STEPS,
    count: prompts.length,
  };
  return {
    spec,
    space: spaceOf(spec),
    key: `${runKey(spec)}\ngallery`,
    request: () => ({
      ...sampleSpec(spec),
      condition: { class: null, prompt: prompts, guidance: page.guidance },
    }),
  };
}

export const gallery = new RunSet<'gallery', Line>({
  name: 'gallery',
  most: 1,
  fields: runFields,
  lines: (page) => new Map(promptsOf(page).length ? [['gallery', lineOf(page)]] : []),
  // Its results, wherever the cursor of the stage is.
  reached: (_, run) => Boolean(run?.frames.length),
  frame: ({ run }) => run?.frames.at(-1),
});
