/** What the page says of grids, at the moment of reading. */
import { experiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import type { GridName } from './fields/grids.ts';
import { gridLabel } from './grids.ts';
import { stepsOf } from './jump.ts';
import { alongNow, isPlanar, offNow, timesOf } from './known.ts';

/** As the data on show have it. */
export const labelOf = (name: GridName): string => gridLabel(name, isPlanar());

/** “0.107 ± 0.003”: how far ends are from those of the fine paths. */
export function offText(name: GridName): string {
  const off = offNow(name);
  return off ? `${off.mean.toFixed(3)} ± ${off.error.toFixed(3)}` : '…';
}

/** “1, 0.75, 0.5, 0.25” */
export const timesText = (name: GridName): string =>
  timesOf(name)
    ?.map((t) => Number(t.toFixed(3)))
    .join(', ') ?? 'still being worked out';

/** The value of a curve nearest to the cursor. */
function valueText(of: 'turning' | 'open'): string {
  const found = alongNow();
  if (!found || found.old) return '…';
  const { t } = experiment.getState();
  const [, value = 0] = found.along[of].reduce((a, b) => (Math.abs(b[0] - t) < Math.abs(a[0] - t) ? b : a));
  return value.toFixed(2);
}

export const turningText = (): string => valueText('turning');
export const openText = (): string => valueText('open');

export function planeLabel(): string {
  const spec = experiment.getState();
  const { label } = dataset(spec.data);
  const { jumpGrid } = spec;
  return `Paths of ${label} from noise to data in many steps, and in ${stepsOf(spec)}, placed ${labelOf(jumpGrid).toLowerCase()} at t = ${timesText(jumpGrid)}: ends ${offText(jumpGrid)} apart`;
}

export const chartLabel = (): string =>
  `Along t: how fast the answer turns, at the cursor ${turningText()} a unit of t; how much is still open, there ${openText()}`;
