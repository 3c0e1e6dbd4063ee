/** The two charts at the moment of drawing. */
import { type Axis, paintQuality, type QualityChart, reachOf, spanOf } from '../../../modalities/quality.ts';
import { datasetOf, type Experiment, experiment } from '../../../state/experiment.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import { type Curve, curvesNow, type Mark, markNow, realNow } from './curves.ts';
import { contenderNames } from './fields/entries.ts';
import type { MeasureName } from './fields/offered.ts';
import { entryNow } from './runs.ts';
import { isShare, lotText, markText, measureLabel, measureOf } from './words.ts';

export type ChartName = Experiment['costChart'];

interface Placed {
  readonly across: number;
  readonly up: number;
  readonly error: number | null;
  readonly acrossError: number | null;
}

/** Share of the floor at which a mark stands whose distance is less, or not above 0, which a logarithm cannot show. */
const FOOT = 0.5;

/** Less than anything that is told apart, where there is no floor yet. */
const LEAST = 1e-6;

/** Far from data by nothing but chance: how much real lots stray. */
function levelOf(name: MeasureName): number | null {
  const found = realNow()?.[name];
  if (!found) return null;
  if (name !== 'distance') return found.mean;
  const spread = (found.error ?? 0) * Math.sqrt(realNow()?.lots ?? 1);
  return Math.hypot(found.mean, spread) || null;
}

const heightOf = (name: MeasureName, mean: number): number =>
  name === 'distance' ? Math.max(mean, FOOT * (levelOf('distance') ?? 0), LEAST) : mean;

/** Where a mark stands; null while that is not known, and where it is not finite. */
export function placeOf(chart: ChartName, page: Experiment, { calls, time, figures }: Mark): Placed | null {
  const name = chart === 'cost' ? measureOf(page) : 'density';
  const [up, diversity] = [figures[name], figures.coverage];
  const cost = page.costAcross === 'calls' ? calls : time?.mean;
  const across = chart === 'cost' ? cost : diversity?.mean;
  if (!up || !Number.isFinite(up.mean) || across === undefined) return null;
  const acrossError = chart === 'cost' ? null : (diversity?.error ?? null);
  return { across, up: heightOf(name, up.mean), error: up.error, acrossError };
}

const roleOf = ({ contender: { network, noisy } }: Curve) =>
  network === 'teacher' ? (noisy ? 'noise' : 'ink') : 'network';

export const shapeOf = ({ name }: Pick<Curve['contender'], 'name'>): number => contenderNames.indexOf(name);

function shaped(chart: ChartName, page: Experiment, curve: Curve) {
  const points = curve.marks.flatMap((mark) => placeOf(chart, page, mark) ?? []);
  const { label } = curve.contender;
  return { label, shape: shapeOf(curve.contender), role: roleOf(curve), points } as const;
}

/** Left end of an axis of calls, so that marks at one call stand clear of it. */
const FIRST = 0.8;

function costAxis(page: Experiment, values: readonly number[]): Axis {
  if (page.costAcross === 'calls')
    return { name: 'calls of the network', log: true, ends: [FIRST, Math.max(10, ...values) * 1.25] };
  const name = `milliseconds for ${lotText(datasetOf(page))}, here`;
  return { name, log: true, ends: values.length ? reachOf(values) : [10, 10_000] };
}

function qualityAxis(page: Experiment, name: MeasureName, values: readonly number[]): Axis {
  const label = measureLabel(name, page) ?? '';
  if (name === 'distance') return { name: label, log: true, ends: reachOf(values) };
  return { name: label, log: false, ends: spanOf(values), percent: isShare(name) };
}

/** Values that an axis has to hold. */
const among = (values: readonly number[], level: number | null): readonly number[] =>
  level === null ? values : [...values, level];

export function chartNow(chart: ChartName): QualityChart {
  const page = experiment.getState();
  const curves = curvesNow().map((curve) => shaped(chart, page, curve));
  const points = curves.flatMap((curve) => curve.points);
  const name = chart === 'cost' ? measureOf(page) : 'density';
  const [floor, wall] = [levelOf(name), chart === 'cost' ? null : levelOf('coverage')];
  const across = points.map((point) => point.across);
  return {
    curves,
    floor,
    floorName: 'real data',
    wall,
    x:
      chart === 'cost'
        ? costAxis(page, across)
        : { name: 'diversity: coverage', log: false, ends: spanOf(among(across, wall)), percent: true },
    y: {
      ...qualityAxis(
        page,
        name,
        among(
          points.map(({ up }) => up),
          floor,
        ),
      ),
      ...(chart === 'diversity' && { name: 'fidelity: density' }),
    },
    chosen: placeOf(chart, page, markNow(entryNow())),
  };
}

export const painters: Readonly<Record<ChartName, Paint>> = {
  cost: (context, box, look) => paintQuality(context, box, chartNow('cost'), look),
  diversity: (context, box, look) => paintQuality(context, box, chartNow('diversity'), look),
};

const titles: Readonly<Record<ChartName, (page: Experiment) => string>> = {
  cost: (page) =>
    `${measureLabel(measureOf(page), page)} of samples of ${datasetOf(page).label} against ${page.costAcross === 'calls' ? 'calls of the network' : `milliseconds for ${lotText(datasetOf(page))}`}`,
  diversity: (page) =>
    `Fidelity of samples of ${datasetOf(page).label}, as density, against diversity, as coverage`,
};

export function chartLabel(chart: ChartName): string {
  const page = experiment.getState();
  const marks = curvesNow().flatMap((curve) => curve.marks.filter((mark) => placeOf(chart, page, mark)));
  const real = realNow();
  const all = marks.map((mark) => markText(mark, page)).join('; ') || 'Nothing is measured yet';
  const names = chart === 'cost' ? [measureOf(page)] : (['density', 'coverage'] as const);
  const level = names.flatMap((name) => {
    const found = real?.[name];
    const label = measureLabel(name, page);
    return found
      ? [
          `${label} ${(isShare(name) ? 100 * found.mean : found.mean).toPrecision(3)}${isShare(name) ? ' %' : ''}`,
        ]
      : [];
  });
  return `${titles[chart](page)}. ${all}.${level.length ? ` Real data: ${level.join(', ')}.` : ''}`;
}
