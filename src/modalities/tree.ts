/** Forks of a run along the time axis, for lessons to paint. */
export { type BranchLine, paintTree } from '../views/tree.ts';
