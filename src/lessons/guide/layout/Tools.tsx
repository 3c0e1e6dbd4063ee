import { useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { inkOn, partColour, partLetters } from '../../../modalities/partMap.ts';
import { change, datasetOf, experiment, fields, useExperiment } from '../../../state/experiment.ts';
import { anyOf } from '../../../state/listeners.ts';
import { say } from '../../../state/notices.ts';
import { parting } from '../../../state/parting.ts';
import { whenOpen } from '../../../state/sources.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { SizeChoice } from '../../common/bench/PaintChoice.tsx';
import { clear, put, tool } from './brush.ts';
import { mapFrom } from './fields/maps.ts';
import { areaOf, firstParts, laid } from './runs.ts';

/** The legend is the choice of the part. */
function Legend() {
  const names = useExperiment(datasetOf).parts ?? [];
  const part = useStore(tool, (state) => state.part);
  const letters = partLetters(names);
  return (
    <Choice
      name="Part"
      items={names.map((label, i) => ({
        value: String(i),
        label,
        group: '',
        icon: (
          <b
            className="part-mark"
            style={{ background: partColour(i), color: inkOn(partColour(i)) }}
            aria-hidden="true"
          >
            {letters[i]}
          </b>
        ),
      }))}
      value={String(part)}
      onChange={(value) => tool.setState({ part: Number(value), does: 'paint' })}
    />
  );
}

/** The true map of one of the data's own pictures. */
async function startFromOurs(seed: number): Promise<void> {
  const page = experiment.getState();
  try {
    const { parts } = (await whenOpen(page.data)).draw(seed, 1);
    if (parts) put(mapFrom(parts));
  } catch (cause) {
    say(cause instanceof Error ? cause.message : String(cause));
  }
}

const hear = anyOf(parting.subscribe, laid.subscribe, (listener) => experiment.subscribe(listener));
const isParted = () => firstParts() !== null;

function Beginnings() {
  const [next, setNext] = useState(1);
  const parted = useSyncExternalStore(hear, isParted);
  return (
    <div className="row">
      <span className="legend long">Start from</span>
      <button
        type="button"
        className="word"
        onClick={() => {
          setNext(next + 1);
          void startFromOurs(next);
        }}
      >
        one of ours
      </button>
      <button
        type="button"
        className="word"
        disabled={!parted}
        onClick={() => {
          const parts = firstParts();
          if (parts) put(mapFrom(parts));
        }}
      >
        the first result
      </button>
    </div>
  );
}

/** What paints, with what, and on which map. */
export function Tools() {
  const { does, size } = useStore(tool);
  const which = useExperiment((spec) => spec.paintedMap);
  const maps = (['partMap', 'otherMap'] as const).map((value) => ({ value, label: fields[value].label }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: its legend is within.
    <div role="group" aria-label="Layout" className="controls part-tools">
      <Choice
        name={fields.paintedMap.label}
        items={maps}
        value={which}
        onChange={(paintedMap) => change({ paintedMap })}
      />
      <div className="row">
        {(['paint', 'erase'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="word"
            aria-pressed={does === one}
            onClick={() => tool.setState({ does: one })}
          >
            {one === 'paint' ? 'Paint' : 'Erase'}
          </button>
        ))}
        <button type="button" className="word" onClick={clear}>
          Clear
        </button>
      </div>
      <Legend />
      <SizeChoice size={size} onSize={(size) => tool.setState({ size })} />
      <Beginnings />
    </div>
  );
}

/** Whether a map asks for anything, and what follows where it does not, or asks everywhere. */
export function MapNote() {
  const map = useExperiment((spec) => spec.partMap);
  const area = useExperiment((spec) => areaOf({ ...spec, t: 0 }));
  const places = map === '' ? 0 : sizeOfMap(map);
  if (places === 0)
    return <p className="fine">The layout is empty: the prompt alone decides what goes where.</p>;
  return (
    <p className="fine">
      {places} of {area} places are asked for
      {places === area ? ', so the whole map is given' : '; the others are open'}.
    </p>
  );
}

const sizeOfMap = (text: string): number =>
  text.split('-').reduce((sum, run) => sum + Number.parseInt(run.split('.')[1] ?? '0', 36), 0);
