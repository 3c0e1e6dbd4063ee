import './start.css';
import { useEffect, useMemo } from 'react';
import { paintStrip } from '../../modalities/filmstrip.ts';
import { modalityOf } from '../../modalities/index.ts';
import type { Samples } from '../../modalities/modality.ts';
import { gainAt, gainIn } from '../../modalities/shades.ts';
import { decoder, Sight, stateOf } from '../../state/decoder.ts';
import { backendNames, runs, useBackend, useEngineStatus } from '../../state/engine.ts';
import { type DataName, experiment, useExperiment } from '../../state/experiment.ts';
import { dataset, reopen, useSource } from '../../state/sources.ts';
import { spaceOf } from '../../state/space.ts';
import type { Paint } from '../../ui/Canvas.tsx';
import type { Watch } from '../../ui/frame.ts';
import { LessonFrame } from '../../ui/LessonFrame.tsx';
import { Remedy } from '../../ui/Remedy.tsx';
import { levelAt } from '../common/cursor.ts';
import { cursorNow, scrub } from '../common/drive.ts';
import { dataSamples } from '../common/forward.ts';
import { preparing } from '../common/preparing.ts';
import { TimeAxis } from '../common/TimeAxis.tsx';
import info from './lesson.ts';
import { playForVisitor, step, toggle } from './play.ts';
import { Reading } from './Reading.tsx';
import { dissolved, frameOf } from './run.ts';
import { Stage } from './Stage.tsx';
import { useRunOfSettings, useRunStatus, watchRun } from './useRun.ts';

const watchFrames: readonly Watch[] = [runs.subscribe, decoder.subscribe];

/** Both ways as small pictures: how the picture dissolves, and under it what the network has made. */
function useStrip(data: DataName, x0: Samples | null): Paint {
  return useMemo<Paint>(() => {
    if (!x0) return () => {};
    const modality = modalityOf(dataset(data));
    const sight = new Sight(true);
    return (context, box, look) => {
      const space = spaceOf(experiment.getState());
      const film = sight.film();
      paintStrip(context, box, 2, (within, cell, t) => {
        const level = levelAt(t);
        modality.thumb(within, cell, dissolved(x0, level), {
          look,
          role: 'ink',
          gain: gainAt(modality, level),
        });
        const frame = frameOf(t);
        const x = frame && film.look(stateOf(space, frame, x0.count));
        if (!x) return;
        within.translate(0, cell.height);
        const gain = gainIn(space, modality, frame.level);
        modality.thumb(within, cell, { ...x0, x }, { look, role: 'ink', gain });
      });
      film.done();
    };
  }, [data, x0]);
}

/** What the engine does before there are pictures, and where they are computed. */
function StatusLine() {
  const status = useRunStatus();
  const engine = preparing(useEngineStatus());
  const backend = useBackend();
  const where = backend && `The network runs live on ${backendNames[backend.name]}, in this page`;
  return (
    <p className="status-line">
      <span role="status">{status === 'done' || !engine ? where : engine}</span>
    </p>
  );
}

/** The way in: a picture dissolves, and a network brings one back. */
export default function Start() {
  const data = useExperiment((spec) => spec.data);
  const opened = useSource(data);
  const x0 = useMemo(() => dataSamples(data, opened, 1), [data, opened]);
  const strip = useStrip(data, x0);
  useRunOfSettings();
  useEffect(() => (x0 ? playForVisitor() : undefined), [x0]);
  return (
    <LessonFrame
      claim={info.claim}
      stage={
        opened.kind === 'failed' ? (
          <Remedy message={opened.message} onRetry={() => reopen(data)} />
        ) : (
          <Stage x0={x0} />
        )
      }
      timeline={
        <>
          <TimeAxis
            cursor={cursorNow}
            toggle={toggle}
            step={step}
            scrub={scrub}
            watch={watchRun}
            strip={strip}
            stripWatch={watchFrames}
            rows={2}
          />
          <StatusLine />
        </>
      }
      margin={<Reading />}
    />
  );
}
