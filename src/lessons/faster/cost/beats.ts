import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  { say: 'Each mark is a sampler with so many calls: lower is closer to the data, left is faster.' },
  {
    say: 'How often is what was asked for read? Even the blurred averages of one step may be.',
    show: { costUp: 'read' },
  },
  {
    say: 'Up looks more real, right leaves less out: fidelity and diversity are two things.',
    show: { costChart: 'diversity' },
  },
] satisfies readonly Beat[];
