/** The chart of what is gained and lost by guidance, for the lesson that measures it. */
export {
  paintTrade,
  type TradeChart,
  type TradeCurve,
  type TradePoint,
  tradePlace,
} from '../views/tradeChart.ts';
