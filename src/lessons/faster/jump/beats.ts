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
    say: 'The optimiser puts its steps where the answer turns, and spares them in the noise.',
    show: { handTimes: '75_50_25', jumpGrid: 'optimised' },
  },
  {
    say: 'The cosine schedule spreads the turning over the axis: even steps are about as good there.',
    show: { schedule: 'cosine', handTimes: '75_50_25', jumpGrid: 'trailing' },
  },
] satisfies readonly Beat[];
