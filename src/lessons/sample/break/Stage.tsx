import { useMemo } from 'react';
import { needed } from '../../../core/at.ts';
import { many } from '../../../core/kinds/words.ts';
import type { Truth } from '../../../modalities/modality.ts';
import { dataset } from '../../../state/sources.ts';
import { subscribeEntered } from '../../../state/space.ts';
import { Live } from '../../../ui/Live.tsx';
import { floorKey } from '../../common/bench/distance.ts';
import { paintRun, stepText } from '../../common/bench/paint.ts';
import { RunPane } from '../../common/bench/RunPane.tsx';
import { useMeasureTroubles } from '../../common/bench/useMeasureTroubles.ts';
import { useTroubles } from '../../common/bench/useRunSet.ts';
import { countOf } from '../../common/spec.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { useTruth } from '../../common/useTruth.ts';
import { varianceNow } from './figures.ts';
import { pair, type Side, sharedNow, sides, switches, watchPair } from './pair.ts';

const nameOf = (side: Side): string =>
  side === 'intact' ? 'Intact: DDPM' : `Changed: ${switches[sharedNow().name].label}`;

function labelOf(side: Side): readonly string[] {
  const { spec } = needed(pair.shown(side), `The run “${side}”`).of;
  const { kind, label: name } = dataset(spec.data);
  const what = `${many(kind, countOf(spec))} of ${name}`;
  return [`${nameOf(side)}: ${what}; ${stepText(pair, side)}`, varianceNow(side)];
}

function SidePane({ side, truth }: { readonly side: Side; readonly truth: Truth | null }) {
  const paint = useMemo(() => paintRun(pair, side, { truth, way: true }), [side, truth]);
  const watch = useMemo(() => [pair.changes([side]), subscribeEntered], [side]);
  const caption = (
    <>
      <span className="side-name">{nameOf(side)}</span>
      <Live watch={watchPair} read={() => varianceNow(side)} className="number" />
    </>
  );
  return (
    <RunPane
      of={pair}
      place={side}
      paint={paint}
      watch={watch}
      label={() => labelOf(side)}
      caption={caption}
    />
  );
}

/** Distances among the figures. */
const measuredNow = () => {
  const { spec } = sharedNow();
  return [...sides.map((side) => pair.lineAt(side).key), floorKey(spec, countOf(spec))];
};

/** The same noise, walked as it should be and with one thing changed. */
export function Stage() {
  const troubles = useTroubles(pair);
  const truth = useTruth();
  const unmeasured = useMeasureTroubles(measuredNow);
  return (
    <div className="panes pair broken">
      <SidePane side="intact" truth={truth} />
      <SidePane side="changed" truth={truth} />
      <Troubles of={[...troubles, ...unmeasured]} />
    </div>
  );
}
