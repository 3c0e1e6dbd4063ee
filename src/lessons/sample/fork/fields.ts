import type { Experiment } from '../../../state/experiment.ts';
import { type Field, integer, passing } from '../../../state/fields.ts';
import { branchesField, branchesOf, MOST_BRANCHES } from './fields/branches.ts';

const branch: Field<number> = {
  ...passing(integer('Branch', 0, MOST_BRANCHES, 0)),
  needs: ['branches'],
  selectsFrom: 'branches',
  settle: (number, _, { branches }) => ({
    value: Math.min(number, branchesOf(branches as string).length),
    mended: [],
  }),
};

export const fields = {
  /** Forks of the run. */
  branches: branchesField,
  /** Which of them is selected: 0 is the run itself. */
  branch,
};

export const defaults: Partial<Experiment> = { data: 'portraits', prompt: '', sampler: 'ddpm' };

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
