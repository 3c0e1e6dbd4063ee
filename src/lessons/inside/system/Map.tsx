import { change, useExperiment } from '../../../state/experiment.ts';
import { keys } from '../../../state/fields.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { subscribeCosts } from './costs.ts';
import { type PartName, parts, timeText, weightsText } from './parts.ts';
import { system, wordsOnShow } from './runs.ts';

const watch: readonly Watch[] = [...system.watch, subscribeCosts];

/** What goes into it and comes out, in numbers. */
function shapeText(part: PartName): string {
  const words = wordsOnShow().length;
  if (part === 'text') return `${words} ${words === 1 ? 'word' : 'words'}`;
  const [height, width, channels] = system.shown('system')?.of.space.event ?? [];
  if (height === undefined) return '';
  return part === 'state' ? `${height} × ${width} × ${channels}` : '';
}

const figuresOf = (part: PartName, steps: number): string =>
  [shapeText(part), weightsText(part), timeText(part, steps)].filter(Boolean).join(' · ');

function Part({ name, current }: { readonly name: PartName; readonly current: boolean }) {
  const steps = useExperiment((spec) => spec.steps);
  const { name: label, does } = parts[name];
  return (
    <li>
      <button type="button" aria-pressed={current} onClick={() => change({ systemPart: name })}>
        {label}
      </button>
      <span className="does">{does}</span>
      <Live watch={watch} read={() => figuresOf(name, steps)} className="number" />
    </li>
  );
}

/** The way of a sentence through the system; each part opens in place. */
export function SystemMap() {
  const open = useExperiment((spec) => spec.systemPart);
  return (
    <ol className="system-map" data-caption="">
      {keys(parts).map((name) => (
        <Part key={name} name={name} current={name === open} />
      ))}
    </ol>
  );
}
