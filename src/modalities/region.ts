/** Regions of a picture, for lessons to paint and to pick. */
export { paintRegion, pixelAt, type Region } from '../views/region.ts';
