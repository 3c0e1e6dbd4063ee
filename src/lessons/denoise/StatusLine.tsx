import { backendNames, useBackend, useEngineStatus } from '../../state/engine.ts';
import { stepMilliseconds } from '../../state/frames.ts';
import type { RunStatus } from '../../state/runs.ts';
import { Live } from '../../ui/Live.tsx';
import { BeforeAfter } from '../common/BeforeAfter.tsx';
import { preparing } from '../common/preparing.ts';
import { cancel, flips, frameNow, isShownWhole, runAgain, runNow, shownNow } from './drive.ts';
import { useRunStatus, watchRun } from './useRun.ts';

/** Steps whose pace is told. */
const RECENT = 20;

function figures(): string {
  const frame = frameNow();
  const ms = stepMilliseconds(shownNow().run?.frames.slice(-RECENT) ?? []);
  if (!frame) return '';
  const calls = frame.nfe === 1 ? '1 network call' : `${frame.nfe} network calls`;
  return ms === null ? calls : `${calls} · ${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms a step`;
}

/** Read out when it changes; the figures change too often for that. */
const said: Readonly<Record<Exclude<RunStatus, 'done'> | 'none', string>> = {
  none: '',
  sampling: 'The network is running',
  held: 'The run waits',
  stopped: 'The run was stopped',
  failed: '',
};

/** Complete is what has been shown to its end: nothing is said while the pictures follow a network that is done. */
function saidNow(): string {
  const status = runNow()?.status ?? 'none';
  if (status !== 'done') return said[status];
  return isShownWhole() ? 'The run is complete' : '';
}

/** What goes on, in one line under the track: progress, cost, and where it is computed. */
export function StatusLine({ running }: { readonly running: boolean }) {
  const status = useRunStatus();
  const engine = preparing(useEngineStatus());
  const backend = useBackend();
  const idle = status === 'none';
  return (
    <p className="status-line counted">
      {engine && (running || idle) ? <span role="status">{engine}</span> : null}
      {idle && !engine ? <span>Press Denoise: each frame is computed live</span> : null}
      {!idle ? <Live watch={watchRun} read={figures} className="number" /> : null}
      {!idle && status !== 'failed' && backend ? (
        <span className="where"> on {backendNames[backend.name]}</span>
      ) : null}
      <span className="unseen" role="status">
        <Live watch={watchRun} read={saidNow} />
      </span>
      {status === 'held' ? <span> · waiting</span> : null}
      {status === 'stopped' ? <span> · stopped</span> : null}
      {running ? null : <BeforeAfter of={flips} />}
      {running || status === 'stopped' ? (
        // One button, which keeps the focus as its word changes.
        <button type="button" className="word" onClick={running ? cancel : runAgain}>
          {running ? 'Cancel' : 'Run again'}
        </button>
      ) : null}
    </p>
  );
}
