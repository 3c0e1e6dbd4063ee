import { useMemo } from 'react';
import { useStore } from 'zustand';
import { many } from '../../../core/kinds/words.ts';
import { modalityOf } from '../../../modalities/index.ts';
import { datasetOf, experiment, useExperiment } from '../../../state/experiment.ts';
import { reopen, useSource } from '../../../state/sources.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Pane } from '../../../ui/Pane.tsx';
import { PixelHandle } from '../../common/bench/PixelHandle.tsx';
import { paintRun, resultText, samplesOf } from '../../common/bench/paint.ts';
import { RunPane } from '../../common/bench/RunPane.tsx';
import { toldIn } from '../../common/bench/told.ts';
import { useTroubles } from '../../common/bench/useRunSet.ts';
import { countOf } from '../../common/spec.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { watchTold } from '../../common/told.ts';
import { distanceText } from '../figures.ts';
import { brush, referenceShown, tool } from './brush.ts';
import { Compared } from './Compared.tsx';
import { apartIn, returned } from './made.ts';
import { referenceText } from './words.ts';

const watchReference: readonly Watch[] = [experiment.subscribe, brush.store.subscribe];
const watchReturned: readonly Watch[] = [...returned.watch, watchTold];

const paintReference: Paint = (context, box, look) => {
  const x = referenceShown();
  const page = experiment.getState();
  if (x) modalityOf(datasetOf(page)).draw(context, box, samplesOf(page, x), { look, role: 'ink', gain: 1 });
};

function ReferencePane() {
  const painting = useStore(tool, ({ does }) => does);
  // Drawn anew once the data are there.
  const data = useExperiment((spec) => spec.data);
  const opened = useSource(data);
  const paint = useMemo<Paint>(
    () => (opened ? (...args) => paintReference(...args) : paintReference),
    [opened],
  );
  return (
    <Pane
      size="large"
      paint={paint}
      watch={watchReference}
      label={() => `The reference: ${referenceText()}`}
      caption={
        <>
          <span className="name">Reference:</span> <Live watch={watchReference} read={referenceText} />
        </>
      }
      over={
        painting ? (
          <PixelHandle
            key={data}
            of={brush}
            name="Brush on the reference"
            verb={painting === 'fill' ? 'fills' : 'paints'}
          />
        ) : null
      }
    />
  );
}

function distanceNow(): string {
  const apart = apartIn('returned');
  return apart ? `distance ${distanceText(apart)}` : '';
}

function label(): string[] {
  const page = experiment.getState();
  const { kind, label: name } = datasetOf(page);
  const what = `${many(kind, countOf(page))} of ${name} from strength ${page.strength}: ${resultText(returned, 'returned')}`;
  return [what, distanceNow(), toldIn(returned, 'returned')];
}

/** The reference, what comes back of it, and beneath what other strengths would bring back. */
export function Stage() {
  const data = useExperiment((spec) => spec.data);
  const opened = useSource(data);
  const troubles = useTroubles(returned);
  const paint = useMemo(() => paintRun(returned, 'returned', { truth: null }), []);
  const missing = { message: opened.kind === 'failed' ? opened.message : null, retry: () => reopen(data) };
  return (
    <div className="panes reference">
      <ReferencePane />
      <RunPane
        of={returned}
        place="returned"
        paint={paint}
        watch={watchReturned}
        label={label}
        caption={
          <>
            <span className="name">Comes back:</span>{' '}
            <Live watch={returned.watch} read={() => resultText(returned, 'returned')} className="number" />
            <br />
            <Live watch={returned.watch} read={distanceNow} className="number" />
          </>
        }
      />
      <Compared />
      <Troubles of={[missing, ...troubles]} />
    </div>
  );
}
