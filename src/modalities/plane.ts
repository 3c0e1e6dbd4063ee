/** The plane as a whole: what lies at each place of it, rather than samples. */
export { paintArrows } from '../views/arrows.ts';
export { type CarriedGrid, paintCarried } from '../views/carried.ts';
export { acrossOf, cellOf, type Heat, middleOf, paintContours, paintHeat } from '../views/heat.ts';
export { paths } from '../views/paths.ts';
export { type Plane, planeOf, REACH } from '../views/plane.ts';
export { clouds, scatter } from '../views/scatter.ts';
