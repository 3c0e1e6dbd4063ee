import { expect, it } from 'vitest';
import {
  branchesField,
  branchesOf,
  formatBranches,
  MOST_BRANCHES,
  readBranches,
  settleBranches,
  withoutBranch,
} from './branches.ts';

it('a tree comes back from its text', () => {
  const text = '0,5,seed:3_1,20,sampler:ddim,eta:0.5_0,40,class:2,guidance:3';
  expect(settleBranches(text)).toEqual({ value: text, count: 3, mended: [] });
  expect(branchesOf(text)[1]).toMatchObject({ parent: 1, at: 20, sampler: 'ddim', eta: 0.5, seed: null });
  expect(settleBranches('')).toEqual({ value: '', count: 0, mended: [] });
  expect(settleBranches(branchesField.initial).mended).toEqual([]);
});

it('what is said in words and done by hand comes back, too', () => {
  const prompt = 'a sad man, “red hat”: 50_50 * x';
  const [made] = readBranches('0,5').branches;
  const text = formatBranches([{ ...made, prompt, push: '10.-20.30.0', paint: '5a.3.2-63.4.c' }]);
  expect(text).not.toMatch(/red hat”|_|man,/);
  expect(settleBranches(text)).toEqual({ value: text, count: 1, mended: [] });
  expect(branchesOf(text)[0]).toMatchObject({ prompt, push: '10.-20.30.0', paint: '5a.3.2-63.4.c' });
  expect(branchesOf('0,5,prompt:')[0].prompt).toBe('');
  expect(settleBranches('0,5,push:1,paint:zzz.1.0,prompt:*ffffff*').mended).toHaveLength(2);
  expect(settleBranches(`0,5,prompt:${'long '.repeat(200)}`).mended).toHaveLength(1);
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
    const { value, count, mended } = settleBranches(text);
    expect(mended.length, text).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(MOST_BRANCHES);
    expect(settleBranches(value)).toEqual({ value, count, mended: [] });
  }
  expect(settleBranches('0,5,seed:-1,sampler:nothing,constructor:1,eta:9').value).toBe('0,5');
  expect(settleBranches('0,5,seed:-1,constructor:1').mended).toHaveLength(2);
});

it('a branch goes with all that leave it; the others find their parents again', () => {
  const { branches } = readBranches('0,5_1,10_0,20_3,30_2,40');
  expect(formatBranches(withoutBranch(branches, 1))).toBe('0,20_1,30');
  expect(formatBranches(withoutBranch(branches, 5))).toBe('0,5_1,10_0,20_3,30');
});
