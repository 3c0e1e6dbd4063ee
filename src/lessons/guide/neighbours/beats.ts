import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'Asked for what no training portrait shows together, the network makes it: the nearest one learnt lacks one of the two.',
    show: { run: true },
  },
  {
    say: 'Asked for what is common it invents as well: nothing is copied, though something learnt is always near.',
    show: { prompt: 'a smiling man with short brown hair', run: true },
  },
] satisfies readonly Beat[];
