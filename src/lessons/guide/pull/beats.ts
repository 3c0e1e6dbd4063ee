import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'At one place the network has two answers: where data are, and where data of the class are. Guidance goes on beyond both.',
    show: { run: true },
  },
  {
    say: 'The difference between the two leads where the class is likelier: it is the gradient of a classifier.',
    show: { pullGround: 'classifier', run: true },
  },
] satisfies readonly Beat[];
