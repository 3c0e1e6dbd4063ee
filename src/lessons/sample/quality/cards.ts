import type { Cards } from '../../card.ts';

export const cards = {
  few: [
    {
      says: 'About 100',
      why: 'Far fewer do: its steps may be long, since it aims each by the answer before.',
    },
    { says: 'About 50', why: 'Fewer do: its curve lies flat long before that.' },
    { says: '10 to 20' },
  ],
  twice: [
    {
      says: 'Heun',
      why: 'Step for step it is as good. But it pays two calls a step, so 10 calls are only 5 of its steps.',
    },
    { says: 'DPM-Solver++(2M)' },
    {
      says: 'They are equal',
      why: 'With many calls they are. With 10, Heun takes 5 steps and the other 10.',
    },
  ],
} satisfies Cards;
