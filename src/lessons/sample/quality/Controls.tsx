import { samplers } from '../../../core/samplers/index.ts';
import type { Sampler } from '../../../core/types.ts';
import { paintShape } from '../../../modalities/quality.ts';
import { change, useExperiment } from '../../../state/experiment.ts';
import type { SamplerName } from '../../../state/options.ts';
import { Canvas } from '../../../ui/Canvas.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { SamplerNote } from '../../common/SamplerNote.tsx';
import { ScheduleChoice } from '../../common/ScheduleChoice.tsx';
import { formatSamplers, samplersOf } from './fields/marks.ts';

const registry = Object.entries(samplers) as [SamplerName, Sampler][];

/** In the registry's order, so that ticking and unticking leads back to the same link. */
function toggled(chosen: readonly SamplerName[], name: SamplerName): string {
  return formatSamplers(
    registry.map(([one]) => one).filter((one) => (one === name) !== chosen.includes(one)),
  );
}

/** What is measured: all samplers that there are, with the marks they have in the chart. */
function Samplers() {
  const text = useExperiment((spec) => spec.samplers);
  const chosen = samplersOf(text);
  return (
    <fieldset className="checklist">
      <legend>Samplers</legend>
      {registry.map(([name, { label, stochastic }], place) => (
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
                place,
                [width / 2, height / 2],
                4.2,
                stochastic ? look.noise : look.ink,
                look.paper,
              )
            }
          />
          {label}
          {stochastic ? <span className="unseen">, adds noise</span> : null}
        </label>
      ))}
      {chosen.map((name) => (
        <SamplerNote key={name} of={name} />
      ))}
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
