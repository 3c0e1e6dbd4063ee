import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other: few pictures, and large. */
export default [
  {
    say: 'One network, one noise, ever fewer steps. From which rung on is the picture lost?',
    show: { count: 4, run: true },
  },
  {
    say: 'The row of the student: it learnt from its teacher to go the whole way in one step.',
    show: { count: 4, studentSteps: '1', run: true },
  },
  {
    say: 'Below it, one pass of a GAN: a network that learnt in a contest, and draws from other noise.',
    show: { count: 4, run: true },
  },
  {
    say: 'DDPM adds noise at each step, and needs hundreds of them.',
    show: { count: 4, ladder: 'ddpm', run: true },
  },
] satisfies readonly Beat[];
