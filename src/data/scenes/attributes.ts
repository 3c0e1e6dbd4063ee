import { type ObjectName, objectNames } from './objects.ts';

export const colours = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'grey'] as const;
export type ColourName = (typeof colours)[number];

/**
 * What can be said of a scene. It shows one thing, or two or three of a kind, or two things beside or above one
 * another; then the first is the one on the left, or at the top, as one reads. `own` is the colour of what has the
 * colours that it has in nature.
 */
export const attributes = {
  object: objectNames,
  colour: ['own', ...colours],
  size: ['small', 'medium', 'large'],
  number: ['one', 'two', 'three'],
  /** Of the first thing; of several there is no one place. */
  place: ['middle', 'left', 'right', 'top', 'bottom', 'several'],
  second: ['none', ...objectNames],
  secondColour: ['none', 'own', ...colours],
  background: ['white', 'meadow', 'beach', 'sea', 'snow', 'night', 'room', 'sunset'],
} as const satisfies Record<string, readonly string[]>;

export type AttributeName = keyof typeof attributes;
export const attributeNames = Object.keys(attributes) as AttributeName[];

/** One scene in words of the table. */
export type Attributes = { readonly [K in AttributeName]: (typeof attributes)[K][number] };

/** What a caption asks for: some attributes. */
export type AttributeQuery = Partial<Attributes>;

/** [scenes, attributes]: the place of each attribute's value in its list. */
export function attributeLabels(scenes: readonly Attributes[]): Uint8Array {
  const values = (one: Attributes) =>
    attributeNames.map((name) => (attributes[name] as readonly string[]).indexOf(one[name]));
  return Uint8Array.from(scenes.flatMap(values));
}

/** Does a scene have what was asked? Attributes that were not asked for do not count. */
export const fits = (asked: AttributeQuery, scene: Attributes): boolean =>
  attributeNames.every((name) => asked[name] === undefined || asked[name] === scene[name]);

/** One thing of a scene, whichever of the two. */
export interface Thing {
  readonly object: ObjectName;
  readonly colour: ColourName | 'own';
  readonly place: Attributes['place'];
}

const opposite = { left: 'right', top: 'bottom' } as const;

/** The thing or the two things of a scene. */
export function thingsOf({ object, colour, place, second, secondColour }: Attributes): readonly Thing[] {
  const first: Thing = { object, colour, place };
  if (second === 'none' || secondColour === 'none') return [first];
  return [first, { object: second, colour: secondColour, place: opposite[place as 'left' | 'top'] }];
}
