import '../../owned.ts';
import { describe, expect, it } from 'vitest';
import { type Experiment, initialOf } from '../../../state/experiment.ts';
import type { Frame } from '../../../state/runs.ts';
import { type Node, requestOf, treeOf } from './tree.ts';

const page = (change: Partial<Experiment>): Experiment => ({
  ...initialOf('sample', 'fork'),
  data: 'moons',
  steps: 12,
  ...change,
});

it('branches inherit, and change, and are taken at a step that there is', () => {
  const branches = '0,4,sampler:ddim,eta:0.5_1,2,seed:8_0,900';
  const [, first, second, third] = treeOf(page({ branches }));
  expect(first.spec).toMatchObject({ sampler: 'ddim', options: { eta: 0.5 }, seed: 0 });
  expect(second.spec).toMatchObject({ sampler: 'ddim', options: { eta: 0.5 }, seed: 8 });
  expect([first.at, second.at, third.at]).toEqual([4, 4, 11]);
});

it('a branch goes on with the whole run at its step, from its parent’s state, with the noise of its steps', () => {
  const [root, branch] = treeOf(page({ branches: '0,5,seed:9' }));
  const whole = requestOf(root, []);
  const x = new Float32Array(2 * whole.count).fill(0.5);
  const fork: Frame = { index: 5, level: whole.levels[5], x, denoised: x, nfe: 5, ms: 1 };
  const asked = requestOf(branch, [fork]);
  expect(asked.levels).toEqual(whole.levels);
  expect(asked).toMatchObject({ start: x, from: 5, known: [fork], seed: 9 });
  expect(() => requestOf(branch, [])).toThrow('let it run');
});

it('looks back only where the state and the question are its parent’s', () => {
  const looks = (change: string, of: Partial<Experiment> = {}) =>
    treeOf(page({ ...of, branches: `0,5${change}` }))[1].looksBack;
  for (const change of ['', ',seed:4', ',eta:0.3']) expect(looks(change)).toBe(true);
  for (const change of [',sampler:lms', ',push:0.0.100.0']) expect(looks(change)).toBe(false);
  expect(looks(',class:2', { data: 'fashion' })).toBe(false);
  expect(looks(',guidance:3', { data: 'fashion', class: 1 })).toBe(false);
  expect(looks(',prompt:red%20hat', { data: 'portraits' })).toBe(false);
});

it('other settings are another run; what a branch does not change is not', () => {
  const keys = (branches: string) => treeOf(page({ branches })).map(({ key }) => key);
  expect(keys('0,5,seed:1')).toEqual(keys('0,5,seed:1'));
  expect(keys('0,5,seed:1')[1]).not.toBe(keys('0,6,seed:1')[1]);
  expect(keys('0,5,seed:1_1,7')[2]).not.toBe(keys('0,5,seed:2_1,7')[2]);
});

describe('a student that goes on', () => {
  const pictures = (branches: string, of: Partial<Experiment> = {}) =>
    treeOf(page({ data: 'fashion', steps: 10, branches, ...of }));
  const times = ({ levels }: Node) => levels.map(({ t }) => Number(t.toFixed(6)));

  it('takes the state of any step, and jumps by lengths that it learnt', () => {
    const [root, branch] = pictures('0,3,student:2');
    expect(times(branch)).toEqual([1, 0.9, 0.8, 0.7, 0.45, 0]);
    const whole = requestOf(root, []);
    const x = new Float32Array(784 * whole.count);
    const fork: Frame = { index: 3, level: whole.levels[3], x, denoised: x, nfe: 3, ms: 1 };
    expect(requestOf(branch, [fork])).toMatchObject({
      model: 'fashion-student',
      sampler: 'ddim',
      options: {},
      levels: branch.levels,
      start: x,
      from: 3,
      known: [],
    });
  });

  it('is handed on to branches, and may give back to its teacher', () => {
    const [, , noised, teacher, plain] = pictures('0,3,student:4_1,4,sampler:lcm_1,4,student:0_1,5');
    expect(noised).toMatchObject({ jumps: 4, spec: { sampler: 'lcm' }, looksBack: false });
    expect(teacher.jumps).toBe(0);
    expect(times(teacher).slice(-3)).toEqual([0.2, 0.1, 0]);
    expect(plain).toMatchObject({ jumps: 4, looksBack: true, levels: noised.levels });
  });

  it('walks by samplers that say where it has to jump, without new noise', () => {
    const at = (branch: string) => pictures(branch, { sampler: 'ddim', options: { eta: 0.5 } })[1].spec;
    expect(at('0,3,student:2')).toMatchObject({ sampler: 'ddim', options: {} });
    expect(at('0,3,student:2,sampler:heun,eta:0.3')).toMatchObject({ sampler: 'ddim', options: {} });
    expect(at('0,3,student:2,sampler:lcm').sampler).toBe('lcm');
  });

  it('is there only of data that have one', () => {
    expect(treeOf(page({ branches: '0,3,student:2' }))[1]).toMatchObject({
      jumps: 0,
      spec: { sampler: 'ddpm' },
    });
  });
});
