import '../../owned.ts';
import { beforeEach, expect, it } from 'vitest';
import { experiment, initialOf } from '../../../state/experiment.ts';
import { chartLabel, chartNow, placeOf } from './chart.ts';
import type { Mark } from './curves.ts';
import { offeredMeasures } from './words.ts';

beforeEach(() => experiment.setState(initialOf('faster', 'cost'), true));
const page = () => experiment.getState();

const mark = (distance: number, density = 1): Mark => ({
  entry: { contender: 'ddim', steps: 8 },
  calls: 8,
  time: { mean: 400, error: 10 },
  figures: {
    lots: 5,
    distance: { mean: distance, error: 0.1 },
    read: { mean: 0.9, error: 0.01 },
    density: { mean: density, error: 0.1 },
    coverage: null,
  },
});

it('a mark lies at its calls or its time, as high as what is chosen', () => {
  expect(placeOf('cost', page(), mark(2))).toMatchObject({ across: 400, up: 2, error: 0.1 });
  experiment.setState({ costAcross: 'calls', costUp: 'read' });
  expect(placeOf('cost', page(), mark(2))).toMatchObject({ across: 8, up: 0.9 });
});

it('what is not known, or not finite, has no place; what is below 0 stands where a logarithm shows it', () => {
  expect(placeOf('diversity', page(), mark(2))).toBeNull();
  expect(placeOf('cost', page(), mark(Number.NaN))).toBeNull();
  expect(placeOf('cost', page(), mark(-0.2))?.up).toBeGreaterThan(0);
});

it.each(['fashion', 'portraits', 'digits', 'moons', 'eight'] as const)(
  'both charts of %s stand before anything is measured, and whatever is chosen',
  (data) => {
    experiment.setState({ data });
    for (const costUp of offeredMeasures(page()))
      for (const costAcross of ['calls', 'time'] as const) {
        experiment.setState({ costUp, costAcross });
        for (const chart of ['cost', 'diversity'] as const) {
          const { x, y, curves } = chartNow(chart);
          expect(curves.length).toBeGreaterThan(0);
          for (const { ends, log } of [x, y]) {
            expect(ends[1]).toBeGreaterThan(ends[0]);
            if (log) expect(ends[0]).toBeGreaterThan(0);
          }
          expect(chartLabel(chart)).toContain('Nothing is measured yet');
        }
      }
  },
);

it('asks of points for their modes where they have few, and of pictures for what is read', () => {
  const offered = (data: 'fashion' | 'eight' | 'spiral') => offeredMeasures({ data }).includes('read');
  expect([offered('fashion'), offered('eight'), offered('spiral')]).toEqual([true, true, false]);
});
