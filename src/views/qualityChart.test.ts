import { expect, it } from 'vitest';
import { chartFrame, placeIn, type QualityChart, reachOf, ticksBetween } from './qualityChart.ts';

const curve = (...means: number[]) => ({
  label: 'DDIM',
  shape: 0,
  noisy: false,
  points: means.map((mean, i) => ({ calls: i + 1, mean, error: null })),
});

const chart: QualityChart = {
  curves: [curve(0.93, 0.11)],
  floor: 0.043,
  floorName: 'fresh data',
  most: 200,
  across: 'calls',
  up: 'distance',
  chosen: null,
};

it('ticks are round numbers', () => {
  expect(ticksBetween(0.02, 1)).toEqual([0.02, 0.05, 0.1, 0.2, 0.5, 1]);
  expect(ticksBetween(1, 200)).toEqual([1, 2, 5, 10, 20, 50, 100, 200]);
});

it('reaches from a round number below all that there is to one above it', () => {
  expect(reachOf(chart).map((end) => Number(end.toPrecision(3)))).toEqual([0.02, 2]);
  expect(reachOf({ curves: [curve(30, 400)], floor: null })).toEqual([20, 500]);
  const [low, high] = reachOf({ curves: [], floor: null });
  expect(low).toBeLessThan(high);
});

it('both axes are logarithmic: equal ratios are equally far apart, less is lower', () => {
  const box = { width: 700, height: 400 };
  const at = placeIn(box, chart, '13px Inter');
  const { left, top, width, height } = chartFrame(box, '13px Inter');
  expect(at(20, 1)[0] - at(2, 1)[0]).toBeCloseTo(at(200, 1)[0] - at(20, 1)[0], 6);
  expect(at(1, 0.1)[1] - at(1, 1)[1]).toBeCloseTo(at(1, 0.05)[1] - at(1, 0.5)[1], 6);
  expect(at(200, 1)[0]).toBeCloseTo(left + width, 6);
  for (const [x, y] of [at(1, 0.93), at(1, 0.043)]) {
    expect(x).toBeGreaterThan(left);
    expect(y).toBeGreaterThan(top);
    expect(y).toBeLessThan(top + height);
  }
});

it('makes room for larger letters, as for a larger chart', () => {
  const box = { width: 700, height: 400 };
  const [usual, large] = ['13.5px Inter', '27px Inter'].map((font) => chartFrame(box, font));
  expect(large.left).toBe(2 * usual.left);
  expect(large.top + large.height).toBe(400 - 2 * (400 - usual.top - usual.height));
  expect(chartFrame({ width: 1600, height: 800 }, '13.5px Inter').left).toBe(large.left);
});
