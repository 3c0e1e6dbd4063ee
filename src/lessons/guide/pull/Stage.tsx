import { useSyncExternalStore } from 'react';
import { at } from '../../../core/at.ts';
import { planeOf } from '../../../modalities/plane.ts';
import { change, datasetOf, useExperiment } from '../../../state/experiment.ts';
import { type Box, Canvas } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Remedy } from '../../../ui/Remedy.tsx';
import { formatPlaces, placeAt } from '../../common/bench/fields/places.ts';
import { PlaneHandle } from '../../common/bench/PlaneHandle.tsx';
import { useTroubles } from '../../common/bench/useRunSet.ts';
import { OldMark } from '../../common/OldMark.tsx';
import { useClasses } from '../../common/Settings.tsx';
import { Troubles } from '../../common/Troubles.tsx';
import { isClassed } from './exactly.ts';
import { pullPlaceOf } from './fields.ts';
import { resultNow } from './figures.ts';
import { largeNow, paintPlane } from './paint.ts';
import { askAgain, troubleNow, watchAnswers } from './pull.ts';
import { walk } from './run.ts';
import { askedText, planeLabel, varietyText } from './words.ts';

const oldNow = () => walk.old('walk');

const watch: readonly Watch[] = [...walk.watch, ...watchAnswers];
const watchAll: Watch = (listener) => {
  const stops = watchAnswers.map((one) => one(listener));
  return () => {
    for (const stop of stops) stop();
  };
};

const put = (x: number, y: number) => change({ pullPlace: formatPlaces([placeAt(x, y)]) });

/** A click shows the three arrows there. */
function pick([left, top]: readonly [number, number], box: Box): void {
  const { scale } = planeOf(box);
  put((left - box.width / 2) / scale, (box.height / 2 - top) / scale);
}

function Place() {
  const place = pullPlaceOf(useExperiment((spec) => spec.pullPlace));
  return (
    <PlaneHandle
      name="Place of the three arrows"
      at={place}
      text="; arrow keys move it"
      onMove={([x, y]) => put(x, y)}
    />
  );
}

const names = ['Without the wish, ∅', 'With it, c', 'Guided'] as const;
const classes = ['free', 'asked', 'guided'] as const;

/** The three arrows and their lengths, and how the run ends. */
function Legend() {
  return (
    <div className="plane-figures">
      <dl>
        {names.map((name, i) => (
          <div key={name}>
            <dt>
              <span className={`stroke pull-${at(classes, i)}`} />
              {name}
            </dt>
            <dd className="number">
              <Live watch={watch} read={() => largeNow()?.[i]?.toFixed(2) ?? '…'} />
            </dd>
          </div>
        ))}
        <dt>Points of the class, at the end</dt>
        <dd className="number">
          <Live watch={watch} read={() => askedText(resultNow())} />
        </dd>
        <dt>Their variety, of that of the class</dt>
        <dd className="number">
          <Live watch={watch} read={() => varietyText(resultNow())} />
        </dd>
      </dl>
    </div>
  );
}

/** Data of which no class can be asked for. */
function NoClass() {
  const name = useExperiment((spec) => spec.data);
  const data = useExperiment(datasetOf);
  const [first] = useClasses(name) ?? [];
  const classed = isClassed(data) && first;
  return (
    <div className="remedy">
      <p>
        {classed
          ? 'Nothing is asked for, so both answers are one: choose a class.'
          : `${data.label} have no classes in the plane. Two moons have.`}
      </p>
      <button
        type="button"
        className="word"
        onClick={() => change(classed ? { class: Number(classed.value) } : { data: 'moons', class: 0 })}
      >
        {classed ? `Ask for ${classed.label}` : 'Show two moons'}
      </button>
    </div>
  );
}

/** One plane with the arrows of both answers, and of what guidance makes of them. */
export function Stage() {
  const asked = useExperiment((spec) => isClassed(datasetOf(spec)) && spec.class !== null);
  const troubles = useTroubles(walk);
  const trouble = useSyncExternalStore(watchAll, troubleNow);
  if (!asked) return <NoClass />;
  return (
    <div className="plane-stage">
      <div className="plane">
        <Canvas paint={paintPlane} watch={watch} label={planeLabel} onPick={pick} chart="Arrows" />
        <Place />
        <OldMark read={oldNow} watch={walk.watch} />
      </div>
      <div className="plane-side">
        {trouble ? <Remedy message={trouble} onRetry={askAgain} /> : null}
        <Troubles of={troubles} />
        <Legend />
      </div>
    </div>
  );
}
