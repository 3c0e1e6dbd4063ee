/** Rows of numbers with their names, for lessons to paint. */
export { type MatrixRow, paintMatrix } from '../views/matrix.ts';
