/**
 * What can be said of a portrait. Every attribute has exactly one of its values in every picture, and all of them
 * can be seen there. `none` where there is no such thing (the hair colour of a bald head is `none`).
 */
export const attributes = {
  skin: ['light', 'tan', 'brown', 'dark'],
  style: ['short', 'long', 'curly', 'mohawk', 'braids', 'bun', 'balding', 'bald'],
  hairColour: ['none', 'black', 'brown', 'blond', 'orange', 'red', 'grey', 'blue', 'green', 'pink', 'purple'],
  expression: ['smiling', 'sad', 'neutral', 'surprised'],
  glasses: ['none', 'glasses', 'sunglasses'],
  beard: ['none', 'beard', 'goatee'],
  hat: ['none', 'beanie', 'cap', 'fedora'],
  hatColour: ['none', 'red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'black', 'grey'],
  clothes: ['plain', 'striped', 'checked', 'overalls', 'tank'],
  clothesColour: ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'black', 'grey'],
  earrings: ['none', 'earrings'],
} as const;

export type AttributeName = keyof typeof attributes;
export const attributeNames = Object.keys(attributes) as AttributeName[];

/** One portrait in words of the table. */
export type Attributes = { readonly [K in AttributeName]: (typeof attributes)[K][number] };

/** [portraits, attributes]: the place of each attribute's value in its list. */
export function attributeLabels(portraits: readonly Attributes[]): Uint8Array {
  const values = (one: Attributes) =>
    attributeNames.map((name) => (attributes[name] as readonly string[]).indexOf(one[name]));
  return Uint8Array.from(portraits.flatMap(values));
}

/** What a prompt asks for: some attributes; `any` is any value but none (“a hat”). */
export type AttributeQuery = { readonly [K in AttributeName]?: Attributes[K] | 'any' };

/** Does a portrait have what was asked? Attributes that were not asked for do not count. */
export function fits(asked: AttributeQuery, portrait: Attributes): boolean {
  return attributeNames.every((name) => {
    const wanted = asked[name];
    if (wanted === undefined) return true;
    return wanted === 'any' ? portrait[name] !== 'none' : portrait[name] === wanted;
  });
}
