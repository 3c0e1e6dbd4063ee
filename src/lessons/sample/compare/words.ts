/** What the page calls a column. */
import { named } from '../../../core/at.ts';
import { samplers } from '../../../core/samplers/index.ts';
import { schedules } from '../../../core/schedules.ts';
import { spacings } from '../../../core/spacings.ts';
import type { OptionSpecs, Sampler } from '../../../core/types.ts';
import { clippingNames } from '../../../state/clipping.ts';
import type { DataSet } from '../../../state/sources.ts';
import { type Column, modelNames, type Networks, ownNetwork, type Predicted } from './fields/columns.ts';

const stepsText = (steps: number) => (steps === 1 ? '1 step' : `${steps} steps`);

/** “DDIM, 10 steps” */
export const columnName = ({ sampler, steps }: Column): string =>
  `${samplers[sampler].label}, ${stepsText(steps)}`;

/** What a network predicts, in a word. */
export const predictionNames: Readonly<Record<Predicted, string>> = {
  v: 'v',
  epsilon: 'ε',
  x0: 'x₀',
  velocity: 'flow',
};

/** Which network a column asks, where it asks for another than the usual; and that there is none, where there is none. */
function networkOf(column: Column, data: Networks): (string | false)[] {
  const { model, prediction } = column;
  const has = ownNetwork(column, data);
  const none = 'default network: ';
  return [
    prediction !== null &&
      (has.prediction
        ? `predicts ${predictionNames[prediction]}`
        : `${none}none here predicts ${predictionNames[prediction]}`),
    model !== null &&
      (has.model ? `${modelNames[model]} network` : `${none}there is no ${modelNames[model]} one`),
  ];
}

type RunOn = Networks & Pick<DataSet, 'kind' | 'classes' | 'text'>;

/**
 * What else a column has of its own: “η 0.5, Flow”, or nothing. data: what it is run on, of which not all may be said;
 * range: of its states, where they are not data.
 */
export function detailsOf(column: Column, data: RunOn, range = data.kind.range): string {
  const { sampler, options, schedule, spacing, guidance, bound, seed } = column;
  const specs: OptionSpecs = (samplers[sampler] as Sampler).options;
  const settings = Object.entries(options).map(([name, value]) =>
    typeof value === 'number'
      ? `${named(specs, name).label} ${value}`
      : `${value ? '' : 'no '}${named(specs, name).label}`,
  );
  return [
    ...settings,
    schedule && (schedule === 'drawn' ? 'Drawn' : schedules[schedule].label),
    spacing !== 'trailing' && spacings[spacing].label,
    guidance !== null && (data.classes || data.text) && `guidance ${guidance}`,
    bound !== null && range && `limit x̂₀: ${clippingNames[bound]}`,
    ...networkOf(column, data),
    seed !== null && `seed ${seed}`,
  ]
    .filter(Boolean)
    .join(', ');
}
