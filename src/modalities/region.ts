/** Regions of a picture, for lessons to paint and to pick; what a brush does to a plane. */
export { paintPush } from '../views/brush.ts';
export { paintRegion, pixelAt, type Region } from '../views/region.ts';
