import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'Each mark is a sampler with a number of steps: lower is closer to the data, further left is cheaper.',
    show: { run: true },
  },
] satisfies readonly Beat[];
