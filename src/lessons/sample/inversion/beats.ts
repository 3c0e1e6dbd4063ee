import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'Walked forwards without new noise, a sample leads to a noise of its own; DDIM walks back from it.',
    show: { run: true, t: 0 },
  },
  {
    say: 'Between the noises of two samples there is a sample for every step of the way.',
    show: { trip: 'between', run: true, t: 0 },
  },
] satisfies readonly Beat[];
