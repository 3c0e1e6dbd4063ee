import '../lessons/owned.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { samplers } from '../core/samplers/index.ts';
import {
  adopt,
  change,
  entranceOf,
  experiment,
  fieldNames,
  fields,
  initial,
  initialOf,
  inLesson,
  moveTo,
  type Settings,
  settings,
  settle,
} from './experiment.ts';
import type { Field } from './fields.ts';
import { formatSearch, parseSearch } from './url.ts';

const now = () => experiment.getState();
beforeEach(() => experiment.setState(initial, true));

describe('what was made for some data', () => {
  it('goes back to what is usual on others, and comes back with its own', () => {
    change({ data: 'fashion', class: 3, count: 16, region: '20,3' });
    expect(now()).toMatchObject({ class: 3, count: 16 });
    change({ data: 'moons' });
    expect(now()).toMatchObject({ class: null, count: null, region: '' });
    change({ count: 5000 });
    change({ data: 'spiral' });
    expect(now().count).toBe(5000);
    change({ data: 'fashion' });
    expect(now()).toMatchObject({ class: 3, count: 16, region: '20,3' });
    change({ data: 'spiral' });
    expect(now()).toMatchObject({ class: null, count: 5000 });
  });

  it('follows data that another lesson begins with', () => {
    change({ count: 9 });
    expect(inLesson(now(), 'sample')).toMatchObject({ data: 'dinosaur', count: null });
    change({ lesson: 'sample' });
    expect(now()).toMatchObject({ data: 'dinosaur', count: null });
    change({ lesson: 'noise' });
    expect(now()).toMatchObject({ data: 'portraits', count: 9 });
  });

  it.each([
    ['portraits', '0,5,seed:1_0,40,paint:5a.3.2', 'fashion'],
    ['portraits', '0,5,seed:1_0,40,paint:5a.3.2', 'moons'],
    ['portraits', '0,5,prompt:hat', 'fashion'],
    ['fashion', '0,5,class:2', 'portraits'],
    ['fashion', '0,5,guidance:3', 'rings'],
    ['moons', '0,5,push:10.0.0.40', 'portraits'],
  ] as const)('forks made by hand stay with their data: %s, %s', (data, branches, other) => {
    change({ data, branches, branch: 1 });
    change({ data: other });
    expect(now()).toMatchObject({ branches: initial.branches, branch: 0 });
    change({ data });
    expect(now().branches).toBe(branches);
  });

  it('does not come back over what has been made of it since', () => {
    const painted = '0,40,paint:5a.3.2';
    change({ branches: painted });
    change({ data: 'moons' });
    change({ data: 'portraits' });
    change({ branches: '0,40' });
    change({ data: 'spiral' });
    change({ data: 'portraits' });
    expect(now().branches).toBe('0,40');
  });

  it('stays on data of the same kind', () => {
    change({ data: 'moons', branches: '0,5,push:10.0.0.40', count: 500 });
    change({ data: 'rings' });
    expect(now()).toMatchObject({ branches: '0,5,push:10.0.0.40', count: 500 });
    change({ branches: '0,5,seed:3', data: 'portraits' });
    expect(now()).toMatchObject({ branches: '0,5,seed:3', count: null });
  });

  it('gives way to what is asked for at once', () => {
    change({ data: 'moons', count: 9 });
    expect(now().count).toBe(9);
  });
});

it('another sampler lets go of options that it does not have', () => {
  change({ sampler: 'ddim', options: { eta: 0.5 } });
  expect(now().options).toEqual({ eta: 0.5 });
  change({ sampler: 'ddpm' });
  expect(now().options).toEqual({});
});

it('an option at its default is left out', () => {
  change({ sampler: 'ddim', options: { eta: samplers.ddim.options.eta.default } });
  expect(now().options).toEqual({});
});

it('portraits, which take the most work, are few', () => {
  change({ data: 'fashion', count: 36 });
  expect(now().count).toBe(36);
  change({ data: 'portraits' });
  expect(now().count).toBeNull();
});

it('a prompt stays when other data are looked at', () => {
  change({ prompt: 'green hair' });
  change({ data: 'moons' });
  change({ data: 'portraits' });
  expect(now().prompt).toBe('green hair');
});

