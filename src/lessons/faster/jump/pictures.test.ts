import '../../owned.ts';
import { beforeEach, expect, it } from 'vitest';
import { at } from '../../../core/at.ts';
import { type Experiment, experiment, initialOf } from '../../../state/experiment.ts';
import { gridNames } from './fields/grids.ts';
import { MANY, net, PICTURES, type Place, pictureTimes } from './pictures.ts';

const page = (change: Partial<Experiment> = {}): Experiment => ({
  ...initialOf('faster', 'jump'),
  data: 'fashion',
  ...change,
});

beforeEach(() => experiment.setState(page(), true));

const request = (place: Place) => net.lineAt(place).request();

it('all runs start from the same noise by DDIM, and differ in their levels alone', () => {
  const known = gridNames.filter((name) => name !== 'optimised');
  const runs = (['fine', ...known] as const).map(request);
  for (const run of runs)
    expect(run).toMatchObject({ model: 'fashion', sampler: 'ddim', seed: 0, count: PICTURES });
  expect(runs.map((run) => (run?.levels.length ?? 0) - 1)).toEqual([MANY, 4, 4, 4, 4, 4]);
  for (const run of runs) expect(at(run?.levels ?? [], 0).t).toBe(1);
  // What is chosen of kept frames waits for them.
  expect(request('optimised')).toBeNull();
  expect(pictureTimes('optimised', page())).toBeNull();
});

it('another grid by hand is another run by hand, and others only where it has other steps', () => {
  const keys = () => new Map([...net.lines()].map(([place, { key }]) => [place, key]));
  const before = keys();
  experiment.setState({ handTimes: '70_50_25' });
  const moved = keys();
  for (const [place, key] of moved) expect(key === before.get(place), place).toBe(place !== 'hand');
  experiment.setState({ handTimes: '50' });
  for (const [place, key] of keys()) expect(key === moved.get(place), place).toBe(place === 'fine');
});

it('points have no runs here: their paths are exact', () => {
  experiment.setState({ data: 'moons' });
  expect(net.lines().size).toBe(0);
});
