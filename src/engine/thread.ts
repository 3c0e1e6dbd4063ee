import type { FromWorker, ToWorker } from './protocol.ts';

/** A worker as the client sees it. */
export interface Thread {
  post(message: ToWorker): void;
  listen(hear: (message: FromWorker) => void, died: (reason: string) => void): void;
  end(): void;
}

let count = 0;

/** Starts the engine's worker. Throws when the browser has no module workers. */
export function spawn(): Thread {
  const name = `unnoise-${performance.timeOrigin}-${++count}`;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name });
  return {
    post: (message) => worker.postMessage(message),
    listen(hear, died) {
      let watched = false;
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        // Its first message shows that it holds its lock.
        if (!watched) onceFree(name, () => died('it was stopped'));
        watched = true;
        hear(data);
      };
      worker.onerror = (event) => died(event.message || 'its code could not be fetched');
    },
    end: () => worker.terminate(),
  };
}

/**
 * Calls back when the worker of this name lets go of its lock, which is when it dies: however long it computes
 * without answering, and whatever ended it. Pages that are not served securely have no locks, and do without.
 */
function onceFree(name: string, then: () => void): void {
  navigator.locks?.request(name, then);
}
