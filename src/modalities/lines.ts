/** A number along the time axis, for lessons to paint. */
export { type Line, paintLines } from '../views/lines.ts';
