/** The schedule that is drawn by hand, as a link holds it: `0.25,0.85_0.5,0.5_1,0`, each t and ᾱ; it begins at data. */
import { at } from '../core/at.ts';
import { fromPoints, type Point } from '../core/drawn.ts';
import type { Schedule } from '../core/types.ts';
import { listField } from './lists.ts';

/** Points that can still be told apart by a finger. */
export const MOST_POINTS = 12;
const DIGITS = 4;
/** Neighbours stay this far apart, so that the curve is never a step. */
export const LEAST_GAP = 0.01;
export const LEAST_FALL = 0.001;

const data: Point = { t: 0, alphaBar: 1 };
const item = /^(\d(?:\.\d{1,6})?),(\d(?:\.\d{1,6})?)$/;

const rounded = (value: number) => Number(value.toFixed(DIGITS));

/** Without the first point, which is always data. */
export const formatCurve = (points: readonly Point[]): string =>
  points
    .slice(1)
    .map(({ t, alphaBar }) => `${rounded(t)},${rounded(alphaBar)}`)
    .join('_');

/** The points with data before them. Throws RangeError when they are no schedule. */
function read(text: string): { points: readonly Point[]; schedule: Schedule } {
  const items = text
    .slice(0, 500)
    .split('_')
    .map((one) => item.exec(one) ?? []);
  if (items.length > MOST_POINTS) throw new RangeError(`it has more than ${MOST_POINTS} points`);
  if (items.some((found) => !found.length)) throw new RangeError('it is not a list such as 0.5,0.4_1,0');
  // Rounded first, as it will be written: what falls in six digits may stand still in four.
  const points = [
    data,
    ...items.map(([, t, alphaBar]) => ({ t: rounded(Number(t)), alphaBar: rounded(Number(alphaBar)) })),
  ];
  return { points, schedule: fromPoints(points, 'Drawn') };
}

/** As much time for each share of signal, but for the ends. */
const first = '0.1,0.86_0.3,0.66_0.5,0.46_0.7,0.26_0.9,0.06_1,0';

const firstCurve = read(first);

/** What is no falling curve gives way to the first one. */
export const curveField = listField({
  label: 'Curve',
  initial: first,
  allowed: 'a falling curve',
  read(text) {
    try {
      return { value: read(text), mended: [] };
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      return { value: firstCurve, mended: [`The drawn schedule cannot be used: ${why}`] };
    }
  },
  format: ({ points }) => formatCurve(points),
});

/** The curve of a settled text: the same objects for the same text. */
export const curveOf = curveField.of;

/**
 * One point moved: as far as its neighbours let it, so that the curve goes on falling. The first stays data; the last
 * stays at t = 1, and may end short of pure noise.
 */
export function movePoint(points: readonly Point[], index: number, to: Point): readonly Point[] {
  const [before, after] = [at(points, index - 1), points[index + 1]];
  const { t: here, alphaBar: height } = at(points, index);
  // Neighbours that a link has put too close together leave no room.
  const between = (low: number, value: number, high: number, otherwise: number) =>
    low <= high ? Math.min(high, Math.max(low, value)) : otherwise;
  const t = after ? between(before.t + LEAST_GAP, to.t, after.t - LEAST_GAP, here) : 1;
  const least = after ? after.alphaBar + LEAST_FALL : 0;
  const alphaBar = between(least, to.alphaBar, before.alphaBar - LEAST_FALL, height);
  return points.map((point, i) => (i === index ? { t: rounded(t), alphaBar: rounded(alphaBar) } : point));
}

/** The points moved onto another schedule, each at its own time. */
export function onto(points: readonly Point[], schedule: Schedule): readonly Point[] {
  const placed = points.map(({ t }) => {
    const { alpha, sigma } = schedule.level(t);
    return { t, alphaBar: alpha ** 2 / (alpha ** 2 + sigma ** 2) };
  });
  // What differs by less than a link can say is moved apart, from the noisy end.
  for (let i = placed.length - 2; i > 0; i--) {
    const [point, next] = [at(placed, i), at(placed, i + 1)];
    point.alphaBar = Math.max(point.alphaBar, next.alphaBar + LEAST_FALL);
  }
  for (let i = 1; i < placed.length; i++) {
    const [before, point] = [at(placed, i - 1), at(placed, i)];
    point.alphaBar = Math.min(point.alphaBar, before.alphaBar - LEAST_FALL);
  }
  return placed;
}
