import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'One noisy point, and the data that it could have come from.',
    show: { t: 0.3 },
  },
  {
    say: 'With more noise it could be almost any: the best guess is their mean.',
    show: { t: 0.9 },
  },
  {
    say: 'With little noise only a few are left, and the guess comes close to one of them.',
    show: { t: 0.08 },
  },
] satisfies readonly Beat[];
