/** The chart of quality against calls, for the lesson that measures it. */
export {
  type ChartCurve,
  paintQuality,
  placeIn,
  type QualityChart,
} from '../views/qualityChart.ts';
export { paintShape } from '../views/shapes.ts';
