import { samplers } from '../../../core/samplers/index.ts';
import type { Sampler } from '../../../core/types.ts';
import { paintShape } from '../../../modalities/quality.ts';
import { change, datasetOf, useExperiment } from '../../../state/experiment.ts';
import { Canvas } from '../../../ui/Canvas.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { SamplerNote } from '../../common/SamplerNote.tsx';
import { ScheduleChoice } from '../../common/ScheduleChoice.tsx';
import { studentOf } from '../../common/student.ts';
import { formatSamplers, labelOf, samplersOf, type Walker, walkerOf, walkers } from './fields/marks.ts';

const addsNoise = (walker: Walker): boolean => (samplers[walkerOf(walker)] as Sampler).stochastic;

/** In the order of the list, so that ticking and unticking leads back to the same link. */
const toggled = (chosen: readonly Walker[], name: Walker): string =>
  formatSamplers(walkers.filter((one) => (one === name) !== chosen.includes(one)));

/** What is measured: all samplers that there are, with the marks they have in the chart. */
function Samplers() {
  const text = useExperiment((spec) => spec.samplers);
  const chosen = samplersOf(text);
  const student = studentOf(useExperiment(datasetOf));
  const offered = walkers.filter((name) => name !== 'student' || student);
  return (
    <fieldset className="checklist">
      <legend>Samplers</legend>
      {offered.map((name) => (
        <label key={name} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={() => change({ samplers: toggled(chosen, name) })}
          />
          <Canvas
            className="shape-icon"
            paint={(context, { width, height }, look) =>
              paintShape(
                context,
                walkers.indexOf(name),
                [width / 2, height / 2],
                4.2,
                name === 'student' ? look.network : addsNoise(name) ? look.noise : look.ink,
                look.paper,
              )
            }
          />
          {labelOf(name)}
          {addsNoise(name) ? <span className="unseen">, adds noise</span> : null}
        </label>
      ))}
      {chosen.map((name) => (name === 'student' ? null : <SamplerNote key={name} of={name} />))}
    </fieldset>
  );
}

export function Controls() {
  return (
    <div className="controls">
      <Samplers />
      <Disclosure title="What all runs share">
        <ScheduleChoice />
      </Disclosure>
    </div>
  );
}
