/** Figures over a common axis, for lessons to paint. */
export { type ChartLine, type LineChart, paintLineChart } from '../views/lineChart.ts';
