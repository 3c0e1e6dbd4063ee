import type { Example } from '../types.ts';

/** Prompts that between them show what can be asked for. */
export const examples: readonly Example[] = [
  { text: 'a smiling woman with long purple hair and glasses' },
  { text: 'a bald man with a goatee and sunglasses' },
  { text: 'surprised, with orange braids and a blue striped shirt' },
  { text: 'a green mohawk, dark skin and earrings' },
  { text: 'a sad man with a grey beard and a black fedora' },
  {
    text: 'a woman with long green hair and a red hat',
    note: 'Green hair and a hat never met in training: the network has to put them together itself.',
  },
];
