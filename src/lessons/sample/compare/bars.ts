/** Distances as lengths on one scale. */
import type { Distance } from '../../common/bench/distance.ts';

/** Shares of the scale, 0 to 1. */
export interface Bar {
  readonly length: number;
  /** One standard error less and more; null where it is not known. */
  readonly low: number | null;
  readonly high: number | null;
  /** Where other data would be: what a perfect sampler has. */
  readonly floor: number | null;
}

const most = ({ distance, error }: Distance) => distance + (error ?? 0);
const share = (value: number, of: number) => Math.min(1, Math.max(0, value / of));

/** From 0 to the farthest, its error and other data included. null: not known, or not finite. */
export function bars(distances: readonly (Distance | null)[], floor: Distance | null): (Bar | null)[] {
  const known = [...distances, floor].filter(
    (one): one is Distance => one !== null && Number.isFinite(one.distance),
  );
  const end = Math.max(Number.MIN_VALUE, ...known.map(most));
  return distances.map((one) =>
    one === null || !known.includes(one)
      ? null
      : {
          length: share(one.distance, end),
          low: one.error === null ? null : share(one.distance - one.error, end),
          high: one.error === null ? null : share(most(one), end),
          floor: floor && known.includes(floor) ? share(floor.distance, end) : null,
        },
  );
}
