import { useMemo } from 'react';
import { many } from '../../../core/kinds/words.ts';
import type { Truth } from '../../../modalities/modality.ts';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import { stepMilliseconds } from '../../../state/frames.ts';
import { resultOf } from '../../../state/progress.ts';
import { dataset } from '../../../state/sources.ts';
import { Live } from '../../../ui/Live.tsx';
import { distanceText, hiddenShare, subscribeDistances } from '../../common/bench/distance.ts';
import { stepText } from '../../common/bench/paint.ts';
import { RunPane } from '../../common/bench/RunPane.tsx';
import { measuredIn, resultDistance } from '../../common/bench/resultDistance.ts';
import { toldIn } from '../../common/bench/told.ts';
import { useMeasureTroubles } from '../../common/bench/useMeasureTroubles.ts';
import { useTroubles } from '../../common/bench/useRunSet.ts';
import { countOf } from '../../common/spec.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { watchTold } from '../../common/told.ts';
import { useTruth } from '../../common/useTruth.ts';
import { columns, type Resolved } from './columns.ts';
import { DistanceBar } from './DistanceBar.tsx';
import { networksFor } from './fields/columns.ts';
import { watchFigures } from './figures.ts';
import { distanceFromFirst, paintColumn, watchColumn } from './paint.ts';
import { select, useColumns, useSelected } from './useColumns.ts';
import { columnName, detailsOf } from './words.ts';

/** “7 of 10 calls · 3.1 ms each” */
function cost(index: number): string {
  const run = columns.shown(index)?.run;
  const frame = columns.frame(index);
  if (!run || !frame) return '';
  const total = resultOf(run)?.nfe;
  const calls = total === undefined || total === frame.nfe ? `${frame.nfe}` : `${frame.nfe} of ${total}`;
  const ms = stepMilliseconds(run.frames);
  const each = ms === null ? '' : ` · ${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms a step`;
  return `${calls} ${calls === '1' ? 'call' : 'calls'}${each}`;
}

/** How far the result is from the data, or what the cursor shows from column 1. */
function distance(index: number): string {
  const shown = columns.shown(index);
  if (!shown) return '';
  const { difference } = experiment.getState();
  if (difference && index > 0) {
    const away = distanceFromFirst(index);
    return away === null ? '' : `difference from column 1: ${away.toFixed(3)}`;
  }
  const found = resultDistance(columns, index);
  return found ? `distance to data ${distanceText(found)}` : '';
}

/** Noise itself leaves the picture with one point in 500. */
const NOTED = 0.01;

/** “98 % out of sight”, where so many points are that the picture is not the whole. */
function outOfSight(index: number): string {
  const [resolved, frame] = [columns.line(index), columns.frame(index)];
  if (!resolved || !frame || !dataset(resolved.spec.data).kind.planar) return '';
  const share = hiddenShare(frame.x);
  return share < NOTED ? '' : `${Math.round(100 * share)} % out of sight`;
}

const figures = (index: number): string => [distance(index), outOfSight(index)].filter(Boolean).join(', ');

function labelOf(index: number): readonly string[] {
  const resolved = columns.line(index);
  if (!resolved) return [''];
  const { kind, label: name } = dataset(resolved.spec.data);
  const of = columns.shown(index)?.of ?? resolved;
  const what = `${many(kind, countOf(of.spec))} of ${name}`;
  const differs = experiment.getState().difference && index > 0 ? ', as the difference from column 1' : '';
  const measured = [cost(index), figures(index)].filter(Boolean).join(', ');
  const step = `${stepText(columns, index)}${differs}`;
  const title = `Column ${index + 1}, ${columnName(resolved.column)}`;
  return [`${title}: ${what}, ${step}`, measured, toldIn(columns, index)];
}

function Caption({ index, of }: { readonly index: number; readonly of: Resolved }) {
  const chosen = useSelected() === index;
  const details = detailsOf(of.column, networksFor(dataset(of.spec.data), of.spec.class), of.space.range);
  return (
    <>
      <DistanceBar index={index} />
      <button type="button" className="column-name" aria-pressed={chosen} onClick={() => select(index)}>
        <b>{index + 1}</b> {columnName(of.column)}
        {details ? <span className="details">{details}</span> : null}
      </button>
      <Live watch={watchFigures} read={() => cost(index)} className="number cost" />
      <Live watch={watchFigures} read={() => figures(index)} className="number distance" />
    </>
  );
}

interface ColumnProps {
  readonly index: number;
  readonly of: Resolved;
  readonly truth: Truth | null;
}

function ColumnPane({ index, of, truth }: ColumnProps) {
  const paint = useMemo(() => paintColumn(index, truth), [index, truth]);
  // Its name says how far it is from the data, and what it shows, once that is known.
  const watch = useMemo(() => [watchColumn(index), subscribeDistances, watchTold], [index]);
  return (
    <RunPane
      of={columns}
      place={index}
      paint={paint}
      watch={watch}
      label={() => labelOf(index)}
      caption={<Caption index={index} of={of} />}
    />
  );
}

/** The same noise, walked in several ways; all at the noise level of the cursor. */
export function Stage() {
  const resolved = useColumns();
  const troubles = useTroubles(columns);
  const truth = useTruth();
  const unmeasured = useMeasureTroubles(() => measuredIn(columns));
  // Another way to look is another picture of the same frames.
  useExperiment((spec) => `${spec.difference} ${spec.ground}`);
  const detailed = resolved.some(({ column, spec, space }) =>
    detailsOf(column, networksFor(dataset(spec.data), spec.class), space.range),
  );
  return (
    <div className="panes columns" data-columns={resolved.length} data-detailed={detailed}>
      {resolved.map((of, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
        <ColumnPane key={index} index={index} of={of} truth={truth} />
      ))}
      <Troubles of={[...troubles, ...unmeasured]} />
    </div>
  );
}
