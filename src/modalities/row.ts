/** Small multiples in a row, for lessons to paint. */
export { cellsIn, paintRow } from '../views/row.ts';
