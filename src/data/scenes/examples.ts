import type { Example } from '../types.ts';

/** Prompts that between them show what can be asked for. */
export const examples: readonly Example[] = [
  { text: 'a red car to the left of a blue umbrella in the snow' },
  { text: 'three yellow stars at night' },
  { text: 'a small green balloon at the top, in a meadow' },
  { text: 'a penguin beside a pink book on a white background' },
  { text: 'a big pineapple on the beach' },
  { text: 'a teapot above a cat indoors' },
  {
    text: 'a blue apple on the water',
    note: 'Blue apples never met in training: the network has to put them together itself.',
  },
];
