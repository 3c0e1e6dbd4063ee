/** The chart at the moment of drawing. */

import { last } from '../../../core/at.ts';
import { many } from '../../../core/kinds/words.ts';
import { paintQuality, type QualityChart, reachOf } from '../../../modalities/quality.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import { callsText } from '../../common/bench/calls.ts';
import { figure, tallyText } from '../../common/bench/figure.ts';
import { effortOf } from './plan.ts';
import {
  beforeNow,
  type Curve,
  curvesBefore,
  curvesNow,
  floorNow,
  type MeasuredPoint,
  measuredPoint,
  type Point,
} from './quality.ts';
import { markNow } from './shown.ts';
import { distanceName, pointText } from './words.ts';

/** What has a place in the chart: measured, and finite. */
export const placed = (point: Point): point is MeasuredPoint =>
  point.tally !== null && Number.isFinite(point.tally.mean);

/** Share of the floor at which a mark stands whose distance is less, or not above 0, which a logarithm cannot show. */
const FOOT = 0.5;

/** How high a mark stands. */
export const heightOf = ({ tally }: MeasuredPoint): number =>
  Math.max(tally.mean, FOOT * (floorNow()?.level ?? 0), Number.MIN_VALUE);

/** Left end of the axis, so that marks at one call stand clear of it. */
const FIRST = 0.8;

const roleOf = ({ sampler, stochastic }: Curve) =>
  sampler === 'student' ? 'network' : stochastic ? 'noise' : 'ink';

const shapeOf = (curve: Curve) =>
  ({
    label: curve.label,
    shape: curve.place,
    role: roleOf(curve),
    points: curve.points
      .filter(placed)
      .map((point) => ({ across: point.calls, up: heightOf(point), error: point.tally.error })),
  }) as const;

export function chartNow(): QualityChart {
  const page = experiment.getState();
  const { budgets } = effortOf(datasetOf(page));
  const shown = measuredPoint(page, markNow());
  const most = last(budgets);
  const [curves, before] = [curvesNow().map(shapeOf), curvesBefore().map(shapeOf)];
  const floor = floorNow()?.level ?? null;
  const heights = [...curves, ...before].flatMap(({ points }) => points.map(({ up }) => up));
  return {
    curves,
    before,
    floor,
    floorName: 'fresh data',
    x: { name: 'calls of the network (NFE)', log: true, ends: [FIRST, most] },
    y: {
      name: distanceName(datasetOf(page)),
      log: true,
      ends: reachOf(floor === null ? heights : [...heights, floor]),
    },
    chosen: placed(shown) && shown.calls <= most ? { across: shown.calls, up: heightOf(shown) } : null,
  };
}

export const paintChart: Paint = (context, box, look) => paintQuality(context, box, chartNow(), look);

/** The best of a curve so far, in words. */
function bestOf({ label, points }: Curve): string {
  const known = points.filter(placed);
  if (!known.length) return `${label}: nothing yet`;
  const best = known.reduce((a, b) => (b.tally.mean < a.tally.mean ? b : a));
  return `${label}: ${known.length} marks, best ${figure(best.tally.mean)} with ${callsText(best.calls)}`;
}

export function chartLabel(): string {
  const page = experiment.getState();
  const floor = floorNow();
  const { label } = datasetOf(page);
  const ground = floor ? ` Fresh data: ${tallyText(floor.tally).replace('seeds', 'draws')}.` : '';
  const shown = measuredPoint(page, markNow());
  const curves = curvesNow().map(bestOf).join('; ') || 'No sampler is measured';
  const was = beforeNow();
  const before =
    was === null ? '' : ` Dotted, before, with ${was}: ${curvesBefore().map(bestOf).join('; ')}.`;
  return `${distanceName(datasetOf(page))} from ${label} against calls of the network. ${curves}.${before}${ground} On the stage: ${pointText(shown)}`;
}

/** “64 pictures of Portraits” */
export function samplesText(): string {
  const data = datasetOf(experiment.getState());
  return `${many(data.kind, effortOf(data).count)} of ${data.label}`;
}
