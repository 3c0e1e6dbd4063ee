/**
 * The columns of a comparison: runs that differ. In a link each is its sampler, its steps and what else it does not
 * share with the page: `ddim,10_ddpm,200,schedule:flow_ddim,10,eta:0.5`.
 */
import { at } from '../../../../core/at.ts';
import { samplers } from '../../../../core/samplers/index.ts';
import { spacings } from '../../../../core/spacings.ts';
import type { OptionValues } from '../../../../core/types.ts';
import { datasets } from '../../../../data/index.ts';
import type { DataSet, Predicted } from '../../../../data/types.ts';
import { clippings } from '../../../../state/clipping.ts';
import {
  choice,
  type Field,
  integer,
  keys,
  optional,
  real,
  type Settled,
  shortened,
} from '../../../../state/fields.ts';
import { listField } from '../../../../state/lists.ts';
import { optionsField, optionsOf, settleOptions } from '../../../../state/options.ts';
import { scheduleNames } from '../../../../state/schedule.ts';

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
  bound: optional(choice('Limit x̂₀', clippings, 'clip')),
  /**
   * What its network predicts; null: v. This and `model` outlast a change of data. Of a network of other data nothing
   * is asked, and the column says so.
   */
  prediction: optional(choice('Prediction', predicted, at(predicted, 0))),
  model: optional(choice('Network', otherModels, at(otherModels, 0))),
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
} & { readonly options: OptionValues };

export type { Predicted };

/** Which networks there are for data, beside the usual one. */
export type Networks = Pick<DataSet, 'otherModels' | 'predictions'>;

/** Networks that predict something else know no class, where the usual one does not either. */
export const networksFor = <T extends Networks & Pick<DataSet, 'told'>>(data: T, label: number | null): T =>
  data.told && label !== null ? { ...data, predictions: undefined } : data;

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
  const options = settleOptions(column.options, optionsOf(column.sampler));
  mended.push(...options.mended);
  return { ...column, options: options.value };
}

function readColumn(text: string, mended: string[]): Column {
  const [sampler = '', steps = '', ...rest] = text.split(',');
  const read: Record<string, unknown> = {
    sampler: take(columnFields.sampler, sampler, mended),
    steps: take(columnFields.steps, steps, mended),
  };
  let options: OptionValues = {};
  for (const item of rest) {
    const [name = '', value = ''] = item.split(':', 2);
    if (isOwn(name)) read[name] = take(own[name] as Field<unknown>, value, mended);
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

/** The columns, and in sentences what had to be changed. Any text. */
export function readColumns(text: string): Settled<readonly Column[]> {
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
  return { value: columns, mended };
}

export const columnsField = listField<readonly Column[]>({
  label: 'Columns',
  initial: 'ddim,10_dpmpp2m,10_ddpm,10_ddpm,200',
  allowed: 'a list of runs',
  read: readColumns,
  format: formatColumns,
});

/** The columns of a settled text: the same array for the same text. */
export const columnsOf = columnsField.of;
