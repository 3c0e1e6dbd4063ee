/** The chart at the moment of drawing. */
import type { Estimate } from '../../../core/tally.ts';
import { paintTrade, type TradeChart, type TradeCurve, type TradePoint } from '../../../modalities/trade.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import { keys } from '../../../state/fields.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Figures } from '../figures.ts';
import { scales, type Way, ways } from './fields/ways.ts';
import { type Curve, curvesNow, hindrance, type Mark, markOf } from './measure.ts';
import { trialNow } from './shown.ts';
import { markText } from './words.ts';

/** The two things that are measured, and their colours: what the network obeys, and what the data have. */
export const measures = {
  obedience: { label: 'as asked', role: 'network' },
  diversity: { label: 'variety', role: 'data' },
} as const;
export type Measure = keyof typeof measures;

const short: Readonly<Record<Way, string>> = { all: '', interval: ', interval', weaker: ', weaker' };
const shapes = keys(ways);

export type KnownMark = Mark & { readonly figures: Figures };
export const isKnown = (mark: Mark): mark is KnownMark => mark.figures !== null;

const pointOf = (scale: number, { mean, error }: Estimate): TradePoint => ({ scale, mean, error });

const curveOf = ({ way, marks }: Curve, measure: Measure): TradeCurve => ({
  label: `${measures[measure].label}${short[way]}`,
  role: measures[measure].role,
  shape: 2 * shapes.indexOf(way) + (measure === 'obedience' ? 0 : 1),
  dashed: way !== 'all',
  points: marks.filter(isKnown).map(({ trial, figures }) => pointOf(trial.scale, figures[measure])),
});

export function chartNow(): TradeChart {
  const shown = markOf(experiment.getState(), trialNow());
  return {
    curves: curvesNow().flatMap((curve) => [curveOf(curve, 'obedience'), curveOf(curve, 'diversity')]),
    ticks: scales,
    across: 'guidance',
    up: 'share',
    chosen: isKnown(shown)
      ? [shown.figures.obedience, shown.figures.diversity].map((one) => pointOf(shown.trial.scale, one))
      : [],
  };
}

export const paintChart: Paint = (context, box, look) => paintTrade(context, box, chartNow(), look);

export function chartLabel(): string {
  const page = experiment.getState();
  const why = hindrance(page);
  if (why) return why;
  const known = curvesNow().flatMap(({ marks }) => marks.filter(isKnown));
  const all = known.map(markText).join('; ') || 'Nothing is measured yet';
  return `How far samples of ${datasetOf(page).label} are as asked, and how much they vary, against guidance. ${all}.`;
}
