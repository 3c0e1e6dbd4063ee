import { useMemo, useSyncExternalStore } from 'react';
import { many } from '../../../core/kinds/words.ts';
import type { Truth } from '../../../modalities/modality.ts';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import { resultOf } from '../../../state/progress.ts';
import { stepMilliseconds } from '../../../state/reel.ts';
import { dataset } from '../../../state/sources.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Pane } from '../../../ui/Pane.tsx';
import { OldMark } from '../../common/OldMark.tsx';
import { countOf } from '../../common/spec.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { useTruth } from '../../common/useTruth.ts';
import { distanceOf, distanceText, floorKey, hiddenShare, subscribeDistances } from '../common/distance.ts';
import { useMeasureTroubles } from '../common/useMeasureTroubles.ts';
import { columnsNow, type Resolved, walks } from './columns.ts';
import { apartNow, paintColumn, stepNow, watchColumn } from './paint.ts';
import { frameNow, oldNow, shownNow } from './shown.ts';
import { select, useColumns, useSelected } from './useColumns.ts';
import { detailsOf, nameOf } from './words.ts';

const watchFigures: readonly Watch[] = [experiment.subscribe, walks.subscribe, subscribeDistances];

/** “7 of 10 calls · 3.1 ms each” */
function cost(index: number): string {
  const run = shownNow(index)?.run;
  const frame = frameNow(index);
  if (!run || !frame) return '';
  const total = resultOf(run)?.nfe;
  const calls = total === undefined || total === frame.nfe ? `${frame.nfe}` : `${frame.nfe} of ${total}`;
  const ms = stepMilliseconds(run.frames);
  const each = ms === null ? '' : ` · ${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms a step`;
  return `${calls} ${calls === '1' ? 'call' : 'calls'}${each}`;
}

/** How far the result is from the data, or what the cursor shows from column 1. */
function distance(index: number): string {
  const shown = shownNow(index);
  if (!shown) return '';
  const { difference } = experiment.getState();
  if (difference && index > 0) {
    const away = apartNow(index);
    return away === null ? '' : `${away.toFixed(3)} from column 1`;
  }
  const { key, spec } = shown.of;
  const result = resultOf(shown.run);
  const found = result ? distanceOf(key, spec, result.x, countOf(spec)) : null;
  if (found === null) return '';
  return `${distanceText(found)} from the data`;
}

/** Noise itself leaves the picture with one point in 500. */
const NOTED = 0.01;

/** “98 % out of sight”, where so many points are that the picture is not the whole. */
function outOfSight(index: number): string {
  const resolved = columnsNow()[index];
  const frame = frameNow(index);
  if (!resolved || !frame || !dataset(resolved.spec.data).kind.planar) return '';
  const share = hiddenShare(frame.x);
  return share < NOTED ? '' : `${Math.round(100 * share)} % out of sight`;
}

const figures = (index: number): string => [distance(index), outOfSight(index)].filter(Boolean).join(', ');

function label(index: number): string {
  const resolved = columnsNow()[index];
  if (!resolved) return '';
  const { kind, label: name } = dataset(resolved.spec.data);
  const of = shownNow(index)?.of ?? resolved;
  const what = `${many(kind, countOf(of.spec))} of ${name}`;
  const differs = experiment.getState().difference && index > 0 ? ', as the difference from column 1' : '';
  const measured = [cost(index), figures(index)].filter(Boolean).join(', ');
  return `Column ${index + 1}, ${nameOf(resolved.column)}: ${what}, ${[`${stepNow(index)}${differs}`, oldNow(index), measured].filter(Boolean).join('; ')}`;
}

function Caption({ index, of }: { readonly index: number; readonly of: Resolved }) {
  const chosen = useSelected() === index;
  const details = detailsOf(of.column, dataset(of.spec.data));
  return (
    <>
      <button type="button" className="column-name" aria-pressed={chosen} onClick={() => select(index)}>
        <b>{index + 1}</b> {nameOf(of.column)}
        {details ? <span className="details">{details}</span> : null}
      </button>
      <Live watch={watchFigures} read={() => cost(index)} className="number cost" />
      <Live watch={watchFigures} read={() => figures(index)} className="number distance" />
    </>
  );
}

function ColumnPane({
  index,
  of,
  truth,
}: {
  readonly index: number;
  readonly of: Resolved;
  readonly truth: Truth | null;
}) {
  const paint = useMemo(() => paintColumn(index, truth), [index, truth]);
  // Its name says how far it is from the data, once that is known.
  const watch = useMemo(() => [watchColumn(index), subscribeDistances], [index]);
  const caption = <Caption index={index} of={of} />;
  return (
    <Pane
      size="large"
      paint={paint}
      watch={watch}
      label={() => label(index)}
      caption={caption}
      over={<OldMark read={() => oldNow(index)} watch={watchFigures} />}
    />
  );
}

const measuredNow = () => {
  const spec = experiment.getState();
  return [...columnsNow().map(({ key }) => key), floorKey(spec, countOf(spec))];
};

/** As one text, so that React sees when it changes. */
const troublesNow = () =>
  columnsNow()
    .map((one) => walks.trouble(one))
    .join('\n');

/** The same noise, walked in several ways; all at the noise level of the cursor. */
export function Stage() {
  const columns = useColumns();
  useSyncExternalStore(walks.subscribe, troublesNow);
  const truth = useTruth();
  const unmeasured = useMeasureTroubles(measuredNow);
  // Another way to look is another picture of the same frames.
  useExperiment((spec) => `${spec.difference} ${spec.ground}`);
  const detailed = columns.some(({ column, spec }) => detailsOf(column, dataset(spec.data)));
  return (
    <div className="panes columns" data-columns={columns.length} data-detailed={detailed}>
      {columns.map((resolved, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
        <ColumnPane key={index} index={index} of={resolved} truth={truth} />
      ))}
      <Troubles
        of={[...columns.map((one) => ({ message: walks.trouble(one), retry: walks.retry })), ...unmeasured]}
      />
    </div>
  );
}
