import { describe, expect, it, vi } from 'vitest';
import { reachOf, spanOf, ticksBetween, ticksOf, tickText } from './axes.ts';
import { look } from './painters.fixture.ts';
import { chartFrame, paintQuality, placeIn, type QualityChart } from './qualityChart.ts';
import { browserCanvas, recorder } from './recorder.fixture.ts';
import { paintTrade } from './tradeChart.ts';

const chart: QualityChart = {
  curves: [
    {
      label: 'DDIM',
      shape: 0,
      role: 'ink',
      points: [0.93, 0.11].map((up, i) => ({ across: i + 1, up, error: null })),
    },
  ],
  floor: 0.043,
  floorName: 'fresh data',
  x: { name: 'calls', log: true, ends: [0.8, 200] },
  y: { name: 'distance', log: true, ends: reachOf([0.93, 0.11, 0.043]) },
  chosen: null,
};

it('ticks are round numbers', () => {
  expect(ticksBetween(0.02, 1)).toEqual([0.02, 0.05, 0.1, 0.2, 0.5, 1]);
  expect(ticksBetween(1, 200)).toEqual([1, 2, 5, 10, 20, 50, 100, 200]);
});

it('reaches from a round number below all that there is to one above it', () => {
  expect(chart.y.ends.map((end) => Number(end.toPrecision(3)))).toEqual([0.02, 2]);
  expect(reachOf([30, 400])).toEqual([20, 500]);
  const [low, high] = reachOf([]);
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

it('an even axis begins and ends with ticks around all that there is, in per cent where shares are', () => {
  const axis = { name: 'coverage', log: false, ends: spanOf([0.612, 0.934]), percent: true };
  expect(axis.ends.map((end) => Number(end.toPrecision(3)))).toEqual([0.6, 1]);
  expect(ticksOf(axis)).toEqual([0.6, 0.7, 0.8, 0.9, 1]);
  expect(ticksOf(axis).map((tick) => tickText(axis, tick))).toEqual([
    '60 %',
    '70 %',
    '80 %',
    '90 %',
    '100 %',
  ]);
  const at = placeIn({ width: 700, height: 400 }, { x: axis, y: axis }, '13px Inter');
  expect(at(0.8, 1)[0] - at(0.6, 1)[0]).toBeCloseTo(at(1, 1)[0] - at(0.8, 1)[0], 6);
  for (const values of [[], [0.5], [0, 0], [0, 1.7], [-1, -1]]) {
    const [low, high] = spanOf(values);
    expect(low).toBeLessThan(high);
  }
});

it('makes room for larger letters, as for a larger chart', () => {
  const box = { width: 700, height: 400 };
  const [usual, large] = ['13.5px Inter', '27px Inter'].map((font) => chartFrame(box, font));
  expect(large.left).toBe(2 * usual.left);
  expect(large.top + large.height).toBe(400 - 2 * (400 - usual.top - usual.height));
  expect(chartFrame({ width: 1600, height: 800 }, '13.5px Inter').left).toBe(large.left);
});

describe.each(['paintQuality', 'paintTrade'] as const)(
  '%s, where the last ticks have no room for numbers',
  (view) => {
    it('writes the names of its axes as it does the numbers', () => {
      for (const [name, value] of Object.entries(browserCanvas)) vi.stubGlobal(name, value);
      const inks = new Map<string, string>();
      let ink = '';
      const { context } = recorder();
      const heard = new Proxy(context, {
        set(to, key, value) {
          if (key === 'fillStyle') ink = String(value);
          return Reflect.set(to, key, value);
        },
        get(to, key) {
          if (key === 'fillText') return (text: string) => void inks.set(text, ink);
          return Reflect.get(to, key);
        },
      });
      const crowded = { width: 130, height: 200 };
      const axis = { name: 'across', log: false, ends: [0, 1] as const };
      if (view === 'paintQuality')
        paintQuality(heard, crowded, { ...chart, x: axis, y: { ...axis, name: 'up' } }, look);
      else
        paintTrade(
          heard,
          crowded,
          { curves: [], ticks: [1, 1.01], chosen: [], across: 'across', up: 'up' },
          look,
        );
      expect([inks.get('across'), inks.get('up')]).toEqual([look.muted, look.muted]);
      vi.unstubAllGlobals();
    });
  },
);
