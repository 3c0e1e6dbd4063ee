import { backendNames, useBackend, useEngineStatus } from '../../../state/engine.ts';
import { Remedy } from '../../../ui/Remedy.tsx';
import { queue } from './quality.ts';
import { useQueue } from './useQuality.ts';
import { leftText } from './words.ts';

const share = () => Math.round(1000 * queue.progress.share);

/** “41 of 108 runs, about 30 s left” */
function standing(): string {
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
export function Progress() {
  const status = useQueue(() => queue.status);
  const message = useQueue(() => queue.message);
  const value = useQueue(share);
  const words = useQueue(standing);
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
