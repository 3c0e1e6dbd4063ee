/** What the bench Quality keeps in a link: which samplers it measures, and which of the measured runs is on the stage. */
import { samplers } from '../../../../core/samplers/index.ts';
import { integer } from '../../../../state/fields.ts';
import { textField } from '../../../../state/lists.ts';
import type { SamplerName } from '../../../../state/options.ts';

/** A sampler with the usual network of the data, or its student, which jumps as DDIM steps. */
export type Walker = SamplerName | 'student';
export const walkers = [...(Object.keys(samplers) as SamplerName[]), 'student'] as const;

/** The sampler that it goes by. */
export const walkerOf = (walker: Walker): SamplerName => (walker === 'student' ? 'ddim' : walker);
export const labelOf = (walker: Walker): string =>
  walker === 'student' ? 'Student' : samplers[walker].label;

const steps = integer('Steps', 1, 1000, 10);

/** A run by its sampler and its steps: what else it depends on it shares with the page. */
export interface Mark {
  readonly sampler: Walker;
  readonly steps: number;
}

const nameOf = (text: string) => walkers.find((name) => name === text);

/** The samplers of a text, in its order; undefined where it names one that there is not, or one twice. */
function readSamplers(text: string): Walker[] | undefined {
  if (text === '') return [];
  const read = text.split('_', walkers.length + 1).map(nameOf);
  const known = read.filter((name) => name !== undefined);
  return known.length === read.length && new Set(known).size === known.length ? known : undefined;
}

export const formatSamplers = (chosen: readonly Walker[]): string => chosen.join('_');

export const samplersField = textField<readonly Walker[]>({
  label: 'Samplers',
  initial: 'ddpm_ddim_dpmpp2m_student',
  allowed: 'a list of samplers, each once, such as ddim_ddpm',
  read: readSamplers,
  format: formatSamplers,
});

/** The samplers of a checked text. */
export const samplersOf = samplersField.of;

function readMark(text: string): Mark | undefined {
  const [name = '', count = '', ...rest] = text.split(',', 3);
  const [sampler, taken] = [nameOf(name), steps.parse(count)];
  return sampler && taken !== undefined && !rest.length ? { sampler, steps: taken } : undefined;
}

export const formatMark = (mark: Mark): string => `${mark.sampler},${mark.steps}`;

export const markField = textField<Mark>({
  label: 'Mark',
  initial: 'dpmpp2m,10',
  allowed: 'a sampler and its steps, such as ddim,10',
  read: readMark,
  format: formatMark,
});

/** The run of a checked text. */
export const markOf = markField.of;
