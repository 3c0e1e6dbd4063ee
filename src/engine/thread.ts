import type { BackendInfo, EngineStatus, Settings } from './api.ts';
import { freshName, type Thread as ThreadOf, threadOf } from './life.ts';
import type { FromThread, ToThread } from './protocol.ts';

/** The engine's worker as the client sees it. */
export type Thread = ThreadOf<ToThread<Settings>, FromThread<BackendInfo, EngineStatus>>;

/** Starts the engine's worker. Throws when the browser has no module workers. */
export function spawn(): Thread {
  const name = freshName();
  return threadOf(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name }), name);
}
