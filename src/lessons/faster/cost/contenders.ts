/** Who is measured: every sampler with the network of the data, its student, and what draws in one pass. */
import { samplers } from '../../../core/samplers/index.ts';
import type { Sampler } from '../../../core/types.ts';
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import type { SamplerName } from '../../../state/options.ts';
import type { DataSet } from '../../../state/sources.ts';
import { callsOf, stepsWithin } from '../../common/bench/calls.ts';
import { studentOf } from '../../common/student.ts';
import { type ContenderName, contenderNames, contendersIn, type Entry } from './fields/entries.ts';
import { lotsOf } from './lots.ts';

/** Whose time a call takes: that of all samplers with one network is alike. */
export type Network = 'teacher' | 'student' | 'gan';

export interface Contender {
  readonly name: ContenderName;
  readonly label: string;
  readonly network: Network;
  /** Whether it adds noise on its way. */
  readonly noisy: boolean;
  /** The steps of its entries, from few to many. */
  readonly steps: readonly number[];
}

export const networkOfEntry = ({ contender }: Pick<Entry, 'contender'>): Network =>
  contender === 'student' || contender === 'gan' ? contender : 'teacher';

/** The sampler that a contender walks by. */
export const samplerOf = (name: ContenderName): SamplerName =>
  name === 'student' || name === 'gan' ? 'ddim' : name;

/** How often an entry asks its network. */
export const callsAt = ({ contender, steps }: Entry): number =>
  callsOf({ sampler: samplerOf(contender), steps });

function contender(name: ContenderName, data: DataSet): Contender | undefined {
  if (name === 'gan')
    return data.generator && { name, label: 'GAN', network: name, noisy: false, steps: [1] };
  if (name === 'student') {
    const student = studentOf(data);
    return student && { name, label: 'Student', network: name, noisy: false, steps: student.steps };
  }
  const { label, stochastic }: Sampler = samplers[name];
  const steps = lotsOf(data).budgets.map((calls) => stepsWithin(name, calls));
  return { name, label, network: 'teacher', noisy: stochastic, steps: [...new Set(steps)] };
}

/** All that these data offer, in the order of the list. */
export const contendersOf = (data: DataSet): Contender[] =>
  contenderNames.map((name) => contender(name, data)).filter((one) => one !== undefined);

/** Those of them that are chosen. */
export function chosenIn(page: Pick<Experiment, 'data' | 'contenders'>): Contender[] {
  const chosen = contendersIn(page.contenders);
  return contendersOf(datasetOf(page)).filter(({ name }) => chosen.includes(name));
}

export const entriesOf = ({ name, steps }: Contender): Entry[] =>
  steps.map((count) => ({ contender: name, steps: count }));

/** “DDIM, 8 steps” */
export function entryName({ contender: name, steps }: Entry): string {
  const label = name === 'student' ? 'Student' : name === 'gan' ? 'GAN' : samplers[name].label;
  const [one, more] = name === 'gan' ? ['pass', 'passes'] : ['step', 'steps'];
  return `${label}, ${steps} ${steps === 1 ? one : more}`;
}
