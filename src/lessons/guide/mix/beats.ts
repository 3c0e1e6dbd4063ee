import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'Told of rows and of columns, never of both, the network is asked for row 2 and column 4 at once.',
    show: { data: 'grid25', mixWishes: '', run: true },
  },
  {
    say: 'Each wish leads somewhere at each place, its dashed arrow; together they add up, and lead to the crossing.',
    show: { data: 'grid25', mixWishes: '', t: 0.5, run: true },
  },
  {
    say: 'Where wishes contradict each other, their sum leads to where no data are.',
    show: { data: 'moons', mixWishes: '0,1_1,1', run: true },
  },
] satisfies readonly Beat[];
