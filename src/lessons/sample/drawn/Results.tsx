import { useMemo } from 'react';
import { many } from '../../../core/kinds/words.ts';
import { experiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { Canvas } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { BeforeAfter } from '../../common/BeforeAfter.tsx';
import { distanceOf, distanceText, subscribeDistances } from '../../common/bench/distance.ts';
import { paintRun } from '../../common/bench/paint.ts';
import { useMeasureTroubles } from '../../common/bench/useMeasureTroubles.ts';
import { useRunning, useTroubles } from '../../common/bench/useRunSet.ts';
import { countOf } from '../../common/spec.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { useTruth } from '../../common/useTruth.ts';
import { type Cell, cells, isResultLate, results, schedulesShown, stepsShown } from './results.ts';

/** Milliseconds without a change until runs begin: a drag changes the curve at every frame. */
const REST = 350;
const watch: readonly Watch[] = [...results.watch, subscribeDistances];
const names = { drawn: 'Drawn', cosine: 'Cosine' } as const;

/** “0.051”, for points. */
function distance(cell: Cell): string {
  const spec = experiment.getState();
  const result = results.frame(cell);
  if (!result || isResultLate(cell)) return '…';
  if (!dataset(spec.data).kind.planar) return '';
  const x = results.samples(cell);
  const standing = results.standing(cell)?.of;
  const found = x && standing ? distanceOf(standing.key, spec, x, countOf(spec)) : null;
  return found === null ? '…' : Number.isFinite(found.distance) ? distanceText(found) : 'not finite';
}

function label(cell: Cell): string {
  const spec = experiment.getState();
  const { kind, label: data } = dataset(spec.data);
  const what = `${many(kind, countOf(spec))} of ${data}`;
  const far = /\d/.test(distance(cell)) ? `, distance to data ${distance(cell)}` : '';
  const state = isResultLate(cell)
    ? ['being made', results.old(cell)].filter(Boolean).join('; ')
    : [`the result${far}`, results.old(cell)].filter(Boolean).join('; ');
  return `${names[cell.schedule]}, ${cell.steps} steps: ${what}, ${state}`;
}

function Result({ cell }: { readonly cell: Cell }) {
  const truth = useTruth();
  const paint = useMemo(() => paintRun(results, cell, { truth }), [cell, truth]);
  return (
    <figure>
      <Canvas watch={watch} label={() => label(cell)} paint={paint} />
      <figcaption>
        <Live watch={watch} read={() => distance(cell)} className="number" />
      </figcaption>
    </figure>
  );
}

/** What faint pictures are, once for all of them; else what the numbers are. */
function footNow(): string {
  const faint = [...new Set(cells.map((cell) => results.old(cell)))].filter(Boolean).join('; ');
  const { planar, metric } = dataset(experiment.getState().data).kind;
  return faint || (planar ? `${metric.name} to the data` : '\u00a0');
}

const measuredNow = () => cells.map((cell) => results.lineAt(cell).key);

/** What the schedule does to samples: few steps and many, by hand and as the network is used to. */
export function Results() {
  const troubles = useTroubles(results);
  const unmeasured = useMeasureTroubles(measuredNow);
  useRunning(results, { rest: REST });
  return (
    <div className="hand-results">
      <span />
      {stepsShown.map((steps) => (
        <span key={steps} className="steps">
          {steps} steps
        </span>
      ))}
      {schedulesShown.map((schedule) => [
        <span key={schedule} className="name">
          {names[schedule]}
        </span>,
        ...cells
          .filter((cell) => cell.schedule === schedule)
          .map((cell) => <Result key={`${schedule} ${cell.steps}`} cell={cell} />),
      ])}
      <p className="unit">
        <Live watch={watch} read={footNow} /> <BeforeAfter of={results} />
      </p>
      <Troubles of={[...troubles, ...unmeasured]} />
    </div>
  );
}
