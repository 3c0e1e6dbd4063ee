import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'A grid of noise: the whole way carries it to the data, one single step to their mean.',
    show: { t: 0 },
  },
  {
    say: 'Press Distil: a student learns where each place ends, and jumps there. Watch the seams.',
    show: { data: 'eight', t: 0 },
  },
  {
    say: 'Or make the ways themselves straight: press Reflow. Then one step is the whole way.',
    show: { distils: 'lines', t: 0 },
  },
] satisfies readonly Beat[];
