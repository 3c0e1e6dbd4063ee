import { samplers } from '../../core/samplers/index.ts';
import type { Sampler } from '../../core/types.ts';
import { change, useExperiment } from '../../state/experiment.ts';
import { Slider } from '../../ui/Slider.tsx';
import { SamplerNote } from '../common/SamplerNote.tsx';

/** The chosen sampler's own options, as it declares them. */
export function SamplerOptions() {
  const name = useExperiment((spec) => spec.sampler);
  const options = useExperiment((spec) => spec.options);
  const { options: specs }: Sampler = samplers[name];
  const set = (option: string, value: number | boolean) =>
    change({ options: { ...options, [option]: value } });
  const controls = Object.entries(specs).map(([option, spec]) =>
    spec.kind === 'number' ? (
      <Slider
        key={option}
        name={spec.label}
        min={spec.min}
        max={Math.min(spec.max, 1000)}
        step={spec.step}
        value={Number(options[option] ?? spec.default)}
        text={String(options[option] ?? spec.default)}
        help={spec.help}
        onChange={(value) => set(option, value)}
      />
    ) : (
      <label key={option} className="field check" title={spec.help}>
        <input
          type="checkbox"
          checked={Boolean(options[option] ?? spec.default)}
          onChange={(event) => set(option, event.target.checked)}
        />
        {spec.label}
      </label>
    ),
  );
  return (
    <>
      {controls}
      <SamplerNote of={name} />
    </>
  );
}
