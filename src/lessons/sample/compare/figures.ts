/** What is measured of the columns. */
import type { Watch } from '../../../ui/frame.ts';
import { subscribeDistances } from '../../common/bench/distance.ts';
import { columns } from './columns.ts';

export const watchFigures: readonly Watch[] = [...columns.watch, subscribeDistances];
