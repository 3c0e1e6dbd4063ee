import { describe, expect, it } from 'vitest';
import { samplers } from '../../../../core/samplers/index.ts';
import type { Sampler } from '../../../../core/types.ts';
import { datasets } from '../../../../data/index.ts';
import { type Column, columnFields, columnsField, formatColumns, readColumns } from './columns.ts';

const read = (text: string) => readColumns(text).value;
const settleColumns = (text: string) => columnsField.settle(text, datasets.moons);

it('begins with columns that are in order', () => {
  expect(settleColumns(columnsField.initial)).toEqual({ value: columnsField.initial, mended: [] });
  expect(read(columnsField.initial)).toHaveLength(4);
});

it('every setting of a column comes back from a link', () => {
  const other: Column = {
    sampler: 'edm',
    steps: 250,
    options: { churn: 10, to: 0.25 },
    schedule: 'flow',
    spacing: 'karras',
    guidance: 3.5,
    bound: 'dynamic',
    prediction: 'velocity',
    model: 'portraits-weak',
    seed: 0,
  };
  for (const name of Object.keys(columnFields) as (keyof typeof columnFields)[])
    expect(other[name], name).not.toBe(columnFields[name].initial);
  const text = formatColumns([other, read('ddim,10_ddim,10')[0]]);
  expect(text).toBe(
    'edm,250,schedule:flow,spacing:karras,guidance:3.5,bound:dynamic,prediction:velocity,model:portraits-weak,seed:0,churn:10,to:0.25_ddim,10',
  );
  expect(readColumns(text)).toEqual({ value: [other, expect.anything()], mended: [] });
});

describe.each(Object.entries(samplers) as [string, Sampler][])('%s', (name, { options }) => {
  it('keeps all its options in a link', () => {
    const off = Object.entries(options).map(([option, spec]) =>
      spec.kind === 'flag'
        ? ([option, !spec.default] as const)
        : ([option, spec.default === spec.max ? spec.min : spec.max] as const),
    );
    const column = { ...read(`${name},20_ddim,10`)[0], options: Object.fromEntries(off) };
    expect(readColumns(formatColumns([column, column]))).toEqual({ value: [column, column], mended: [] });
  });

  it('has no option that goes by the name of a setting of the column', () => {
    for (const option of Object.keys(options)) expect(Object.keys(columnFields)).not.toContain(option);
  });
});

it.each([
  ['nonsense,10_ddpm,10', 'Column 1: Sampler “nonsense”', 'ddim,10_ddpm,10'],
  ['ddim,0_ddpm,10', 'Column 1: Steps “0”', 'ddim,10_ddpm,10'],
  ['ddim,5_ddpm,1000000000', 'Column 2: Steps “1000000000”', 'ddim,5_ddpm,10'],
  ['ddim,5_ddpm', 'Column 2: Steps “”', 'ddim,5_ddpm,10'],
  ['ddim,5,eta:7_ddpm,5', 'Column 1: η cannot be 7', 'ddim,5_ddpm,5'],
  ['ddim,5,churn:7_ddpm,5', 'no option churn', 'ddim,5_ddpm,5'],
  ['ddim,5,schedule:constructor_ddpm,5', 'Schedule', 'ddim,5_ddpm,5'],
  ['ddim,5,prediction:score_ddpm,5', 'Prediction “score” is not one of', 'ddim,5_ddpm,5'],
  ['ddim,5,prediction:toString_ddpm,5', 'Prediction “toString”', 'ddim,5_ddpm,5'],
  ['ddim,5,constructor:1_ddpm,5', 'no option constructor', 'ddim,5_ddpm,5'],
  ['ddim,5,seed:-1_ddpm,5', 'Seed “-1”', 'ddim,5_ddpm,5'],
  ['ddim,5,<script>_ddpm,5', '“<script>” is no setting', 'ddim,5_ddpm,5'],
  ['ddim,5', '2 columns or more', 'ddim,5_ddpm,10'],
  ['ddim,1_ddim,2_ddim,3_ddim,4_ddim,5', 'first 4 columns', 'ddim,1_ddim,2_ddim,3_ddim,4'],
])('%s is mended, and says so', (text, word, value) => {
  const settled = settleColumns(text);
  expect(settled.mended.join('. ')).toContain(word);
  expect(settled.value).toBe(value);
  expect(settleColumns(value)).toEqual({ value, mended: [] });
});

it('says little about much', () => {
  const { value, mended } = settleColumns('x'.repeat(90_000));
  expect(value.length).toBeLessThan(100);
  expect(mended.join('. ').length).toBeLessThan(400);
});
