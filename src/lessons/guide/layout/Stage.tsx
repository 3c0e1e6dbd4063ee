import { useMemo, useSyncExternalStore } from 'react';
import { many } from '../../../core/kinds/words.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import { parting } from '../../../state/parting.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { paintRun, stepText } from '../../common/bench/paint.ts';
import { RunPane } from '../../common/bench/RunPane.tsx';
import { toldIn } from '../../common/bench/told.ts';
import { useTroubles } from '../../common/bench/useRunSet.ts';
import { conditionText, countOf } from '../../common/spec.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { watchTold } from '../../common/told.ts';
import { Editor } from './Editor.tsx';
import { laid, meanOverlap, type Place, partAgain, partingTrouble, places, titles } from './runs.ts';

const watchFigures: readonly Watch[] = [...laid.watch, parting.subscribe, watchTold];

function overlapText(place: Place): string {
  const line = laid.line(place);
  if (!line || line.map === '') return 'no layout';
  const mean = meanOverlap(place);
  return mean === null ? 'overlap …' : `overlap ${(100 * mean).toFixed(1)} %`;
}

function labelOf(place: Place): readonly string[] {
  const { spec } = laid.shown(place)?.of ?? { spec: experiment.getState() };
  const { kind, label } = datasetOf(spec);
  const what = `${many(kind, countOf(spec))} of ${label}${conditionText(spec)}`;
  return [`${titles[place]}: ${what} ${stepText(laid, place)}`, overlapText(place), toldIn(laid, place)];
}

function LaidPane({ place }: { readonly place: Place }) {
  const paint = useMemo(() => paintRun(laid, place, { truth: null, way: true }), [place]);
  const caption = (
    <>
      <span className="name">{titles[place]}</span>{' '}
      <Live watch={watchFigures} read={() => overlapText(place)} className="number" />
    </>
  );
  return (
    <RunPane
      of={laid}
      place={place}
      paint={paint}
      watch={watchFigures}
      label={() => labelOf(place)}
      caption={caption}
    />
  );
}

/** The map, and what came of it: as asked, under another prompt, and of another map. */
export function Stage() {
  const troubles = useTroubles(laid);
  const unparted = useSyncExternalStore(parting.subscribe, partingTrouble);
  return (
    <div className="panes layout">
      <Editor />
      <div className="laid">
        {places.map((place) => (
          <LaidPane key={place} place={place} />
        ))}
      </div>
      <Troubles of={[...troubles, { message: unparted, retry: partAgain }]} />
    </div>
  );
}
