import '../../owned.ts';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { pictures } from '../../../core/kinds/pictures.ts';
import { points as pointKind } from '../../../core/kinds/points.ts';
import { samplers } from '../../../core/samplers/index.ts';
import { schedules } from '../../../core/schedules.ts';
import { spacings } from '../../../core/spacings.ts';
import {
  change,
  type DataName,
  experiment,
  initialOf,
  moveTo,
  type SamplerName,
} from '../../../state/experiment.ts';
import type { Frame, Run } from '../../../state/runs.ts';
import { addColumn, axisPlace, columns, type Resolved, removeColumn, setColumn, stopsOf } from './columns.ts';
import { columnsOf } from './fields/columns.ts';
import { columnName, detailsOf } from './words.ts';

const names = <T extends object>(registry: T) => Object.keys(registry) as (keyof T & string)[];
const text = () => experiment.getState().columns;
const columnsNow = () => [...columns.lines().values()];
const specOf = (column: Resolved) => column.request()!;

// Nothing moves here, but what moves by itself is stopped first.
beforeAll(() => void vi.stubGlobal('cancelAnimationFrame', () => {}));

beforeEach(() => experiment.setState(initialOf('sample'), true));

describe('columns', () => {
  it('share what they do not have of their own', () => {
    change({ columns: 'ddim,10_ddim,10,schedule:flow,seed:7', schedule: 'linear', seed: 3 });
    const [first, second] = columnsNow();
    expect(first.spec).toMatchObject({ schedule: 'linear', seed: 3, steps: 10 });
    expect(second.spec).toMatchObject({ schedule: 'flow', seed: 7, data: 'dinosaur' });
    expect(first.key).not.toBe(second.key);
  });

  it('ask the network that they are to ask, as far as the data have it', () => {
    const asked = (data: DataName) => {
      change({
        data,
        columns: 'ddim,9_ddim,9,prediction:epsilon_ddim,9,prediction:velocity_ddim,9,model:portraits-weak',
      });
      return columnsNow().map((column) => specOf(column).model);
    };
    expect(asked('dinosaur')).toEqual(['dinosaur', 'dinosaur-epsilon', 'dinosaur-velocity', 'dinosaur']);
    expect(asked('moons')).toEqual(['moons', 'moons-epsilon', 'moons-velocity', 'moons']);
    expect(asked('cat')).toEqual(['cat', 'cat', 'cat', 'cat']);
    expect(new Set(columnsNow().map(({ key }) => key)).size).toBe(1);
    expect(asked('portraits')).toEqual(['portraits', 'portraits', 'portraits', 'portraits-weak']);
  });

  it('that are equal are one run, and stay so while the cursor moves', () => {
    change({ columns: 'ddim,10_ddim,10' });
    const [all, before] = [columns.lines(), columnsNow()];
    expect(before[0].key).toBe(before[1].key);
    moveTo(0.4);
    expect(columns.lines()).toBe(all);
  });

  it('are added, changed and removed within their limits', () => {
    change({ columns: 'ddim,10_ddpm,10' });
    addColumn(1);
    setColumn(2, { steps: 50, sampler: 'heun' });
    expect(text()).toBe('ddim,10_ddpm,10_heun,50');
    removeColumn(0);
    expect(text()).toBe('ddpm,10_heun,50');
    addColumn(0);
    addColumn(0);
    addColumn(0);
    expect(columnsOf(text())).toHaveLength(4);
  });

  it('let go of options that a new sampler does not have', () => {
    change({ columns: 'ddim,10,eta:0.5_ddpm,10' });
    setColumn(0, { sampler: 'dpmpp2m' });
    expect(text()).toBe('dpmpp2m,10_ddpm,10');
  });

  it('can be any sampler with any spacing and schedule', () => {
    for (const schedule of names(schedules))
      for (const spacing of names(spacings))
        for (const steps of [1, 2, 10, 200]) {
          change({ columns: `ddim,${steps},schedule:${schedule},spacing:${spacing}_ddpm,10` });
          const { levels } = specOf(columnsNow()[0]);
          expect(levels, `${schedule} ${spacing}`).toHaveLength(steps + 1);
        }
  });
});

