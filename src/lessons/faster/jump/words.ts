/** What the page says of grids, at the moment of reading. */
import { experiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import type { GridName } from './fields/grids.ts';
import { gridLabels } from './grids.ts';
import { placeOf, stepsOf, timesOf, walkNow, ways } from './jump.ts';

/** “0.107 ± 0.003”: how far ends are from those of the fine paths. */
export function offText(name: GridName): string {
  const off = walkNow(name)?.off;
  return off ? `${off.mean.toFixed(3)} ± ${off.error.toFixed(3)}` : '…';
}

/** “1, 0.75, 0.5, 0.25” */
export const timesText = (name: GridName): string =>
  timesOf(name)
    ?.map((t) => Number(t.toFixed(3)))
    .join(', ') ?? 'still being worked out';

export const turningText = (): string => {
  const found = ways.now();
  return found ? (found.turning[Math.min(placeOf(), found.turning.length - 1)]?.toFixed(2) ?? '–') : '…';
};

export const spreadText = (): string => {
  const found = ways.now();
  return found ? (found.spread[Math.min(placeOf(), found.spread.length - 1)]?.toFixed(2) ?? '–') : '…';
};

export function planeLabel(): string {
  const spec = experiment.getState();
  const { label } = dataset(spec.data);
  const { jumpGrid } = spec;
  return `Paths of ${label} from noise to data in many steps, and in ${stepsOf(spec)}, placed ${gridLabels[jumpGrid].toLowerCase()} at t = ${timesText(jumpGrid)}: ends ${offText(jumpGrid)} apart`;
}

export const chartLabel = (): string =>
  `Along t: how fast the answer turns, at the cursor ${turningText()} a unit of t; how much is still open, there ${spreadText()}`;