it('another prompt is another run', () => {
  change({ run: true });
  change({ prompt: ` ${now().prompt} ` });
  expect(now().run).toBe(true);
  change({ prompt: 'green hair' });
  expect(now().run).toBe(false);
});

it('a run belongs to its settings, not to what only looks at it', () => {
  change({ run: true });
  change({ theme: 'dark', speed: '2', t: 0.3 });
  expect(now().run).toBe(true);
  change({ steps: 20 });
  expect(now().run).toBe(false);
});

it('another lesson begins with its own data, unless some were chosen', () => {
  change({ lesson: 'sample' });
  expect(now().data).toBe('dinosaur');
  change({ lesson: 'noise' });
  expect(now()).toEqual(initial);
  change({ data: 'moons', lesson: 'sample' });
  expect(now().data).toBe('moons');
  change({ lesson: 'noise' });
  expect(now().data).toBe('moons');
});

it('the cursor stays on the axis', () => {
  moveTo(-3);
  expect(now().t).toBe(0);
  moveTo(7);
  expect(now().t).toBe(1);
});

it('what is in order is left as it is', () => {
  expect(settle(initial)).toEqual({ spec: initial, mended: [] });
});

it('what components select from is told of every setting, and of no move of the cursor', () => {
  const told: Settings[] = [];
  const stop = settings.subscribe((state) => told.push(state));
  const before = settings.getState();
  for (let i = 0; i < 100; i++) moveTo(i / 100);
  expect(settings.getState()).toBe(before);
  change({ steps: 12 });
  change({ t: 0.5, seed: 4 });
  stop();
  expect(told.map(({ steps, seed }) => [steps, seed])).toEqual([
    [12, 0],
    [12, 4],
  ]);
  const { t: _, ...rest } = now();
  expect({ ...settings.getState() }).toEqual(rest);
  expect(() => settings.getState().t).toThrow('watch');
});

describe('what a lesson or a bench owns', () => {
  it('is in the experiment, with where it begins', () => {
    expect(initial).toMatchObject({ branches: fields.branches.initial, mark: 'dpmpp2m,10', way: 'jump' });
    expect(initialOf('sample', 'fork')).toMatchObject({ lesson: 'sample', sampler: 'ddpm', prompt: '' });
    expect(() => adopt('sample/other', { fields: { way: fields.way } })).toThrow(
      /sample\/other.*way.*rename/,
    );
  });

  it('greets who comes within the page, while links that leave it out mean what they meant', () => {
    const few = 'ddim,5_dpmpp2m,5_ddpm,5_ddpm,200';
    const [linked, entered] = [
      initialOf('sample', 'compare').columns,
      entranceOf('sample', 'compare').columns,
    ];
    expect([linked, entered]).toEqual([initial.columns, few]);
    change({ lesson: 'sample', bench: 'compare' });
    expect(now().columns).toBe(few);
    expect(parseSearch(formatSearch(now())).spec.columns).toBe(few);
    expect(parseSearch('?lesson=sample&bench=compare').spec.columns).toBe(initial.columns);
    // It is nobody's choice, so it stays there.
    change({ bench: 'fork' });
    expect(now().columns).toBe(initial.columns);
    change({ bench: 'compare' });
    expect(now().columns).toBe(few);
    change({ columns: 'ddpm,3_ddim,3' });
    change({ bench: 'fork' });
    expect(now().columns).toBe('ddpm,3_ddim,3');
  });

  it('needs only what stands before it, so that one pass settles all', () => {
    fieldNames.forEach((name, i) => {
      const { needs = [] }: Field<unknown> = fields[name];
      for (const other of needs) expect(fieldNames.slice(0, i), name).toContain(other);
    });
  });
});

it('a change settles what needs it, and leaves all else as it is', () => {
  const spy = vi.spyOn(fields.branches, 'settle');
  change({ seed: 5, columns: 'ddim,10_ddim,20', steps: 30 });
  expect(spy).not.toHaveBeenCalled();
  change({ branches: '0,5_0,7', branch: 2 });
  expect(spy).toHaveBeenCalledTimes(1);
  change({ data: 'moons' });
  expect(spy).toHaveBeenCalledTimes(2);
  change({ branches: '0,5', branch: 4 });
  expect(now().branch).toBe(1);
  spy.mockRestore();
});
