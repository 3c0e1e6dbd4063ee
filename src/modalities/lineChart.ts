/** Figures over a common axis, for lessons to paint. */
export { type ChartLine, type LineChart, lineChartMargins, paintLineChart } from '../views/lineChart.ts';
