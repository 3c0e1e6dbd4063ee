import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'The thin paths take fifty steps. Two steps follow their first answers, and end elsewhere.',
    show: { handTimes: '50' },
  },
  {
    say: 'Four even steps come nearer. Drag the stops: can you do better?',
    show: { handTimes: '75_50_25' },
  },
  {
    say: 'The optimiser takes one long step in the noise: what goes wrong there is mended later.',
    show: { handTimes: '75_50_25', jumpGrid: 'optimised' },
  },
] satisfies readonly Beat[];
