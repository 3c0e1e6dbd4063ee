import { expect, it } from 'vitest';
import { datasets } from '../../../../data/index.ts';
import type { DataSet } from '../../../../data/types.ts';
import {
  branchesField,
  branchesOf,
  formatBranches,
  MOST_BRANCHES,
  readBranches,
  withoutBranch,
} from './branches.ts';

const [fashion, portraits, moons]: DataSet[] = [datasets.fashion, datasets.portraits, datasets.moons];
/** As a link or a change has them, and how many are left. */
function settleBranches(text: string, data: DataSet) {
  const settled = branchesField.settle(text, data);
  return { ...settled, count: branchesOf(settled.value).length };
}
const sizes = ({ event }: DataSet) => event[0] * event[1];

it('a tree comes back from its text', () => {
  const text = '0,5,seed:3_1,20,sampler:ddim,eta:0.5_0,40,class:2,guidance:3';
  expect(settleBranches(text, fashion)).toEqual({ value: text, count: 3, mended: [] });
  expect(branchesOf(text)[1]).toMatchObject({ parent: 1, at: 20, sampler: 'ddim', eta: 0.5, seed: null });
  expect(settleBranches('', fashion)).toEqual({ value: '', count: 0, mended: [] });
  expect(settleBranches(branchesField.initial, moons).mended).toEqual([]);
});

it('what is said in words and done by hand comes back, too', () => {
  const prompt = 'a sad man, “red hat”: 50_50 * x';
  const [made] = readBranches('0,5').value;
  const text = formatBranches([{ ...made, prompt, paint: '5a.3.2-63.4.c' }]);
  expect(text).not.toMatch(/red hat”|_|man,/);
  expect(settleBranches(text, portraits)).toEqual({ value: text, count: 1, mended: [] });
  expect(branchesOf(text)[0]).toMatchObject({ prompt, paint: '5a.3.2-63.4.c' });
  const pushed = formatBranches([{ ...made, push: '10.-20.30.0' }]);
  expect(settleBranches(pushed, moons)).toEqual({ value: pushed, count: 1, mended: [] });
  expect(branchesOf('0,5,prompt:')[0].prompt).toBe('');
  expect(settleBranches('0,5,push:1,paint:zzz.1.0,prompt:*ffffff*', portraits).mended).toHaveLength(2);
  expect(settleBranches(`0,5,prompt:${'long '.repeat(200)}`, portraits).mended).toHaveLength(1);
});

it('hostile text is mended, with a sentence for each thing', () => {
  const hostile = [
    '1,5',
    '0',
    'x',
    '0,-1',
    '0,5_2,6',
    '_',
    '0,1e3',
    '0,9999',
    '<script>',
    '0,5_'.repeat(9999),
  ];
  for (const text of hostile) {
    const { value, count, mended } = settleBranches(text, fashion);
    expect(mended.length, text).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(MOST_BRANCHES);
    expect(settleBranches(value, fashion)).toEqual({ value, count, mended: [] });
  }
  expect(settleBranches('0,5,seed:-1,sampler:nothing,constructor:1,eta:9', fashion).value).toBe('0,5');
  expect(settleBranches('0,5,seed:-1,constructor:1', fashion).mended).toHaveLength(2);
});

it('a branch goes with all that leave it; the others find their parents again', () => {
  const { value: branches } = readBranches('0,5_1,10_0,20_3,30_2,40');
  expect(formatBranches(withoutBranch(branches, 1))).toBe('0,20_1,30');
  expect(formatBranches(withoutBranch(branches, 5))).toBe('0,5_1,10_0,20_3,30');
});

it('what says nothing of the data is left out, and the branch stays', () => {
  const all = '0,5,seed:1,class:2,guidance:3,prompt:hat,student:2,push:1.1.1.1,paint:0.5.1-70.2.3';
  const of = (data: DataSet) => settleBranches(all, data);
  expect(of(datasets.spiral).value).toBe('0,5,seed:1,push:1.1.1.1');
  expect(of(datasets.spiral).mended).toHaveLength(5);
  expect(of(portraits).value).toBe('0,5,seed:1,guidance:3,prompt:hat,student:2,paint:0.5.1-70.2.3');
  expect(of(fashion).value).toBe('0,5,seed:1,class:2,guidance:3,student:2,paint:0.5.1-70.2.3');
  expect(settleBranches('0,5,class:10', fashion).value).toBe('0,5');
});

it('paint stays within the picture', () => {
  const beyond = sizes(portraits).toString(36);
  const { value, mended } = settleBranches(`0,5,paint:0.1.2-${beyond}.9.3`, portraits);
  expect([value, mended]).toEqual([
    '0,5,paint:0.1.2',
    [expect.stringContaining('Branch 1: What is painted')],
  ]);
  expect(settleBranches(`0,5,paint:${beyond}.9.3`, portraits).value).toBe('0,5');
  expect(settleBranches(`0,5,paint:${beyond}.9.3`, fashion).mended).toEqual([]);
});

it('of a change made twice the later counts', () => {
  expect(settleBranches('0,5,seed:1,seed:2', moons)).toEqual({ value: '0,5,seed:2', count: 1, mended: [] });
});

it.each(Object.entries<DataSet>(datasets))('the largest tree of %s fits in a link', (_, data) => {
  const runs = Array.from({ length: data.event.length === 3 ? sizes(data) : 0 }, (_, i) => i);
  const paint = runs.map((i) => `${i.toString(36)}.1.${i % 2}`).join('-');
  const pushes = Array(40).fill('-999.-999.-999.-999').join('*');
  const branch = {
    seed: 2 ** 32 - 1,
    sampler: 'dpmpp2mSde',
    eta: 0.55,
    class: data.classes ? data.classes.length - 1 : null,
    guidance: data.classes || data.text ? 19.75 : null,
    prompt: data.text ? '́'.repeat(500) : null,
    student: data.student ? '8' : null,
    push: data.kind.edit === 'push' ? pushes : null,
    paint: paint || null,
  } as const;
  const branches = Array.from({ length: MOST_BRANCHES }, (_, parent) => ({ ...branch, parent, at: 999 }));
  const text = formatBranches(branches);
  expect(settleBranches(text, data)).toEqual({ value: text, count: MOST_BRANCHES, mended: [] });
});
