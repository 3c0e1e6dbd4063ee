import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'One network, one start, four ways to walk. Look at the number under each.',
    show: { run: true },
  },
  {
    say: 'DDPM with 10 steps stays near the middle; it needs hundreds.',
    show: { columns: 'ddpm,10_ddpm,50_ddpm,200_ddpm,1000', run: true },
  },
  {
    say: 'DDIM in 10 and in 200 steps ends nearly at the same places.',
    show: { columns: 'ddim,200_ddim,10_ddim,50_ddpm,200', run: true, difference: true },
  },
] satisfies readonly Beat[];
