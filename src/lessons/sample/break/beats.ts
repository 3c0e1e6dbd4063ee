import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'Left, the method as it is. Right, DDPM without the noise that it adds: all samples collapse.',
    show: { run: true },
  },
  {
    say: 'Jump to the end at once, and everything becomes the mean of all data.',
    show: { break: 'oneStep', run: true },
  },
  {
    say: 'Hide the noise level from the network, and points fill gaps that should be empty.',
    show: { break: 'timeless', run: true },
  },
] satisfies readonly Beat[];
