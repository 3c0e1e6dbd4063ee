/** A sampler's own options in a link: `eta:0.5,churn:1`. Which there are is the sampler's affair. */
import { samplers } from '../core/samplers/index.ts';
import type { OptionSpec, OptionSpecs, OptionValues, Sampler } from '../core/types.ts';
import { decimal, type Field, type Settled } from './fields.ts';

export type SamplerName = keyof typeof samplers;

export const optionsOf = (sampler: SamplerName): OptionSpecs => (samplers[sampler] as Sampler).options;

type Value = number | boolean;
const DIGITS = 12;
const ITEM = /^([a-zA-Z]\w{0,31}):(-?\d{1,9}(?:\.\d{1,12})?|on|off)$/;

function parseItem(item: string): [string, Value] | undefined {
  const [, name, text] = ITEM.exec(item) ?? [];
  if (name === undefined) return undefined;
  return [name, text === 'on' ? true : text === 'off' ? false : Number(text) + 0];
}

const formatItem = ([name, value]: [string, Value]) =>
  `${name}:${value === true ? 'on' : value === false ? 'off' : decimal(value, DIGITS)}`;

export const optionsField: Field<OptionValues> = {
  label: 'Options',
  initial: {},
  allowed: 'a list such as eta:0.5',
  parse(text) {
    const items = text.split(',').slice(0, 32).map(parseItem);
    return items.every((item) => item !== undefined) ? Object.fromEntries(items) : undefined;
  },
  format: (options) => Object.entries(options).map(formatItem).join(','),
  needs: ['sampler'],
  settle: (options, _, { sampler }) => settleOptions(options, optionsOf(sampler as SamplerName)),
};

const fits = (value: Value, spec: OptionSpec) =>
  spec.kind === 'flag'
    ? typeof value === 'boolean'
    : typeof value === 'number' && value >= spec.min && value <= spec.max;

/** Keeps what the sampler knows and allows; what equals its default is left out. */
export function settleOptions(options: OptionValues, specs: OptionSpecs): Settled<OptionValues> {
  const mended: string[] = [];
  const kept = Object.entries(options).filter(([name, value]) => {
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (!spec) mended.push(`This sampler has no option ${name}`);
    else if (!fits(value, spec)) mended.push(`${spec.label} cannot be ${value}`);
    return spec && fits(value, spec) && value !== spec.default;
  });
  const same = kept.length === Object.keys(options).length;
  return { value: same ? options : Object.fromEntries(kept), mended };
}
