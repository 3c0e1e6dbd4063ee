import { useMemo } from 'react';
import { grouped } from '../../../core/grouped.ts';
import { many } from '../../../core/kinds/words.ts';
import type { Truth } from '../../../modalities/modality.ts';
import { change, datasetOf, fields, useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { distanceText, subscribeDistances } from '../../common/bench/distance.ts';
import { paintRun, resultText, stepText } from '../../common/bench/paint.ts';
import { RunPane } from '../../common/bench/RunPane.tsx';
import { measuredIn, resultDistance } from '../../common/bench/resultDistance.ts';
import { toldIn } from '../../common/bench/told.ts';
import { useMeasureTroubles } from '../../common/bench/useMeasureTroubles.ts';
import { useLines, useTroubles } from '../../common/bench/useRunSet.ts';
import { countOf } from '../../common/spec.ts';
import { stepsText } from '../../common/stepsText.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { watchTold } from '../../common/told.ts';
import { useTruth } from '../../common/useTruth.ts';
import { jumpCounts, moments } from './fields/offered.ts';
import { type Climb, downwards, ladder, type Rung } from './rungs.ts';
import { costText, nameOf } from './words.ts';

const watchFigures: readonly Watch[] = [...ladder.watch, subscribeDistances];

/** “distance 0.031”, to the data; nothing where that is not known. */
function distance(rung: Rung): string {
  const found = resultDistance(ladder, rung);
  return found ? `distance ${distanceText(found)}` : '';
}

function labelOf({ rung }: Climb): readonly string[] {
  const line = ladder.line(rung);
  if (!line) return [''];
  const { kind, label } = dataset(line.spec.data);
  const what = `${many(kind, countOf(line.spec))} of ${label}`;
  const measured = [costText(rung), distance(rung)].filter(Boolean).join(', ');
  const state = rung === 'gan' ? resultText(ladder, rung) : stepText(ladder, rung);
  return [`${nameOf(line)}: ${what}, ${state}`, measured, toldIn(ladder, rung)];
}

/** In how many steps the student goes. */
function StudentSteps() {
  const value = useExperiment((spec) => spec.studentSteps);
  return (
    <select
      className="inline"
      aria-label={fields.studentSteps.label}
      value={value}
      onChange={(event) => change({ studentSteps: event.target.value as typeof value })}
    >
      {jumpCounts.map((steps) => (
        <option key={steps} value={steps}>
          {stepsText(Number(steps))}
        </option>
      ))}
    </select>
  );
}

/** How much of its training the GAN has behind it. */
function Trained() {
  const value = useExperiment((spec) => spec.ganTrained);
  const trained = useExperiment((spec) => datasetOf(spec).generator?.trained ?? []);
  return (
    <select
      className="inline"
      aria-label={fields.ganTrained.label}
      value={value}
      onChange={(event) => change({ ganTrained: event.target.value as typeof value })}
    >
      {moments.map((moment, i) => (
        <option key={moment} value={moment}>
          {grouped(trained[i] ?? 0)}
        </option>
      ))}
    </select>
  );
}

function Name({ rung }: Pick<Climb, 'rung'>) {
  if (rung === 'student')
    return (
      <span className="name chosen-name">
        Student <StudentSteps />
      </span>
    );
  if (rung === 'gan')
    return (
      <span className="name chosen-name">
        GAN after <Trained />
      </span>
    );
  return <span className="name">{stepsText(rung)}</span>;
}

/** A rung that is still to come says so; one that is there, what it has cost. */
const standing = (rung: Rung): string => costText(rung) || resultText(ladder, rung);

function Caption({ of }: { readonly of: Climb }) {
  const { rung } = of;
  return (
    <>
      <Name rung={rung} />
      <Live watch={watchFigures} read={() => standing(rung)} className="number" />
      <Live watch={watchFigures} read={() => distance(rung)} className="number distance" />
    </>
  );
}

function RungPane({ of, truth }: { readonly of: Climb; readonly truth: Truth | null }) {
  const { rung } = of;
  const paint = useMemo(() => paintRun(ladder, rung, { truth, way: rung !== 'gan' }), [rung, truth]);
  // Its name says how far it is from the data, and what it shows, once that is known.
  const watch = useMemo(() => [ladder.changes([rung]), subscribeDistances, watchTold], [rung]);
  return (
    <RunPane
      of={ladder}
      place={rung}
      paint={paint}
      watch={watch}
      label={() => labelOf(of)}
      caption={<Caption of={of} />}
    />
  );
}

/** The same noise on every rung; all at the noise level of the cursor. */
export function Stage() {
  const rungs = [...useLines(ladder).values()].sort(downwards);
  const troubles = useTroubles(ladder);
  const truth = useTruth();
  const unmeasured = useMeasureTroubles(() => measuredIn(ladder));
  const { kind } = dataset(useExperiment((spec) => spec.data));
  return (
    <fieldset className={`panes ladder ${kind.planar ? 'planes' : 'rows'}`} data-rungs={rungs.length}>
      <legend className="unseen">Ladder</legend>
      {rungs.map((of) => (
        <RungPane key={of.rung} of={of} truth={truth} />
      ))}
      <Troubles of={[...troubles, ...unmeasured]} />
    </fieldset>
  );
}
