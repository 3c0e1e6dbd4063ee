import './start.css';
import { useEffect, useMemo } from 'react';
import { combine } from '../../core/arrays.ts';
import { jump } from '../../core/process.ts';
import { paintStrip } from '../../modalities/filmstrip.ts';
import { modalityOf } from '../../modalities/index.ts';
import type { Samples } from '../../modalities/modality.ts';
import { gainAt } from '../../modalities/shades.ts';
import { backendNames, runs, useBackend, useEngineStatus } from '../../state/engine.ts';
import { useExperiment } from '../../state/experiment.ts';
import { dataset, reopen, useSource } from '../../state/sources.ts';
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
import { frameOf, noiseNow } from './run.ts';
import { Stage } from './Stage.tsx';
import { useRunOfSettings, useRunStatus, watchRun } from './useRun.ts';

const watchFrames: readonly Watch[] = [runs.subscribe];

/** Both ways as small pictures: how the picture dissolves, and under it what the network has made. */
function useStrip(x0: Samples | null): Paint {
  return useMemo<Paint>(() => {
    if (!x0) return () => {};
    const modality = modalityOf(dataset('portraits'));
    return (context, box, look) =>
      paintStrip(context, box, 2, (within, cell, t) => {
        const level = levelAt(t);
        const noisy = { ...x0, x: jump(combine, x0.x, noiseNow(), level) };
        modality.thumb(within, cell, noisy, { look, role: 'ink', gain: gainAt(modality, level) });
        const frame = frameOf(t);
        if (!frame) return;
        within.translate(0, cell.height);
        modality.thumb(
          within,
          cell,
          { ...x0, x: frame.x },
          { look, role: 'ink', gain: gainAt(modality, frame.level) },
        );
      });
  }, [x0]);
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
  const strip = useStrip(x0);
  useRunOfSettings();
  useEffect(() => (x0 ? playForVisitor() : undefined), [x0]);
  const stage = () => {
    if (opened.kind === 'failed') return <Remedy message={opened.message} onRetry={() => reopen(data)} />;
    if (!x0)
      return (
        <div className="panes pair opening">
          <p className="waiting">Opening the pictures …</p>
        </div>
      );
    return <Stage x0={x0} />;
  };
  return (
    <LessonFrame
      claim={info.claim}
      stage={stage()}
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
