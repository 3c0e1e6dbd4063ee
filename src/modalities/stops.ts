/** Where the runs of a comparison stop, for lessons to paint. */
export { paintStops, type Stops } from '../views/stops.ts';
