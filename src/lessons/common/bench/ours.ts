/** Real pictures of the page's data that a bench begins with, by number. */
import { sizeOf } from '../../../core/arrays.ts';
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import { shapeOf } from '../../../state/fields.ts';
import { type DataSet, drawData, openedSource } from '../../../state/sources.ts';
import { learntHere } from '../../../state/training.ts';
import { MOST_OURS } from './fields/ours.ts';

/** Pictures that a network makes which the page is served with. */
export const isGiven = (data: DataSet): boolean =>
  shapeOf(data) !== null && data.model !== undefined && !learntHere(data);

/** x: [...event]; null while the data are not open. number: from 1. */
export function oursNow(page: Experiment, number: number): Float32Array | null {
  const opened = openedSource(page.data);
  if (opened.kind !== 'ready') return null;
  const size = sizeOf(datasetOf(page).event);
  const { x } = drawData(opened.source, MOST_OURS);
  return x.subarray((number - 1) * size, number * size);
}
