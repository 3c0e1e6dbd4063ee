/** Threads of the page beside the engine's. */
export { freshName, holdLife, type Thread, threadOf } from '../engine/life.ts';
