/** What the page calls a column. */
import { samplers } from '../../../core/samplers/index.ts';
import { schedules } from '../../../core/schedules.ts';
import { spacings } from '../../../core/spacings.ts';
import type { OptionSpecs, Sampler } from '../../../core/types.ts';
import { boundNames, type Column, modelNames } from '../../../state/columns.ts';

const stepsText = (steps: number) => (steps === 1 ? '1 step' : `${steps} steps`);

/** “DDIM, 10 steps” */
export const nameOf = ({ sampler, steps }: Column): string =>
  `${samplers[sampler].label}, ${stepsText(steps)}`;

/** What else a column has of its own: “η 0.5, Flow”, or nothing. */
export function detailsOf({
  sampler,
  options,
  schedule,
  spacing,
  guidance,
  bound,
  model,
  seed,
}: Column): string {
  const specs: OptionSpecs = (samplers[sampler] as Sampler).options;
  const settings = Object.entries(options).map(([name, value]) =>
    typeof value === 'number' ? `${specs[name].label} ${value}` : `${value ? '' : 'no '}${specs[name].label}`,
  );
  return [
    ...settings,
    schedule && (schedule === 'drawn' ? 'By hand' : schedules[schedule].label),
    spacing !== 'trailing' && spacings[spacing].label,
    guidance !== null && `guidance ${guidance}`,
    bound !== null && `x̂₀ ${boundNames[bound]}`,
    model !== null && `${modelNames[model]} network`,
    seed !== null && `seed ${seed}`,
  ]
    .filter(Boolean)
    .join(', ');
}
