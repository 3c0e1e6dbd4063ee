/** What the bench keeps in a link: who is measured, and which of their runs is on the stage. */
import { samplers } from '../../../../core/samplers/index.ts';
import { integer } from '../../../../state/fields.ts';
import { textField } from '../../../../state/lists.ts';
import type { SamplerName } from '../../../../state/options.ts';

/** A sampler with the usual network of the data, their student, or their generator. */
export type ContenderName = SamplerName | 'student' | 'gan';
export const contenderNames: readonly ContenderName[] = [
  ...(Object.keys(samplers) as SamplerName[]),
  'student',
  'gan',
];

/** One run of a contender. */
export interface Entry {
  readonly contender: ContenderName;
  readonly steps: number;
}

const steps = integer('Steps', 1, 1000, 10);
const nameOf = (text: string) => contenderNames.find((name) => name === text);

/** The contenders of a text, in its order; undefined where it names one that there is not, or one twice. */
function readContenders(text: string): ContenderName[] | undefined {
  if (text === '') return [];
  const read = text.split('_', contenderNames.length + 1).map(nameOf);
  const known = read.filter((name) => name !== undefined);
  return known.length === read.length && new Set(known).size === known.length ? known : undefined;
}

export const formatContenders = (chosen: readonly ContenderName[]): string => chosen.join('_');

export const contendersField = textField<readonly ContenderName[]>({
  label: 'Contenders',
  initial: 'ddim_dpmpp2m_student_gan',
  allowed: 'a list of samplers, student and gan, each once, such as ddim_student',
  read: readContenders,
  format: formatContenders,
});

/** The contenders of a checked text. */
export const contendersIn = contendersField.of;

function readEntry(text: string): Entry | undefined {
  const [name = '', count = '', ...rest] = text.split(',', 3);
  const [contender, taken] = [nameOf(name), steps.parse(count)];
  return contender && taken !== undefined && !rest.length ? { contender, steps: taken } : undefined;
}

export const formatEntry = ({ contender, steps }: Entry): string => `${contender},${steps}`;

export const entryField = textField<Entry>({
  label: 'Entry',
  initial: 'ddim,8',
  allowed: 'a contender and its steps, such as student,1',
  read: readEntry,
  format: formatEntry,
});

/** The entry of a checked text. */
export const entryIn = entryField.of;
