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

/** A dozen that between them ask for every attribute, and for most of its values. */
export const gallery: readonly string[] = [
  'a smiling woman with long purple hair and glasses',
  'a bald man with a goatee and sunglasses',
  'surprised, with orange braids and a blue striped shirt',
  'a green mohawk, dark skin and earrings',
  'a sad man with a grey beard and a black fedora',
  'a woman with long green hair and a red hat',
  'a calm person with blond curls and a checked red shirt',
  'brown hair in a bun, purple overalls, smiling',
  'a balding man with glasses and a green tank top',
  'tan skin, a yellow beanie and a full brown beard',
  'short black hair, a pink cap and an open mouth',
  'a gloomy person with long grey hair and red sunglasses',
];
