/**
 * The columns of a comparison: runs that differ. In a link each is its sampler, its steps and what else it does not
 * share with the page: `ddim,10_ddpm,200,schedule:flow_ddim,10,eta:0.5`.
 */
import { samplers } from '../core/samplers/index.ts';
import { spacings } from '../core/spacings.ts';
import type { OptionSpecs, Options, Sampler } from '../core/types.ts';
import { datasets } from '../data/index.ts';
import type { DataSet, Predicted } from '../data/types.ts';
import { choice, type Field, integer, keys, optional, real, shortened } from './fields.ts';
import { optionsField, settleOptions } from './options.ts';
import { scheduleNames } from './schedule.ts';

/** What becomes of an x̂₀ beyond the range of pictures: cut off, scaled back (dynamic thresholding), or nothing. */
export const boundNames = { clip: 'clipped', dynamic: 'scaled', free: 'left free' } as const;
export const bounds = keys(boundNames);

/** Models that are compared with the one of their data, and what they are called. */
export const modelNames: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values<DataSet>(datasets).map((data) => data.otherModels),
);
const otherModels = Object.keys(modelNames);

/** What other networks predict than the usual ones, of whichever data. */
const predicted = keys<Partial<Record<Predicted, string>>>(
  Object.assign({}, ...Object.values<DataSet>(datasets).map((data) => data.predictions)),
);

/** What a column may have of its own. null: as the page has it. */
const own = {
  schedule: optional(choice('Schedule', scheduleNames, 'cosine')),
  spacing: choice('Spacing', keys(spacings), 'trailing'),
  guidance: optional(real('Guidance', 0, 20, 2, 2)),
  bound: optional(choice('Range of x̂₀', bounds, 'clip')),
  /**
   * What its network predicts; null: v. This and `model` outlast a change of data. Of a network of other data nothing
   * is asked, and the column says so.
   */
  prediction: optional(choice('Prediction', predicted, predicted[0])),
  model: optional(choice('Network', otherModels, otherModels[0])),
  seed: optional(integer('Seed', 0, 2 ** 32 - 1, 0)),
} as const satisfies Record<string, Field<unknown>>;

export const columnFields = {
  sampler: choice('Sampler', keys(samplers), 'ddim'),
  steps: integer('Steps', 1, 1000, 10),
  ...own,
} as const satisfies Record<string, Field<unknown>>;

type ValueOf<F> = F extends Field<infer T> ? T : never;
export type Column = {
  readonly [K in keyof typeof columnFields]: ValueOf<(typeof columnFields)[K]>;
} & { readonly options: Options };

export type { Predicted };

/** Which networks there are for data, beside the usual one. */
export type Networks = Pick<DataSet, 'otherModels' | 'predictions'>;

/** What a column asks for of its network, as far as the data have such networks. */
export function ownNetwork(
  { model, prediction }: Column,
  { otherModels = {}, predictions = {} }: Networks,
): Pick<Column, 'model' | 'prediction'> {
  return {
    model: model !== null && Object.hasOwn(otherModels, model) ? model : null,
    prediction: prediction !== null && Object.hasOwn(predictions, prediction) ? prediction : null,
  };
}

export const FEWEST = 2;
export const MOST = 4;
/** Characters that four columns with all options stay far below. */
const LONGEST = 2000;

const plain: Column = {
  sampler: 'ddim',
  steps: 10,
  options: {},
  schedule: null,
  spacing: 'trailing',
  guidance: null,
  bound: null,
  prediction: null,
  model: null,
  seed: null,
};

const isOwn = (name: string): name is keyof typeof own => Object.hasOwn(own, name);

/** Reads one setting by its field; the initial value takes the place of what is not allowed. */
function take<T>(field: Field<T>, text: string, mended: string[]): T {
  const value = field.parse(text);
  if (value === undefined) mended.push(`${field.label} “${shortened(text)}” is not ${field.allowed}`);
  return value ?? field.initial;
}

/** Brings a column's options into line with its sampler. */
export function settleColumn(column: Column, mended: string[] = []): Column {
  const specs: OptionSpecs = (samplers[column.sampler] as Sampler).options;
  const options = settleOptions(column.options, specs);
  mended.push(...options.mended);
  return { ...column, options: options.value };
}

function readColumn(text: string, mended: string[]): Column {
  const [sampler, steps, ...rest] = text.split(',');
  const read: Record<string, unknown> = {
    sampler: take(columnFields.sampler, sampler, mended),
    steps: take(columnFields.steps, steps ?? '', mended),
  };
  let options: Options = {};
  for (const item of rest) {
    const [name, value] = item.split(':', 2);
    if (isOwn(name)) read[name] = take(own[name] as Field<unknown>, value ?? '', mended);
    else {
      const option = optionsField.parse(item);
      if (option) options = { ...options, ...option };
      else mended.push(`“${shortened(item)}” is no setting`);
    }
  }
  return settleColumn({ ...plain, ...read, options }, mended);
}

function formatColumn({ sampler, steps, options, ...rest }: Column): string {
  const mine = keys(own)
    .filter((name) => rest[name] !== own[name].initial)
    .map((name) => `${name}:${(own[name] as Field<unknown>).format(rest[name])}`);
  return [sampler, steps, ...mine, optionsField.format(options)].filter((item) => item !== '').join(',');
}

export const formatColumns = (columns: readonly Column[]): string => columns.map(formatColumn).join('_');

const first = 'ddim,10_dpmpp2m,10_ddpm,10_ddpm,200';

/** The columns, and in sentences what had to be changed. Any text. */
export function readColumns(text: string): { columns: Column[]; mended: string[] } {
  const texts = text.slice(0, LONGEST).split('_');
  const mended: string[] = [];
  if (texts.length > MOST || text.length > LONGEST) mended.push(`Only the first ${MOST} columns are kept`);
  const columns = texts.slice(0, MOST).map((one, i) => {
    const found: string[] = [];
    const column = readColumn(one, found);
    mended.push(...found.map((sentence) => `Column ${i + 1}: ${sentence}`));
    return column;
  });
  if (columns.length < FEWEST) {
    mended.push(`A comparison has ${FEWEST} columns or more`);
    columns.push({ ...plain, sampler: 'ddpm' });
  }
  return { columns, mended };
}

const known = new Map<string, readonly Column[]>();

/** The columns of a settled text: the same array for the same text. */
export function columnsOf(text: string): readonly Column[] {
  let columns = known.get(text);
  if (!columns) {
    columns = readColumns(text).columns;
    if (known.size > 50) known.clear();
    known.set(text, columns);
  }
  return columns;
}

/** Any text is read; `settleColumns` mends it and says so. */
export const columnsField: Field<string> = {
  label: 'Columns',
  initial: first,
  allowed: 'a list of runs',
  parse: (text) => text,
  format: (value) => value,
};

export function settleColumns(text: string): { value: string; mended: string[] } {
  const { columns, mended } = readColumns(text);
  return { value: formatColumns(columns), mended };
}
