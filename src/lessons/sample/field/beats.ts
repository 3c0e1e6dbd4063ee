import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'At each place of the plane, an arrow says where a sampler goes.',
    show: { t: 0.4 },
  },
  {
    say: 'As noise falls, the arrows turn from the middle of the cloud to the nearest data.',
    show: { t: 0.12 },
  },
  {
    say: 'Follow the arrows from noise to data, and you have sampled.',
    show: { t: 1 },
    plays: true,
  },
] satisfies readonly Beat[];
