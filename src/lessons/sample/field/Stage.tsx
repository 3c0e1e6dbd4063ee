import { useSyncExternalStore } from 'react';
import { planeOf } from '../../../modalities/plane.ts';
import { change, experiment, useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { type Box, Canvas } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Remedy } from '../../../ui/Remedy.tsx';
import { formatPlaces, type Place, placeAt } from '../../common/bench/fields/places.ts';
import { PlaneHandle } from '../../common/bench/PlaneHandle.tsx';
import { OldMark } from '../../common/OldMark.tsx';
import { useUnopened } from '../../common/useUnopened.tsx';
import { oldPlane } from './before.ts';
import { Figures } from './Figures.tsx';
import { askAgain, subscribeField, troubleNow } from './field.ts';
import { MOST_PARTICLES, particlesOf } from './fields.ts';
import { paintPlane } from './paint.ts';
import { fieldLabel } from './words.ts';

const watch: readonly Watch[] = [experiment.subscribe, subscribeField];

const now = (): readonly Place[] => particlesOf(experiment.getState().particles);
const put = (places: readonly Place[]) => change({ particles: formatPlaces(places) });

/** A click puts a particle there, at pure noise. */
function pick([left, top]: readonly [number, number], box: Box): void {
  const { scale } = planeOf(box);
  if (now().length < MOST_PARTICLES)
    put([...now(), placeAt((left - box.width / 2) / scale, (box.height / 2 - top) / scale)]);
}

/** The starts of the particles' ways. */
function Starts() {
  const places = particlesOf(useExperiment((spec) => spec.particles));
  return places.map((place, index) => (
    <PlaneHandle
      // biome-ignore lint/suspicious/noArrayIndexKey: a particle is its place in the list.
      key={index}
      name={`Particle ${index + 1} of ${places.length}`}
      at={place}
      text=" at pure noise; arrow keys move it, Delete removes it"
      onMove={(to) => put(now().map((other, i) => (i === index ? to : other)))}
      onRemove={() => put(now().filter((_, i) => i !== index))}
    />
  ));
}

function NoPlane({ label }: { readonly label: string }) {
  return (
    <div className="remedy">
      <p>
        {label} are pictures with hundreds of numbers each. Arrows can only be drawn for points in a plane.
      </p>
      <button type="button" className="word" onClick={() => change({ data: 'moons' })}>
        Show two moons
      </button>
    </div>
  );
}

/** One large plane with everything that happens there at the cursor's level. */
export function Stage() {
  const { kind, label } = dataset(useExperiment((spec) => spec.data));
  const trouble = useSyncExternalStore(subscribeField, troubleNow);
  const unopened = useUnopened();
  if (unopened) return unopened;
  if (!kind.planar) return <NoPlane label={label} />;
  return (
    <div className="plane-stage">
      <div className="plane">
        <Canvas paint={paintPlane} watch={watch} label={fieldLabel} onPick={pick} chart="Field" />
        <OldMark read={oldPlane} watch={watch} />
        <Starts />
      </div>
      <div className="plane-side">
        {trouble ? <Remedy message={trouble} onRetry={askAgain} /> : null}
        <Figures />
      </div>
    </div>
  );
}
