import { useStore } from 'zustand';
import { takePrompt } from '../../../state/draft.ts';
import { change, useExperiment } from '../../../state/experiment.ts';
import { MOST_OURS } from '../../common/bench/fields/ours.ts';
import { SizeChoice } from '../../common/bench/PaintChoice.tsx';
import { FieldSlider } from '../../common/FieldSlider.tsx';
import { GuidanceSlider } from '../../common/GuidanceSlider.tsx';
import { Prompt } from '../../common/Prompt.tsx';
import { ClassChoice, Count, NumberRow, SeedRow, Steps } from '../../common/Settings.tsx';
import { clearMask, invertMask, tool } from './brush.ts';

const tools = [
  { does: 'paint', label: 'Paint' },
  { does: 'erase', label: 'Erase' },
] as const;

/** What the pointer does to the mask, and what is done to all of it. */
function Masking() {
  const { does, size } = useStore(tool);
  return (
    <fieldset className="masking">
      <legend>Mask</legend>
      <p className="row">
        {tools.map((one) => (
          <button
            key={one.does}
            type="button"
            className="word"
            aria-pressed={does === one.does}
            onClick={() => tool.setState({ does: one.does })}
          >
            {one.label}
          </button>
        ))}
        <button type="button" className="word" onClick={clearMask}>
          Clear
        </button>
        <button type="button" className="word" onClick={invertMask}>
          Invert
        </button>
      </p>
      <SizeChoice size={size} onSize={(size) => tool.setState({ size })} />
    </fieldset>
  );
}

const Again = () => (
  <FieldSlider
    of="again"
    min={1}
    max={10}
    step={1}
    text={(again) => (again === 1 ? 'once' : `${again} times`)}
    help="After each step it goes back to where the step began, with new noise, and takes it again."
  />
);

const Strength = () => (
  <FieldSlider
    of="maskedFrom"
    min={0.1}
    max={1}
    step={0.05}
    text={(t) => (t === 1 ? '1, anything' : t.toFixed(2))}
    help="At 1 the part is made of noise alone; below, of what was there, sent so far into noise."
  />
);

export function Controls() {
  const masked = useExperiment((spec) => spec.masked);
  return (
    <>
      <Prompt onRun={takePrompt} />
      <div className="controls">
        <Masking />
        <div className="fields">
          <NumberRow of="masked" digits={2}>
            <button
              type="button"
              className="word"
              onClick={() => change({ masked: (masked % MOST_OURS) + 1 })}
            >
              Next<span className="unseen"> picture</span>
            </button>
          </NumberRow>
          <ClassChoice />
          <Strength />
          <Again />
          <GuidanceSlider />
          <Steps usual={[10, 20, 50]} />
          <SeedRow of="seed" what="seed" />
        </div>
        <Count />
      </div>
    </>
  );
}
