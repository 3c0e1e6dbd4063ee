/** In words, what pictures were made with, where that is no longer what the page asks for. */
import { named } from '../../core/at.ts';
import { samplers } from '../../core/samplers/index.ts';
import type { OptionSpecs, Sampler } from '../../core/types.ts';
import { clippingNames } from '../../state/clipping.ts';
import { datasetOf, type Experiment, fields, runFields } from '../../state/experiment.ts';
import { type Field, shortened } from '../../state/fields.ts';
import { scheduleOf } from '../../state/schedule.ts';

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

function optionsText({ sampler, options }: Experiment): string {
  const specs: OptionSpecs = (samplers[sampler] as Sampler).options;
  const said = Object.entries(options).map(([name, value]) =>
    typeof value === 'number'
      ? `${named(specs, name).label} ${value}`
      : `${value ? '' : 'no '}${named(specs, name).label}`,
  );
  return said.join(', ') || 'default options';
}

const said: Readonly<Record<(typeof runFields)[number], (spec: Experiment) => string>> = {
  data: (spec) => datasetOf(spec).label,
  placed: () => 'another drawing',
  schedule: (spec) => `schedule ${scheduleOf(spec).label}`,
  curve: () => 'another drawn curve',
  sampler: ({ sampler }) => samplers[sampler].label,
  options: optionsText,
  steps: ({ steps }) => count(steps, 'step'),
  seed: ({ seed }) => `seed ${seed}`,
  class: (spec) => (spec.class === null ? 'any class' : `class ${datasetOf(spec).classes?.[spec.class]}`),
  guidance: ({ guidance }) => `guidance ${guidance}`,
  bound: ({ bound }) => `limit x̂₀: ${clippingNames[bound]}`,
  count: (spec) => (spec.count === null ? 'the default count' : `count ${spec.count}`),
  prompt: ({ prompt }) => (prompt === '' ? 'no prompt' : `“${shortened(prompt)}”`),
};

/** What makes no difference to a run, whatever it is. */
const idle = ({ schedule }: Experiment, name: string): boolean => name === 'curve' && schedule !== 'drawn';

/** What the old one has otherwise than the new one: “guidance 2, 50 steps”. */
export function differingSettings(old: Experiment, now: Experiment): string {
  const other = runFields.filter((name) => {
    const { format } = fields[name] as Field<unknown>;
    return !idle(old, name) && format(old[name]) !== format(now[name]);
  });
  return other.map((name) => said[name](old)).join(', ');
}

/** What was otherwise, for whoever compares. what: settings, none where they are told of elsewhere. */
export const otherwise = (what: string): string => what || 'other settings';

/** Over pictures that are still those of the old settings; what: those settings. */
export const oldText = (what: string): string => `Still made with ${otherwise(what)}`;

/** Over pictures that stood there before. */
export const beforeText = (what: string): string => `Before, with ${otherwise(what)}`;
