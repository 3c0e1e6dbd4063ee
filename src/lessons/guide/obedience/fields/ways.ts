/** What the bench Obedience keeps in a link: which ways of guiding it measures, and which measured run is on the stage. */
import type { DataSet } from '../../../../data/types.ts';
import { decimal, type Field, keys, real } from '../../../../state/fields.ts';
import { textField } from '../../../../state/lists.ts';

/** Ways to guide, each with a curve of its own. */
export const ways = {
  all: 'At all levels',
  interval: 'Within an interval',
  weaker: 'Away from a weaker network',
} as const;

export type Way = keyof typeof ways;
const names = keys(ways);

/** The scales at which each is measured, from the left. */
export const scales = [0, 1, 1.5, 2, 3, 5, 8, 12] as const;

const wayOf = (text: string): Way | undefined => names.find((name) => name === text);

function readWays(text: string): readonly Way[] | undefined {
  if (text === '') return [];
  const read = text.split('_', names.length + 1).map(wayOf);
  const known = read.filter((name) => name !== undefined);
  return known.length === read.length && new Set(known).size === known.length ? known : undefined;
}

export const formatWays = (chosen: readonly Way[]): string => chosen.join('_');

export const waysField = textField<readonly Way[]>({
  label: 'Ways to guide',
  initial: 'all',
  allowed: `a list of ${names.join(', ')}, each once, such as all_interval`,
  read: readWays,
  format: formatWays,
});

export const waysOf = waysField.of;

/** A measured run: how it is guided, and how strongly. */
export interface Trial {
  readonly way: Way;
  readonly scale: number;
}

const scale = real('Guidance', 0, 20, 2, 2);

function readTrial(text: string): Trial | undefined {
  const [name = '', value = '', ...rest] = text.split(',', 3);
  const [way, strength] = [wayOf(name), scale.parse(value)];
  return way && strength !== undefined && !rest.length ? { way, scale: strength } : undefined;
}

export const formatTrial = ({ way, scale }: Trial): string => `${way},${decimal(scale, 2)}`;

const text = textField<Trial>({
  label: 'Run shown',
  initial: 'all,3',
  allowed: 'a way to guide and a guidance, such as all,3',
  read: readTrial,
  format: formatTrial,
});

export const trialOf = text.of;

type Networks = Pick<DataSet, 'weaker' | 'label'>;

/** Whether data can be guided in this way: a weaker network is not there for all. */
export const isOffered = (way: Way, { weaker }: Pick<DataSet, 'weaker'>): boolean =>
  way !== 'weaker' || weaker !== undefined;

/** A run away from a weaker network is one of data that have such; of others it is guided at all levels. */
export const trialField: Field<string> = {
  ...text,
  madeFor: (value, { weaker }) => (trialOf(value).way === 'weaker' ? (weaker ?? null) : ''),
  needs: ['data'],
  settle(value, data: Networks) {
    const trial = trialOf(value);
    if (isOffered(trial.way, data)) return { value, mended: [] };
    return {
      value: formatTrial({ ...trial, way: 'all' }),
      mended: [`${data.label} have no weaker network, so the run shown is guided at all levels`],
    };
  },
};
