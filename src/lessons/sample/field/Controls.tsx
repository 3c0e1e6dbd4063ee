import { arrowKinds } from '../../../core/field.ts';
import { change, fields, useExperiment } from '../../../state/experiment.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { formatPlaces, placeAt } from '../../common/bench/fields/places.ts';
import { ScheduleChoice } from '../../common/ScheduleChoice.tsx';
import { SeedRow } from '../../common/Settings.tsx';
import { AnswersChoice } from './AnswersChoice.tsx';
import { MOST_PARTICLES, particlesOf } from './fields.ts';

const arrowItems = [
  ...Object.entries(arrowKinds).map(([value, { label }]) => ({ value, label: label.toLowerCase() })),
  { value: 'none', label: 'none' },
] as { value: keyof typeof arrowKinds | 'none'; label: string }[];

const densityItems = [
  { value: 'heat', label: 'tint' },
  { value: 'contours', label: 'contours' },
  { value: 'none', label: 'none' },
] as const;

/** Turns of a new particle around the middle: the golden angle, so that they never fall together. */
const TURN = 2.39996;

function Particles() {
  const places = particlesOf(useExperiment((spec) => spec.particles));
  const add = () => {
    const [angle, radius] = [places.length * TURN, 1.4];
    const more = placeAt(radius * Math.cos(angle), radius * Math.sin(angle));
    change({ particles: formatPlaces([...places, more]) });
  };
  return (
    <div className="field">
      <span className="legend">{fields.particles.label}</span>
      <span className="number" translate="no">
        {places.length}
      </span>
      {places.length < MOST_PARTICLES ? (
        <button type="button" className="word" onClick={add}>
          Add<span className="unseen"> a particle</span>
        </button>
      ) : null}
      {places.length ? (
        <button type="button" className="word" onClick={() => change({ particles: '' })}>
          Clear<span className="unseen"> all particles</span>
        </button>
      ) : null}
    </div>
  );
}

export function Controls() {
  const arrows = useExperiment((spec) => spec.arrows);
  const density = useExperiment((spec) => spec.density);
  return (
    <div className="controls">
      <Choice
        name={fields.arrows.label}
        items={arrowItems}
        value={arrows}
        onChange={(value) => change({ arrows: value })}
      />
      {arrows === 'none' ? null : <AnswersChoice />}
      <Choice
        name={fields.density.label}
        items={densityItems}
        value={density}
        onChange={(value) => change({ density: value })}
      />
      <Particles />
      <p className="fine">
        Click the plane to add a particle at pure noise. Drag its ring, or use the arrow keys.
      </p>
      <SeedRow of="seed" what="seed" />
      <ScheduleChoice />
    </div>
  );
}
