import type { Beat } from '../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'A network that knows nothing. Press Train: each step it guesses the noise in some data, and is corrected.',
  },
  {
    say: 'The same network learns whatever it is given. This time it is a dinosaur.',
    show: { data: 'dinosaur' },
  },
  {
    say: 'It may predict the noise instead. Then errors at high noise are magnified, and it takes longer.',
    show: { learns: 'epsilon' },
  },
] satisfies readonly Beat[];
