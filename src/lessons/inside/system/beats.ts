import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'A sentence goes in. First each word becomes a row of numbers: its vector.',
    show: { systemPart: 'text', vectorsAfter: 0, run: true },
  },
  {
    say: 'Two layers on, a vector knows its neighbours: “purple” is no longer any purple.',
    show: { systemPart: 'text', vectorsAfter: 3, run: true },
  },
  {
    say: 'The picture begins as noise. The words are not in it.',
    show: { systemPart: 'state', t: 1, run: true },
  },
  {
    say: 'At each step every place of the noise asks the words, and takes what it needs.',
    show: { systemPart: 'denoiser', t: 1, lookedWord: 5, run: true },
  },
  {
    say: 'Twenty such steps, and the picture stands.',
    show: { systemPart: 'denoiser', t: 0, run: true },
  },
] satisfies readonly Beat[];
