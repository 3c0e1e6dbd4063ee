import type { Example } from '../types.ts';

/** Prompts that between them show what can be asked for. */
export const examples: readonly Example[] = [
  { text: 'a smiling woman with long purple hair and glasses' },
  { text: 'a bald man with a beard and sunglasses' },
  { text: 'surprised, with orange braids and a blue striped shirt' },
  { text: 'a green mohawk, dark skin and earrings' },
  { text: 'a sad person in yellow overalls with short grey hair' },
  { text: 'a serious man with a blond goatee and a black fedora' },
  {
    text: 'a woman with long green hair and a red hat',
    note: 'No portrait that the network has learnt from had green hair and a hat: it puts them together itself.',
  },
];
