import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'The right half is painted over and made anew, each step once: it suits the left one badly.',
    show: { again: 1, run: true },
  },
  {
    say: 'With each step taken several times, both halves come to one face.',
    show: { again: 5, run: true },
  },
] satisfies readonly Beat[];
