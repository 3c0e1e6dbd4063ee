import { useEffect, useMemo } from 'react';
import { many } from '../../core/kinds/words.ts';
import { datasetOf, type Experiment, experiment } from '../../state/experiment.ts';
import { nextFrame, notNextFrame } from '../../ui/frame.ts';
import { Live } from '../../ui/Live.tsx';
import { Pane } from '../../ui/Pane.tsx';
import { Remedy } from '../../ui/Remedy.tsx';
import { OldMark } from '../common/OldMark.tsx';
import { beforeText, differingSettings, oldText } from '../common/oldSettings.ts';
import { Sign } from '../common/Sign.tsx';
import { conditionText, countOf } from '../common/spec.ts';
import { Troubles } from '../common/Troubles.tsx';
import { useTruth } from '../common/useTruth.ts';
import { frameNow, runAgain, runNow, shownNow, startNow, toldNow } from './drive.ts';
import { paintDenoised, paintNoisy, paintSeen } from './paint.ts';
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
  const { of, old } = shownNow();
  const { steps } = of.spec;
  if (frame.index < steps) return `step ${frame.index} of ${steps}`;
  return `after ${steps === 1 ? '1 step' : `${steps} steps`}${old ? '' : ': the result'}`;
}

/** “Still made with guidance 2”, while other settings have not been run. */
function oldNow(): string {
  const { of, old, before } = shownNow();
  const what = differingSettings(of.spec, experiment.getState());
  if (before) return beforeText(what);
  return old ? oldText(what) : '';
}

const withOld = (label: string): string => [label, oldNow()].filter(Boolean).join('. ');

/** “4 pictures of Portraits, asked for “green hair”,” */
function whole(spec: Experiment): string {
  const { kind, label } = datasetOf(spec);
  return `${many(kind, countOf(spec))} of ${label}${conditionText(spec)}`;
}

/** One thing seen three ways: what there is = α × what the network expects + σ × the noise that it sees. */
export function Stage() {
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
  const what = () => whole(shownNow().of.spec);
  const trouble = status === 'failed' ? (runNow()?.message ?? 'The run failed. Try again.') : null;
  return (
    <div className="panes triple">
      <Pane
        size="large"
        paint={state}
        watch={watchRun}
        label={() => [withOld(`${what()} in the making: ${stepNow()}`), toldNow()].filter(Boolean).join('. ')}
        over={<OldMark read={oldNow} watch={watchRun} />}
        caption={
          <>
            <Sign of="xt" /> <Live watch={watchRun} read={stepNow} className="number" />
          </>
        }
      />
      {trouble !== null && !asked() ? (
        <Remedy message={trouble} onRetry={runAgain} />
      ) : (
        <>
          <Pane
            size="large"
            sign={<Times sign="=" of={alpha} kind="data" there={asked} />}
            paint={denoised}
            watch={watchRun}
            label={() =>
              asked()
                ? withOld(`What the network expects in the end, ${stepNow()}; it counts ${alpha()} times`)
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
                ? withOld(`The noise that the network sees, ${stepNow()}; it counts ${sigma()} times`)
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
      {asked() ? <Troubles of={[{ message: trouble, retry: runAgain }]} /> : null}
    </div>
  );
}
