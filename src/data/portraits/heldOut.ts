import { type AttributeQuery, type Attributes, fits } from './attributes.ts';

/**
 * Pairs that no training portrait has, although it may have each half: what a model makes of them it has put
 * together itself.
 */
export const heldOut: readonly AttributeQuery[] = [
  { hairColour: 'green', hat: 'any' },
  { hairColour: 'pink', glasses: 'sunglasses' },
  { hairColour: 'blue', beard: 'beard' },
  { hairColour: 'grey', expression: 'surprised' },
  { hairColour: 'orange', clothesColour: 'purple' },
  { hairColour: 'purple', clothesColour: 'yellow' },
  { hairColour: 'red', clothesColour: 'green' },
  { hairColour: 'blond', skin: 'dark' },
  { style: 'mohawk', glasses: 'glasses' },
  { style: 'curly', clothesColour: 'pink' },
  { style: 'long', beard: 'goatee' },
  { style: 'bun', skin: 'brown' },
  { style: 'braids', expression: 'sad' },
  { hat: 'fedora', glasses: 'sunglasses' },
  { hat: 'cap', clothesColour: 'grey' },
  { hatColour: 'pink', clothesColour: 'black' },
  { hatColour: 'yellow', skin: 'dark' },
  { clothes: 'overalls', expression: 'surprised' },
  { clothes: 'checked', clothesColour: 'purple' },
  { glasses: 'sunglasses', clothesColour: 'red' },
  { earrings: 'earrings', beard: 'beard' },
];

/** The pair among these values that is held out; null where there is none. */
export function unmetIn(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> | null {
  const pair = heldOut.find((one) =>
    Object.entries(one).every(([name, value]) =>
      value === 'any' ? (values[name] ?? 'none') !== 'none' : values[name] === value,
    ),
  );
  return pair ? Object.fromEntries(Object.keys(pair).map((name) => [name, values[name] ?? 'none'])) : null;
}

export const isHeldOut = (portrait: Attributes): boolean => heldOut.some((pair) => fits(pair, portrait));
