import { tokenizer } from '../tokenizer.ts';
import { kin } from './suggest.ts';
import { vocabulary } from './vocabulary.ts';

/** How many words of a prompt a model reads. */
export const promptLength = 40;

const spellings = {
  gray: 'grey',
  blonde: 'blond',
  blondes: 'blond',
  't-shirt': 'shirt',
  tshirt: 'shirt',
  tee: 'shirt',
  chequered: 'checkered',
  wooly: 'woolly',
  sunglass: 'sunglasses',
  earring: 'earrings',
  stud: 'studs',
  curl: 'curls',
  people: 'person',
  men: 'man',
  women: 'woman',
  wears: 'wearing',
} as const;

/** Any text as a model reads it. Never throws: what is not understood is marked so. */
export const tokenize = tokenizer({ vocabulary, length: promptLength, spellings, kin });
