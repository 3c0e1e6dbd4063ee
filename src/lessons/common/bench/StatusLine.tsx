import type { ReactNode } from 'react';
import { backendNames, useBackend, useEngineStatus } from '../../../state/engine.ts';
import type { Progress } from '../../../state/progress.ts';
import { preparing } from '../preparing.ts';

const said: Readonly<Record<Progress, string>> = {
  running: 'Running',
  stopped: 'Stopped',
  // Why, and what helps, stands where the picture is.
  failed: 'Not all could be computed',
  done: 'Computed live',
};

interface Props {
  readonly progress: Progress;
  readonly onCancel: () => void;
  readonly onRun: () => void;
  /** More buttons. */
  readonly children?: ReactNode;
}

/** What goes on, in one line under the track. */
export function StatusLine({ progress, onCancel, onRun, children }: Props) {
  const engine = preparing(useEngineStatus());
  const backend = useBackend();
  const where = backend ? ` on ${backendNames[backend.name]}` : '';
  return (
    <p className="status-line">
      <span role="status">{(progress === 'running' && engine) || `${said[progress]}${where}`}</span>
      {progress === 'running' || progress === 'stopped' ? (
        // One button, which keeps the focus as its word changes.
        <button type="button" className="word" onClick={progress === 'running' ? onCancel : onRun}>
          {progress === 'running' ? 'Cancel' : 'Run again'}
        </button>
      ) : null}
      {children}
    </p>
  );
}
