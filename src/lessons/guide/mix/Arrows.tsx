import { useSyncExternalStore } from 'react';
import { at } from '../../../core/at.ts';
import { planeOf } from '../../../modalities/plane.ts';
import { change, datasetOf, experiment, useExperiment } from '../../../state/experiment.ts';
import type { Box } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Remedy } from '../../../ui/Remedy.tsx';
import { formatPlaces, placeAt } from '../../common/bench/fields/places.ts';
import { PlaneHandle } from '../../common/bench/PlaneHandle.tsx';
import { arrowTrouble, askAgain, asksForArrows, showsArrows, watchArrows } from './arrows.ts';
import { wishesOf } from './fields/wishes.ts';
import { mixPlaceOf } from './fields.ts';
import { DASHES, type Lengths, lengthsNow } from './paint.ts';

const watch: readonly Watch[] = [experiment.subscribe, watchArrows];

const put = (x: number, y: number) => change({ mixPlace: formatPlaces([placeAt(x, y)]) });

/** The cursor decides, which moves with each frame: the page is drawn anew only where the answer changes. */
const useShown = (): boolean =>
  useSyncExternalStore(experiment.subscribe, () => showsArrows(experiment.getState()));

/** A click shows the arrows there large. */
export function pick([left, top]: readonly [number, number], box: Box): void {
  if (!showsArrows(experiment.getState())) return;
  const { scale } = planeOf(box);
  put((left - box.width / 2) / scale, (box.height / 2 - top) / scale);
}

/** Over a plane, where its arrows are shown large. */
export function Place() {
  const shown = useShown();
  const place = mixPlaceOf(useExperiment((spec) => spec.mixPlace));
  if (!shown) return null;
  return (
    <div className="mix-place">
      <PlaneHandle
        name="Place of the arrows"
        at={place}
        text="; arrow keys move it"
        onMove={([x, y]) => put(x, y)}
      />
    </div>
  );
}

interface OneProps {
  readonly name: string;
  readonly className: string;
  readonly dash?: readonly number[];
  readonly of: (lengths: Lengths) => number | undefined;
}

const lengthText = (by: 'network' | 'exact', of: OneProps['of']): string => {
  const lengths = lengthsNow(by);
  return (lengths && of(lengths)?.toFixed(2)) ?? '…';
};

function One({ name, className, dash, of }: OneProps) {
  return (
    <div>
      <dt>
        <svg className={className} viewBox="0 0 30 6" aria-hidden="true">
          <path d="M2 3H28" strokeDasharray={dash?.join(' ')} />
        </svg>
        {name}
      </dt>
      <dd className="number">
        <Live watch={watch} read={() => `${lengthText('network', of)}, exact ${lengthText('exact', of)}`} />
      </dd>
    </div>
  );
}

/** Which arrow is which, and how long those at the chosen place are. */
export function Legend() {
  const asked = useExperiment(asksForArrows);
  const shown = useShown();
  const data = useExperiment(datasetOf);
  const wishes = wishesOf(
    useExperiment((spec) => spec.mixWishes),
    data,
  );
  const trouble = useSyncExternalStore(watchArrows, arrowTrouble);
  if (!asked) return null;
  if (!shown) return <p className="mix-arrows">Drag into noise to see where each wish leads.</p>;
  if (trouble) return <Remedy message={trouble} onRetry={askAgain} />;
  return (
    <dl className="mix-arrows">
      <One name="without a wish" className="free" of={({ free }) => free} />
      {wishes.map(({ label }, i) => (
        <One
          // biome-ignore lint/suspicious/noArrayIndexKey: a wish is its place in the list.
          key={i}
          name={data.classes?.[label] ?? 'a class'}
          className="asked"
          dash={at(DASHES, i)}
          of={({ each }) => each[i]}
        />
      ))}
      <One name="together" className="together" of={({ together }) => together} />
    </dl>
  );
}
