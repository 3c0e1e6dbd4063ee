import { useEffect, useMemo } from 'react';
import { modalities } from '../../modalities/index.ts';
import { experiment, useExperiment } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import { nextFrame, notNextFrame } from '../../ui/frame.ts';
import { Live } from '../../ui/Live.tsx';
import { Pane } from '../../ui/Pane.tsx';
import { Remedy } from '../../ui/Remedy.tsx';
import { Sign } from '../common/Sign.tsx';
import { Troubles } from '../common/Troubles.tsx';
import { useTruth } from '../common/useTruth.ts';
import { denoise, frameNow, runNow, startNow } from './drive.ts';
import { paintDenoised, paintNoisy, paintSeen } from './paint.ts';
import { countOf, wishOf } from './spec.ts';
import { useRunKey, useRunStatus, watchRun } from './useRun.ts';

const asked = () => frameNow() !== undefined;
const noisy = () => (frameNow()?.level.sigma ?? 0) > 0;
const alpha = () => frameNow()?.level.alpha.toFixed(3) ?? '';
const sigma = () => frameNow()?.level.sigma.toFixed(3) ?? '';

/**
 * “= 0.707 ×”, since the picture that follows is drawn as it is; nothing where there is no such term. kind: what the
 * factor is of.
 */
function Times({ sign, of, kind, there }: { sign: string; of(): string; kind: string; there(): boolean }) {
  const where = (text: () => string) => () => (there() ? text() : '');
  return (
    <span className="times">
      <Live watch={watchRun} read={where(() => sign)} />
      <Live watch={watchRun} read={where(of)} className={`number ${kind}`} />
      <Live watch={watchRun} read={where(() => '×')} className="cross" />
    </span>
  );
}

/** “step 12 of 50” */
function stepNow(): string {
  const frame = frameNow();
  if (!frame) return 'pure noise';
  const { steps } = experiment.getState();
  if (frame.index < steps) return `step ${frame.index} of ${steps}`;
  return `after ${steps === 1 ? '1 step' : `${steps} steps`}: the result`;
}

/** “4 pictures of Portraits, asked for “green hair”,” */
function whole(count: number, { modality, label }: ReturnType<typeof dataset>): string {
  return `${modalities[modality].many(count)} of ${label}${wishOf(experiment.getState())}`;
}

/** One thing seen three ways: what there is = α × what the network expects + σ × the noise that it sees. */
export function Stage() {
  const data = useExperiment((spec) => spec.data);
  const chosen = dataset(data);
  const count = useExperiment(countOf);
  const status = useRunStatus();
  const truth = useTruth();
  const key = useRunKey();
  // The noise takes as long as a picture: it is drawn before the pictures that show it, in a frame of its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run starts from other noise.
  useEffect(() => {
    const draw = () => void (frameNow() ?? startNow());
    nextFrame(draw);
    return () => notNextFrame(draw);
  }, [key]);
  const state = useMemo(() => paintNoisy(truth), [truth]);
  const denoised = useMemo(() => paintDenoised(truth), [truth]);
  const what = () => whole(count, chosen);
  const trouble = status === 'failed' ? (runNow()?.message ?? 'The run failed. Try again.') : null;
  return (
    <div className="panes triple">
      <Pane
        size="large"
        paint={state}
        watch={watchRun}
        label={() => `${what()} in the making: ${stepNow()}`}
        caption={
          <>
            <Sign of="xt" /> <Live watch={watchRun} read={stepNow} className="number" />
          </>
        }
      />
      {trouble !== null && !asked() ? (
        <Remedy message={trouble} onRetry={denoise} />
      ) : (
        <>
          <Pane
            size="large"
            sign={<Times sign="=" of={alpha} kind="data" there={asked} />}
            paint={denoised}
            watch={watchRun}
            label={() =>
              asked()
                ? `What the network expects in the end, ${stepNow()}; it counts ${alpha()} times`
                : 'Nothing: the network has not been asked yet'
            }
            caption={
              <>
                <Sign of="denoised" />
                <span className="gloss"> data it expects</span>
              </>
            }
          />
          <Pane
            size="small"
            sign={<Times sign="+" of={sigma} kind="noise" there={noisy} />}
            paint={paintSeen}
            watch={watchRun}
            label={() =>
              noisy()
                ? `The noise that the network sees, ${stepNow()}; it counts ${sigma()} times`
                : asked()
                  ? 'Nothing: no noise is left'
                  : 'Nothing: the network has not been asked yet'
            }
            caption={
              <>
                <Sign of="seen" />
                <Live
                  watch={watchRun}
                  read={() => (asked() && !noisy() ? ' no noise is left' : ' noise it sees')}
                  className="gloss"
                />
              </>
            }
          />
        </>
      )}
      {asked() ? <Troubles of={[{ message: trouble, retry: denoise }]} /> : null}
    </div>
  );
}
