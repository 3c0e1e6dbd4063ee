import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'Each mark is a sampler with so many calls: lower is closer to the data, further left is sooner there.',
  },
  {
    say: 'How often is what was asked for read? Even the blurred averages of one step may be. It is not all of quality.',
    show: { costUp: 'read' },
  },
  {
    say: 'Fidelity is one thing, diversity another: further up looks more real, further right leaves less out.',
    show: { costChart: 'diversity' },
  },
] satisfies readonly Beat[];
