import { useSyncExternalStore } from 'react';
import { takePrompt } from '../../../state/draft.ts';
import { change, fields, useExperiment } from '../../../state/experiment.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Select } from '../../../ui/Select.tsx';
import { DataChoice } from '../../common/DataChoice.tsx';
import { GuidanceSlider } from '../../common/GuidanceSlider.tsx';
import { Prompt } from '../../common/Prompt.tsx';
import { SeedRow, Steps } from '../../common/Settings.tsx';
import { attention } from './runs.ts';

const layersText = () => attention.layers().join('\n');

/** Of the denoiser: which of its layers is looked at. */
function Layer() {
  const layer = useExperiment((spec) => spec.askingLayer);
  const layers = useSyncExternalStore(attention.subscribe, layersText).split('\n').filter(Boolean);
  const items = [
    { value: '0', label: 'all, on average' },
    ...layers.map((label, i) => ({ value: String(i + 1), label })),
  ];
  return (
    <Select
      name={fields.askingLayer.label}
      items={items}
      value={String(layer > layers.length ? 0 : layer)}
      onChange={(value) => change({ askingLayer: Number(value) })}
    />
  );
}

const stages = ['words alone', '1', '2', 'as asked'] as const;

/** Of the text encoder: how far the words have come. */
function After() {
  const after = useExperiment((spec) => spec.vectorsAfter);
  return (
    <Choice
      name={fields.vectorsAfter.label}
      items={stages.map((label, i) => ({ value: String(i), label }))}
      value={String(after)}
      onChange={(value) => change({ vectorsAfter: Number(value) })}
    />
  );
}

const own = { text: After, state: () => null, denoiser: Layer } as const;

/** What matters most of the part that is open. */
export function OfPart() {
  const Own = own[useExperiment((spec) => spec.systemPart)];
  return <Own />;
}

export function Controls() {
  return (
    <>
      <DataChoice only={({ text, model }) => text !== undefined && model !== undefined} />
      <Prompt onRun={takePrompt} completes />
      <div className="controls">
        <OfPart />
        <div className="fields">
          <GuidanceSlider help="1 is the plain conditional prediction. More follows the prompt more closely." />
          <Steps usual={[10, 20, 50]} />
          <SeedRow of="seed" what="seed" />
        </div>
      </div>
    </>
  );
}
