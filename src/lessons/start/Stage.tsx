import { useMemo, useState } from 'react';
import { modalityOf } from '../../modalities/index.ts';
import type { Modality, Samples } from '../../modalities/modality.ts';
import { signalShare } from '../../modalities/schedule.ts';
import { gainAt, gainIn } from '../../modalities/shades.ts';
import { Sight, stateOf } from '../../state/decoder.ts';
import { datasetOf, experiment, useExperiment } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import { spaceOf } from '../../state/space.ts';
import type { Paint } from '../../ui/Canvas.tsx';
import { Live } from '../../ui/Live.tsx';
import { Pane } from '../../ui/Pane.tsx';
import { Remedy } from '../../ui/Remedy.tsx';
import { levelNow, percent, watchCursor } from '../common/cursor.ts';
import { begin, dissolved, frameOf, runNow, startNow } from './run.ts';
import { still, takeOver } from './still.ts';
import { useRunStatus, watchRun } from './useRun.ts';

const modalityNow = (): Modality => modalityOf(datasetOf(experiment.getState()));

const noiseShare = (): string => percent(1 - signalShare(levelNow()));

/** What the network has made of the noise so far; the noise itself before it has begun. */
const stateNow = () => frameOf(experiment.getState().t) ?? startNow();

function stepNow(): string {
  const run = runNow();
  const frame = frameOf(experiment.getState().t);
  if (!run || !frame) return 'noise to begin with';
  const { steps } = experiment.getState();
  return frame.index === steps ? `drawn in ${steps} steps` : `step ${frame.index} of ${steps}`;
}

/** A picture on its way to noise, and another on its way back. x0: null while its file is on its way. */
export function Stage({ x0 }: { readonly x0: Samples | null }) {
  const [first, setFirst] = useState(still);
  const status = useRunStatus();
  const prompt = useExperiment((spec) => (dataset(spec.data).text ? spec.prompt : ''));
  const { latentOf } = useExperiment((spec) => spaceOf(spec));
  const paint = useMemo<{ there: Paint; back: Paint }>(() => {
    const sight = new Sight();
    return {
      there(context, box, look) {
        if (!x0) return;
        const modality = modalityNow();
        modality.draw(context, box, dissolved(x0), { look, role: 'ink', gain: gainAt(modality, levelNow()) });
        takeOver();
        setFirst(undefined);
      },
      back(context, box, look) {
        if (!x0) return;
        const modality = modalityNow();
        const [space, state] = [spaceOf(experiment.getState()), stateNow()];
        const x = sight.one(stateOf(space, state));
        const gain = gainIn(space, modality, state.level);
        if (x) modality.draw(context, box, { ...x0, x }, { look, role: 'ink', gain });
      },
    };
  }, [x0]);
  return (
    <div className="panes pair opening">
      <Pane
        size="large"
        paint={paint.there}
        watch={watchCursor}
        over={first ? <img className="still" src={first} alt="" decoding="sync" /> : null}
        label={() => `A picture that dissolves: ${noiseShare()} of it is noise`}
        caption={
          <>
            <span className="noise">Noise is added →</span>{' '}
            <Live watch={watchCursor} read={() => `${noiseShare()} noise`} className="number" />
          </>
        }
      />
      {status === 'failed' ? (
        <Remedy message={runNow()?.message ?? 'The run failed. Try again.'} onRetry={begin} />
      ) : (
        <Pane
          size="large"
          paint={paint.back}
          watch={watchRun}
          label={() =>
            `What a network makes of ${latentOf ? '' : 'the same '}noise${prompt && `, asked for “${prompt}”`}: ${stepNow()}`
          }
          caption={
            <>
              <span className="network">← A network removes it</span>{' '}
              <Live watch={watchRun} read={stepNow} className="number" />
            </>
          }
        />
      )}
    </div>
  );
}
