import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'One run, and two branches of it that go on with other noise.',
    show: { run: true, t: 0 },
  },
  {
    say: 'The branch that left early became something else. The late one differs in detail.',
    show: { run: true, t: 0, difference: true },
  },
  {
    say: 'Half-way a student takes over: two jumps, where its teacher takes 25 steps.',
    show: {
      run: true,
      t: 0,
      data: 'portraits',
      sampler: 'ddim',
      steps: 50,
      branches: '0,25,student:2',
      branch: 1,
    },
  },
] satisfies readonly Beat[];
