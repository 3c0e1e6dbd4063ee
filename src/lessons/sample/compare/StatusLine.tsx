import { type EngineStatus, useBackend, useEngineStatus } from '../../../state/engine.ts';
import { cancelColumns, runColumns } from './columns.ts';
import { useProgress } from './useColumns.ts';

const names = { webgpu: 'WebGPU', webgl: 'WebGL', wasm: 'WebAssembly', cpu: 'plain JavaScript' } as const;

/** What the engine does before the first frame can come. */
function preparing(status: EngineStatus): string | null {
  if (status.kind === 'starting') return 'Starting the engine …';
  if (status.kind === 'loading') return 'Loading the network …';
  if (status.kind === 'compiling') return 'Compiling the network for this device …';
  return null;
}

const said = {
  running: 'The columns are running',
  stopped: 'Stopped',
  done: '',
} as const;

/** What goes on, in one line under the track. */
export function StatusLine() {
  const progress = useProgress();
  const engine = preparing(useEngineStatus());
  const backend = useBackend();
  const where = backend ? ` on ${names[backend.name]}` : '';
  const words = progress === 'done' ? `Computed live${where}` : `${said[progress]}${where}`;
  return (
    <p className="status-line">
      <span role="status">{(progress === 'running' && engine) || words}</span>
      {progress === 'running' ? (
        <button type="button" className="word" onClick={cancelColumns}>
          Cancel
        </button>
      ) : null}
      {progress === 'stopped' ? (
        <button type="button" className="word" onClick={runColumns}>
          Run again
        </button>
      ) : null}
    </p>
  );
}
