import { freshName, type Thread as ThreadOf, threadOf } from './life.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** A worker as the client sees it. */
export type Thread = ThreadOf<ToWorker, FromWorker>;

/** Starts the engine's worker. Throws when the browser has no module workers. */
export function spawn(): Thread {
  const name = freshName();
  return threadOf(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name }), name);
}
