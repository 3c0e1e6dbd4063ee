/** What the runs of the bench are measured by, against the data. */
import { sizeOf } from '../../../core/arrays.ts';
import { rmsDifference } from '../../../modalities/difference.ts';
import type { Experiment } from '../../../state/experiment.ts';
import { resultOf } from '../../../state/progress.ts';
import type { Frame } from '../../../state/runs.ts';
import { dataset, drawData, openedSource } from '../../../state/sources.ts';
import { enteredNow } from '../../../state/space.ts';
import { distanceOf, floorOf } from '../../common/bench/distance.ts';
import { countOf } from '../../common/spec.ts';
import { grainOf, meanOf, varianceOf } from './measures.ts';
import { pair, type Side, sharedNow, startsOf } from './pair.ts';

const known = new Map<string, Float32Array>();

function dataSamples(spec: Experiment): Float32Array | null {
  const found = known.get(spec.data);
  if (found) return found;
  const opened = openedSource(spec.data);
  if (opened.kind !== 'ready') return null;
  const { x } = drawData(opened.source, dataset(spec.data).kind.counts.most);
  known.set(spec.data, x);
  return x;
}

const variances = new WeakMap<Float32Array, number>();
function variance(x: Float32Array, event: readonly number[]): number {
  let value = variances.get(x);
  if (value === undefined) {
    value = varianceOf(x, sizeOf(event));
    variances.set(x, value);
  }
  return value;
}

/** Of states, where they are: in a latent, that of latents. */
export const frameVariance = ({ x }: Frame): number => variance(x, sharedNow().space.event);

/** Variance that the data have at a level of the forward process; null until they are there. */
export function expectedVariance({ alpha, sigma }: Frame['level']): number | null {
  const { spec, space } = sharedNow();
  const x = dataSamples(spec);
  const states = x && enteredNow(space, x);
  return states && alpha ** 2 * variance(states, space.event) + sigma ** 2;
}

const show = (value: number | null | undefined): string =>
  value === null || value === undefined
    ? '…'
    : Number.isNaN(value)
      ? '–'
      : value
          .toFixed(3)
          .replace('-', '−')
          .replace(/^−(0\.0+)$/, '$1');

/** “variance 0.431, 1.000 in the data at this level” */
export function varianceNow(side: Side): string {
  const frame = pair.frame(side);
  if (!frame) return '';
  const here = frameVariance(frame);
  if (Number.isNaN(here)) return '';
  return `variance ${show(here)} · should be ${show(expectedVariance(frame.level))}`;
}

export type FigureName = 'variance' | 'mean' | 'grain' | 'distance' | 'return';
export const figureNames: Readonly<Record<FigureName, string>> = {
  variance: 'Variance between samples',
  mean: 'Mean brightness, −1 to 1',
  grain: 'Difference between neighbours',
  distance: 'Distance to data',
  return: 'Distance to where it began',
};

export const figuresOf = ({ data, break: name }: Experiment): readonly FigureName[] => [
  'variance',
  ...dataset(data).kind.failures,
  ...(name === 'replay' ? (['return'] as const) : []),
];

/** How far a result's state is from those that the chain began with; null until both are there. */
function away(side: Side): number | null {
  const [starts, result] = [startsOf(sharedNow().spec), resultOf(pair.standing(side)?.run)];
  return starts && result ? rmsDifference(starts, result.x) : null;
}

/** A figure of the data, or of the result of a run; null until it is there. NaN where there is none of such data. */
export function figureOf(figure: FigureName, of: Side | 'data'): number | null {
  const { spec } = sharedNow();
  const { event } = dataset(spec.data);
  const x = of === 'data' ? dataSamples(spec) : pair.resultSamples(of);
  if (!x) return null;
  if (figure === 'variance') return variance(x, event);
  if (figure === 'mean') return meanOf(x);
  if (figure === 'grain') return grainOf(x, event);
  if (figure === 'return') return of === 'data' ? null : away(of);
  if (of === 'data') return floorOf(spec, countOf(spec))?.distance ?? null;
  const standing = pair.standing(of)?.of;
  if (!standing) return null;
  return distanceOf(standing.key, standing.spec, x, countOf(standing.spec))?.distance ?? null;
}

/** The same in words; dots until it is there. */
export const figureText = (figure: FigureName, of: Side | 'data'): string =>
  figure === 'return' && of === 'data' ? '' : show(figureOf(figure, of));
