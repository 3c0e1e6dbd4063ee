import { useMemo } from 'react';
import { many } from '../../../core/kinds/words.ts';
import type { Truth } from '../../../modalities/modality.ts';
import { experiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Pane } from '../../../ui/Pane.tsx';
import { OldMark } from '../../common/OldMark.tsx';
import { countOf } from '../../common/spec.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { useTruth } from '../../common/useTruth.ts';
import { floorKey } from '../common/distance.ts';
import { useMeasureTroubles } from '../common/useMeasureTroubles.ts';
import { varianceNow } from './figures.ts';
import { paintSide, watchSide } from './paint.ts';
import { both, pairNow, type Side, sides, switches } from './pair.ts';
import { frameNow, oldNow, shownNow } from './shown.ts';
import { usePair, useTrouble } from './usePair.ts';

const watchFigures: readonly Watch[] = [experiment.subscribe, both.subscribe];

const nameOf = (side: Side): string =>
  side === 'intact' ? 'Intact: DDPM' : `Changed: ${switches[pairNow().name].label}`;

/** “step 20 of 50, nearest to t = 0.600” */
function stepNow(side: Side): string {
  const frame = frameNow(side);
  const { run, old } = shownNow(side);
  const steps = (run?.spec.levels.length ?? 0) - 1;
  if (!frame) return 'pure noise';
  if (frame.index === steps)
    return `after ${steps === 1 ? 'its one step' : `${steps} steps`}${old ? '' : ': the result'}`;
  return `step ${frame.index} of ${steps}, nearest to t = ${experiment.getState().t.toFixed(3)}`;
}

function label(side: Side): string {
  const { spec } = shownNow(side).of.pair;
  const { kind, label: name } = dataset(spec.data);
  const what = `${many(kind, countOf(spec))} of ${name}`;
  return [`${nameOf(side)}: ${what}`, stepNow(side), oldNow(side), varianceNow(side)]
    .filter(Boolean)
    .join('; ');
}

function SidePane({ side, truth }: { readonly side: Side; readonly truth: Truth | null }) {
  const paint = useMemo(() => paintSide(side, truth), [side, truth]);
  const watch = useMemo(() => [watchSide(side)], [side]);
  const caption = (
    <>
      <span className="side-name">{nameOf(side)}</span>
      <Live watch={watchFigures} read={() => varianceNow(side)} className="number" />
    </>
  );
  return (
    <Pane
      size="large"
      paint={paint}
      watch={watch}
      label={() => label(side)}
      caption={caption}
      over={<OldMark read={() => oldNow(side)} watch={watchFigures} />}
    />
  );
}

/** Distances among the figures. */
const measuredNow = () => {
  const { spec, ...pair } = pairNow();
  return [...sides.map((side) => pair[side].key), floorKey(spec, countOf(spec))];
};

/** The same noise, walked as it should be and with one thing changed. */
export function Stage() {
  usePair();
  const truth = useTruth();
  const unmeasured = useMeasureTroubles(measuredNow);
  const troubles = { intact: useTrouble('intact'), changed: useTrouble('changed') };
  return (
    <div className="panes pair broken">
      <SidePane side="intact" truth={truth} />
      <SidePane side="changed" truth={truth} />
      <Troubles
        of={[...sides.map((side) => ({ message: troubles[side], retry: both.retry })), ...unmeasured]}
      />
    </div>
  );
}
