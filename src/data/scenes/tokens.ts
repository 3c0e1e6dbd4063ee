import { tokenizer } from '../tokenizer.ts';
import { vocabulary } from './vocabulary.ts';

/** How many words of a prompt a model reads. */
export const promptLength = 16;

const spellings = {
  gray: 'grey',
  center: 'centre',
  leaves: 'leaf',
  butterflies: 'butterfly',
  strawberries: 'strawberry',
  kitties: 'kitty',
  puppies: 'puppy',
  bunnies: 'bunny',
  lorries: 'lorry',
  cacti: 'cactus',
  snowmen: 'snowman',
  donut: 'doughnut',
  donuts: 'doughnut',
  tshirt: 'shirt',
  't-shirt': 'shirt',
  tee: 'shirt',
  mitt: 'glove',
} as const;

/** What people ask for that scenes do not have, and what comes nearest. */
const kin = {
  black: 'grey dark',
  brown: 'orange',
  teal: 'blue green',
  turquoise: 'blue green',
  navy: 'blue',
  lime: 'green',
  magenta: 'pink purple',
  gold: 'yellow golden',
  vehicle: 'car truck',
  van: 'truck car',
  bus: 'truck car',
  motorbike: 'scooter',
  bike: 'scooter',
  animal: 'cat dog',
  kitten: 'kitty cat',
  hound: 'dog',
  bear: 'panda',
  hen: 'chick bird',
  chicken: 'chick bird',
  duck: 'bird chick',
  rose: 'tulip flower',
  daisy: 'flower sunflower',
  insect: 'bee butterfly',
  fruit: 'apple banana',
  pear: 'apple',
  sandwich: 'hamburger',
  cake: 'doughnut',
  building: 'house',
  hut: 'house',
  jewel: 'gem diamond',
  boot: 'shoe',
  bag: 'backpack',
  mug: 'teapot',
  moon: 'night star',
  sun: 'star sunset',
  lawn: 'grass meadow',
  lake: 'water',
  river: 'water',
  four: 'three',
  one: 'a',
  not: 'and',
} as const;

/** Any text as a model reads it. Never throws: what is not understood is marked so. */
export const tokenize = tokenizer({ vocabulary, length: promptLength, spellings, kin });
