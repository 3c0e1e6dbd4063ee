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
] satisfies readonly Beat[];
