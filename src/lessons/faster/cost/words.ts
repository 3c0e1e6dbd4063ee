/** What the page says of entries and of what is measured. */
import { many } from '../../../core/kinds/words.ts';
import type { Estimate } from '../../../core/tally.ts';
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import { isRead } from '../../../state/judging.ts';
import { type DataSet, openedSource } from '../../../state/sources.ts';
import { callsText } from '../../common/bench/calls.ts';
import { durationText } from '../../common/bench/duration.ts';
import { figure } from '../../common/bench/figure.ts';
import { entryName } from './contenders.ts';
import type { Mark } from './curves.ts';
import { type MeasureName, measures } from './fields/offered.ts';
import { isFrechet, modesIn } from './judge.ts';
import { lotsOf } from './lots.ts';

/** Whether data have modes that are few enough to be counted. */
function hasModes(page: Of): boolean {
  const opened = openedSource(page.data);
  return opened.kind === 'ready' && modesIn(opened.source) !== undefined;
}

type Of = Pick<Experiment, 'data'>;

/** What a measure is called for some data; null where nobody could say it. */
export function measureLabel(name: MeasureName, page: Of): string | null {
  const data = datasetOf(page);
  if (name === 'density' || name === 'coverage') return name;
  if (name === 'distance') {
    if (isFrechet(page)) return 'Fréchet distance, squared';
    const { metric, features } = data.kind;
    return features ? `${metric.name} of features` : metric.name;
  }
  if (data.kind.planar) return hasModes(page) ? 'modes covered' : null;
  if (!isRead(data)) return null;
  return data.attributes ? 'attributes as asked' : 'class read as asked';
}

/** What lies upwards: what is chosen, where it can be said of the data. */
export const measureOf = (page: Of & Pick<Experiment, 'costUp'>): MeasureName =>
  measureLabel(page.costUp, page) === null ? 'distance' : page.costUp;

export const offeredMeasures = (page: Of): readonly MeasureName[] =>
  measures.filter((name) => measureLabel(name, page) !== null);

/** Whether it is a share, said in per cent. */
export const isShare = (name: MeasureName): boolean => name === 'read' || name === 'coverage';

/** “0.865 ± 0.007”, “86.5 ± 0.7 %” */
export function estimateText({ mean, error }: Estimate, share = false): string {
  const scale = share ? 100 : 1;
  const chance = error === null ? '' : ` ± ${Number((scale * error).toPrecision(1))}`;
  return `${figure(scale * mean)}${chance}${share ? ' %' : ''}`;
}

/** “100 pictures” */
export const lotText = (data: DataSet): string => many(data.kind, lotsOf(data).count);

/** “8 calls, 4.1 s” */
export const costText = ({ calls, time }: Mark): string =>
  [callsText(calls), time && durationText(time.mean)].filter(Boolean).join(', ');

/** “coverage 86.5 ± 0.7 %”; nothing where it is not known. */
export function figureText(name: MeasureName, { figures }: Mark, page: Of): string {
  const found = figures[name];
  const label = measureLabel(name, page);
  return found && label !== null ? `${label} ${estimateText(found, isShare(name))}` : '';
}

/** “DDIM, 8 steps, 8 calls, 4.1 s: Fréchet distance, squared 1.46 ± 0.1, …, 5 lots” */
export function markText(mark: Mark, page: Of): string {
  const { lots } = mark.figures;
  const known = measures.map((name) => figureText(name, mark, page)).filter(Boolean);
  const said = lots ? [...known, lots === 1 ? 'one lot' : `${lots} lots`].join(', ') : 'not measured yet';
  return `${entryName(mark.entry)}, ${costText(mark)}: ${said}`;
}
