/** Threads of the page beside the engine's. */
export { Caller } from '../engine/caller.ts';
export { freshName, holdLife, type Thread, threadOf } from '../engine/life.ts';
export { serve } from '../engine/serve.ts';
