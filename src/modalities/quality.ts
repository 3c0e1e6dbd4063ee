/** The chart of quality against its cost, for the lessons that measure it. */
export { type Axis, reachOf, spanOf } from '../views/axes.ts';
export {
  type ChartCurve,
  paintQuality,
  placeIn,
  type QualityChart,
} from '../views/qualityChart.ts';
export { paintShape } from '../views/shapes.ts';
