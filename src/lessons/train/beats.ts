import type { Beat } from '../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'It knows nothing yet. Press Train: it guesses what lies behind noise, and is corrected.',
  },
  {
    say: 'The same network learns whatever it is given. This time it is a dinosaur.',
    show: { data: 'dinosaur' },
  },
  {
    say: 'It may predict the noise instead. Then its errors at high noise are magnified, and linger.',
    show: { learns: 'epsilon' },
  },
  {
    say: 'Ten examples, again and again: it learns them by heart, and gets worse on all that it has not seen.',
    show: { examples: '10' },
  },
  {
    say: 'Pictures learn as points do: 1,498 digits by hand. Soon it draws each of them when asked.',
    show: { data: 'digits' },
  },
] satisfies readonly Beat[];
