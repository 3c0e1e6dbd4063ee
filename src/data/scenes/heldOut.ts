import { type Attributes, type Thing, thingsOf } from './attributes.ts';

/**
 * An object in a colour, or at a place, that no training scene shows, although it may show each half: what a model
 * makes of them it has put together itself.
 */
export type Pair = Pick<Thing, 'object'> & (Pick<Thing, 'colour'> | Pick<Thing, 'place'>);

export const heldOut: readonly Pair[] = [
  { object: 'apple', colour: 'blue' },
  { object: 'car', colour: 'purple' },
  { object: 'heart', colour: 'green' },
  { object: 'fish', colour: 'pink' },
  { object: 'umbrella', colour: 'orange' },
  { object: 'book', colour: 'yellow' },
  { object: 'bird', colour: 'red' },
  { object: 'butterfly', colour: 'grey' },
  { object: 'star', colour: 'purple' },
  { object: 'tulip', colour: 'blue' },
  { object: 'cat', place: 'right' },
  { object: 'penguin', place: 'top' },
  { object: 'elephant', place: 'left' },
  { object: 'pizza', place: 'bottom' },
  { object: 'robot', place: 'top' },
  { object: 'balloon', place: 'bottom' },
  { object: 'frog', place: 'right' },
  { object: 'house', place: 'left' },
];

/** Whether a thing is the pair's object, so coloured or placed. */
export const isPair = (pair: Pair, thing: Partial<Thing>): boolean =>
  Object.entries(pair).every(([name, value]) => thing[name as keyof Thing] === value);

export const shows = (pair: Pair, scene: Attributes): boolean =>
  thingsOf(scene).some((thing) => isPair(pair, thing));

export const isHeldOut = (scene: Attributes): boolean => heldOut.some((pair) => shows(pair, scene));
