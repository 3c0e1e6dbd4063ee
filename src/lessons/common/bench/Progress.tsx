import { useSyncExternalStore } from 'react';
import { backendNames, useBackend, useEngineStatus } from '../../../state/engine.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Remedy } from '../../../ui/Remedy.tsx';
import type { QueueProgress, QueueStatus } from './queue.ts';

/** As much of a queue as is shown of it. */
interface Queue {
  readonly status: QueueStatus;
  readonly message: string | null;
  readonly progress: QueueProgress;
  hold(): void;
  goOn(): void;
  cancel(): void;
}

/** “about 40 s left” */
export function leftText(seconds: number): string {
  if (seconds < 90) return `about ${Math.max(1, Math.round(seconds))} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}

/** “41 of 108 runs, about 30 s left” */
function standing(queue: Queue): string {
  const { done, jobs, secondsLeft } = queue.progress;
  const counted = `${done} of ${jobs} runs`;
  if (queue.status === 'held') return `${counted}, paused`;
  if (queue.status === 'cancelled') return `${counted}, cancelled`;
  if (queue.status !== 'running' || secondsLeft === null) return counted;
  return `${counted}, ${leftText(secondsLeft)}`;
}

function Word({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="word" onClick={onClick}>
      {name}
      <span className="unseen"> measuring</span>
    </button>
  );
}

/** How far the measuring is, and how to hold it. */
export function Progress({ of: queue, watch }: { readonly of: Queue; readonly watch: Watch }) {
  const useQueue = <T,>(read: () => T): T => useSyncExternalStore(watch, read);
  const status = useQueue(() => queue.status);
  const message = useQueue(() => queue.message);
  const value = useQueue(() => Math.round(1000 * queue.progress.share));
  const words = useQueue(() => standing(queue));
  const engine = useEngineStatus();
  const backend = useBackend();
  if (message) return <Remedy message={message} onRetry={() => queue.goOn()} />;
  const loading = engine.kind !== 'idle';
  return (
    <div className="survey">
      <div
        className="bar"
        role="progressbar"
        aria-label="Measuring"
        aria-valuemin={0}
        aria-valuemax={1000}
        aria-valuenow={value}
        aria-valuetext={words}
      >
        <i style={{ width: `${value / 10}%` }} />
      </div>
      <p>
        <span className="number">
          {backend ? <span className="where">{backendNames[backend.name]}: </span> : null}
          {loading && status === 'running' ? 'loading the network …' : words}
        </span>
        {status === 'running' ? <Word name="Pause" onClick={() => queue.hold()} /> : null}
        {status === 'held' || status === 'cancelled' ? (
          <Word name="Go on" onClick={() => queue.goOn()} />
        ) : null}
        {status === 'running' || status === 'held' ? (
          <Word name="Cancel" onClick={() => queue.cancel()} />
        ) : null}
      </p>
    </div>
  );
}
