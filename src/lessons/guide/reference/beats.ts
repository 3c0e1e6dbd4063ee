import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'Sent a little way into noise, the picture comes back with its hat, its pose and its colours.',
    show: { strength: 0.3, run: true },
  },
  {
    say: 'Sent further, less of it is left, and what the prompt asks for shows.',
    show: { strength: 0.7, run: true },
  },
  {
    say: 'From pure noise nothing of it is left: the prompt alone decides.',
    show: { strength: 1, run: true },
  },
] satisfies readonly Beat[];
