import type { Averaging } from '../../../core/averages.ts';
import { dataset } from '../../../state/sources.ts';
import type { Pupil } from '../../common/pupil/pupil.ts';

const NOTHING = `const read = async (): Promise<ArrayBuffer> => {
  throw new Error('points need no file');
};
`;

/** Where a learner holds what is drawn with. */
const weights: Readonly<Record<Averaging, string>> = {
  latest: 'weights',
  usual: 'average',
  short: 'others.short',
  long: 'others.long',
};

/** The same training on this project's own code: run in a checkout of it, the losses of its steps are those of the page. */
export function typescriptOf(
  {
    spec,
    model,
    emphasis,
    examples,
    scale,
  }: Pick<Pupil, 'spec' | 'model' | 'emphasis' | 'examples' | 'scale'>,
  averaging: Averaging,
): string {
  const source = spec.placed
    ? `const placed = parsePlaced('${spec.placed}')!;
const whole = dataset(model.data).made!(placed);`
    : 'const whole = await dataset(model.data).open(read);';
  const { fetched, kind } = dataset(spec.data);
  const made = scale === 1 ? 'whole' : `scaled(whole, ${scale})`;
  return `/** Unnoise: a diffusion model for ${kind.nouns[1]}. In a checkout of the project: npx tsx trained.ts [steps] */
import { dataset } from './src/data/index.ts';
${scale === 1 ? '' : "import { scaled } from './src/data/scaled.ts';\n"}import { modelSpec, plainConfig } from './src/nets/models.ts';
import { initialise } from './src/nets/params.ts';
import { batchesFor } from './src/training/batches.ts';
${spec.placed ? "import { parsePlaced } from './src/data/points/placed.ts';\n" : ''}import { ${examples === null ? 'fromSource' : 'fromFew'} } from './src/training/draws.ts';
import { training } from './src/training/loop.ts';
import { newLearner, withOthers } from './src/training/optimiser.ts';
import { gradientsPlainly } from './src/training/plainly.ts';

${fetched ? "import { readPublic as read } from './tools/train/files.ts';\n" : ''}
const model = ${JSON.stringify(model)} as const;
const emphasis = ${JSON.stringify(emphasis)} as const;
const settings = { steps: 1e9, batch: ${spec.batch}, rate: ${spec.rate}, seed: ${spec.trial} };
const until = Number(process.argv[2] ?? 1000);

${fetched ? '' : NOTHING}const known = modelSpec(model);
${source}
const source = ${made};
const draw = ${examples === null ? 'fromSource(source)' : `fromFew(source, ${examples})`};
const learner = withOthers(newLearner(initialise(known.network().params, settings.seed)));
const gradients = gradientsPlainly(plainConfig(model), batchesFor(known, draw, emphasis), settings);
for await (const loss of training(settings, learner, gradients)) {
  console.log(learner.step, loss);
  if (learner.step === until) break;
}
// What the page draws with.
export const drawn = learner.${weights[averaging]};
`;
}
