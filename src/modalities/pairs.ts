/** Pictures with what they are to be compared with beneath, for lessons to paint. */
export { type Pairs, paintPairs } from '../views/pairs.ts';