describe('the shared cursor', () => {
  const run = (steps: number, schedule: keyof typeof schedules): Run => {
    change({ columns: `ddim,${steps},schedule:${schedule}_ddpm,10` });
    const { levels } = specOf(columnsNow()[0]);
    const x = new Float32Array(2);
    return { frames: levels.map((level, index) => ({ level, index, x }) as Frame) } as Run;
  };

  it('shows the state nearest in noise, whatever the schedule of the run', () => {
    const flow = run(50, 'flow');
    for (const t of [0, 0.13, 0.5, 0.77, 1]) {
      moveTo(t);
      const at = columns.index({ of: columnsNow()[0], run: flow, old: false });
      const places = flow.frames.map((frame) => axisPlace(frame, columnsNow()[0].spec));
      const best = Math.min(...places.map((place) => Math.abs(place - t)));
      expect(Math.abs(places[at] - t)).toBe(best);
    }
  });

  it('is at the noise level that the page’s schedule has there', () => {
    const { spec } = columnsNow()[0];
    const level = schedules.flow.level(0.5);
    const t = axisPlace({ level } as Frame, { ...spec, schedule: 'flow' });
    const { alpha, sigma } = schedules.cosine.level(t);
    expect(alpha / sigma).toBeCloseTo(1, 6);
  });

  it('steps from stop to stop of all runs', () => {
    change({ columns: 'ddim,2_ddpm,4', schedule: 'linear' });
    columns.scrub(1);
    const seen = [1, 2, 3, 4].map(() => {
      columns.step(-1);
      return experiment.getState().t;
    });
    expect(seen).toEqual([0.75, 0.5, 0.25, 0]);
    columns.step(1);
    expect(experiment.getState().t).toBe(0.25);
    columns.step(1, true);
    expect(experiment.getState().t).toBeCloseTo(0.252, 9);
  });

  it('knows where each run will stop', () => {
    change({ columns: 'ddim,4_ddpm,10' });
    expect(stopsOf(columnsNow()[0])).toEqual([1, 0.75, 0.5, 0.25, 0]);
  });
});

describe('words', () => {
  const points = { kind: pointKind };
  const asked = { kind: pictures, classes: ['hats'] };

  it('name a column by what makes it special', () => {
    const [first, second] = columnsOf(
      'ddim,1,eta:0.5,schedule:flow,spacing:karras,guidance:3,seed:4_dpmpp2m,10',
    );
    expect(columnName(first)).toBe('DDIM, 1 step');
    expect(detailsOf(first, asked)).toBe('η 0.5, Flow, Karras, guidance 3, seed 4');
    expect([columnName(second), detailsOf(second, asked)]).toEqual(['DPM-Solver++(2M), 10 steps', '']);
  });

  it('say nothing that means nothing for the data', () => {
    const [column] = columnsOf('ddim,1,guidance:3,bound:free_ddpm,10');
    expect(detailsOf(column, asked)).toBe('guidance 3, limit x̂₀: off');
    expect(detailsOf(column, points)).toBe('');
    expect(detailsOf(column, { kind: pictures })).toBe('limit x̂₀: off');
  });

  it('say what a network predicts, and where there is no such network', () => {
    const networks = {
      ...points,
      predictions: { epsilon: 'a' },
      otherModels: { 'portraits-weak': 'weaker' },
    };
    const [epsilon, flow, weak] = columnsOf(
      'ddim,9,prediction:epsilon_ddim,9,prediction:velocity_ddim,9,model:portraits-weak',
    );
    expect(detailsOf(epsilon, networks)).toBe('predicts ε');
    expect(detailsOf(flow, networks)).toBe('default network: none here predicts flow');
    expect(detailsOf(weak, networks)).toBe('weaker network');
    expect(detailsOf(weak, points)).toBe('default network: there is no weaker one');
  });

  it('are there for every option of every sampler', () => {
    for (const sampler of names(samplers) as SamplerName[]) {
      const options = Object.fromEntries(
        Object.entries(samplers[sampler].options).map(([name, spec]) => [name, spec.default]),
      );
      expect(detailsOf({ ...columnsOf('ddim,10_ddim,10')[0], sampler, options }, points)).not.toContain(
        'undefined',
      );
    }
  });
});
