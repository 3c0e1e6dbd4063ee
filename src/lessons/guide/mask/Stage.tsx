import { useMemo } from 'react';
import { useStore } from 'zustand';
import { pictureShape } from '../../../core/arrays.ts';
import { many } from '../../../core/kinds/words.ts';
import { modalityOf } from '../../../modalities/index.ts';
import { datasetOf, experiment, useExperiment } from '../../../state/experiment.ts';
import { reopen, useSource } from '../../../state/sources.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Pane } from '../../../ui/Pane.tsx';
import { oursNow } from '../../common/bench/ours.ts';
import { PixelHandle } from '../../common/bench/PixelHandle.tsx';
import { paintRun, resultText, samplesOf } from '../../common/bench/paint.ts';
import { RunPane } from '../../common/bench/RunPane.tsx';
import { toldIn } from '../../common/bench/told.ts';
import { useTroubles } from '../../common/bench/useRunSet.ts';
import { countOf } from '../../common/spec.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { watchTold } from '../../common/told.ts';
import { brush, maskShown, tool } from './brush.ts';
import { made } from './made.ts';
import { maskText, seamText } from './words.ts';

const watchMask: readonly Watch[] = [experiment.subscribe, brush.store.subscribe];
const watchMade: readonly Watch[] = [...made.watch, watchTold];

/** How much of the picture shows through the mask, and the two greys of its chequers. */
const THROUGH = 0.25;
const CHEQUERS = [0.75, -0.1] as const;

/** The picture, with chequers over what is made anew. */
const paintMasked: Paint = (context, box, look) => {
  const page = experiment.getState();
  const picture = oursNow(page, page.masked);
  if (!picture) return;
  const mask = maskShown();
  const [, width, channels] = pictureShape(datasetOf(page).event);
  const x = picture.map((value, i) => {
    const pixel = Math.floor(i / channels);
    if (!mask[pixel]) return value;
    const chequer = CHEQUERS[((pixel % width) + Math.floor(pixel / width)) % 2 ? 1 : 0];
    return THROUGH * value + (1 - THROUGH) * chequer;
  });
  modalityOf(datasetOf(page)).draw(context, box, samplesOf(page, x), { look, role: 'ink', gain: 1 });
};

const maskLabel = (): string => {
  const page = experiment.getState();
  return `Picture ${page.masked} of ${datasetOf(page).label}: ${maskText()}`;
};

function MaskedPane() {
  const data = useExperiment((spec) => spec.data);
  const does = useStore(tool, (state) => state.does);
  const opened = useSource(data);
  // Drawn anew once the data are there.
  const paint = useMemo<Paint>(() => (opened ? (...args) => paintMasked(...args) : paintMasked), [opened]);
  return (
    <Pane
      size="large"
      paint={paint}
      watch={watchMask}
      label={maskLabel}
      caption={
        <>
          <span className="name">Masked:</span> <Live watch={watchMask} read={maskText} />
        </>
      }
      over={
        <PixelHandle
          key={data}
          of={brush}
          name="Brush on the mask"
          verb={does === 'paint' ? 'paints' : 'erases'}
        />
      }
    />
  );
}

function label(): string[] {
  const page = experiment.getState();
  const { kind, label: name } = datasetOf(page);
  const what = `${many(kind, countOf(page))} of ${name} with a part made anew: ${resultText(made, 'made')}`;
  return [what, seamText(), toldIn(made, 'made')];
}

/** The picture under its mask, and beside it what is made in the place of the mask. */
export function Stage() {
  const data = useExperiment((spec) => spec.data);
  const opened = useSource(data);
  const troubles = useTroubles(made);
  const paint = useMemo(() => paintRun(made, 'made', { truth: null }), []);
  const missing = { message: opened.kind === 'failed' ? opened.message : null, retry: () => reopen(data) };
  return (
    <div className="panes masking-stage">
      <MaskedPane />
      <RunPane
        of={made}
        place="made"
        paint={paint}
        watch={watchMade}
        label={label}
        caption={
          <>
            <span className="name">Made to suit it:</span>{' '}
            <Live watch={made.watch} read={() => resultText(made, 'made')} className="number" />
            <br />
            <Live watch={made.watch} read={seamText} className="number" />
          </>
        }
      />
      <Troubles of={[missing, ...troubles]} />
    </div>
  );
}
