import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'Further right, guidance is stronger: the upper curve says how far samples are as asked, the other how much they vary.',
    show: { guidedRun: 'all,1', run: true },
  },
  {
    say: 'With much guidance nearly all is as asked, and the samples look more and more alike.',
    show: { guidedRun: 'all,8', run: true },
  },
  {
    say: 'Guided only in the middle of the way, the dashed curves, samples are nearly as much as asked and vary more.',
    show: { guidedWays: 'all_interval', guidedRun: 'interval,3', run: true },
  },
] satisfies readonly Beat[];
