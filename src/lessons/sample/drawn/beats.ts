import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'A schedule says how long to stay at each noise level. You can draw this one yourself.',
    show: { run: true },
  },
  {
    say: 'The same curve against the logarithm of signal to noise shows where the steps are spent.',
    show: { scale: 'logSnr', run: true },
  },
] satisfies readonly Beat[];
