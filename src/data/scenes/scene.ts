import type { Rng } from '../../core/random.ts';
import { oneOf } from '../oneOf.ts';
import { type Attributes, attributes, colours, type Thing, thingsOf } from './attributes.ts';
import { type Backdrop, side } from './backgrounds.ts';
import { type Colour, shades } from './colours.ts';
import { heldOut, isHeldOut, type Pair } from './heldOut.ts';
import { isDyed, type ObjectName, objectNames } from './objects.ts';

/** Where one object stands. x, y: its left and upper edge in pixels; size: its side. */
export interface Placement {
  readonly object: ObjectName;
  readonly colour: Colour;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly flipped: boolean;
}

/** One scene: what can be said of it, and what to draw. */
export interface Scene {
  readonly attributes: Attributes;
  readonly backdrop: Backdrop;
  readonly placements: readonly Placement[];
}

/**
 * train: what models learn from. test: scenes that they never see, of the same kind (one in sixteen of all).
 * combinations: scenes with a pair that is held out, each pair equally often.
 */
export type Split = 'train' | 'test' | 'combinations';

type Place = Attributes['place'];
const places: readonly Place[] = ['middle', 'left', 'right', 'top', 'bottom'];

/** Attributes of one scene, which has the pair if there is one. */
export function drawAttributes(rng: Rng, pair?: Pair): Attributes {
  const fixed: Partial<Thing> = pair ?? {};
  const object = fixed.object ?? oneOf(rng, objectNames);
  const colour = fixed.colour ?? hue(rng, object);
  const background = oneOf(rng, attributes.background);
  const chance = rng.uniform();
  const alone = { object, colour, background, number: 'one', second: 'none', secondColour: 'none' } as const;
  if (chance < 0.45 || fixed.place === 'right' || fixed.place === 'bottom')
    return { ...alone, size: oneOf(rng, attributes.size), place: fixed.place ?? oneOf(rng, places) };
  if (chance < 0.6 && !fixed.place)
    return { ...alone, size: 'medium', place: 'several', number: oneOf(rng, ['two', 'three'] as const) };
  const second = other(rng, object);
  return {
    ...alone,
    size: 'medium',
    place: fixed.place ?? oneOf(rng, ['left', 'top'] as const),
    second,
    secondColour: hue(rng, second),
  };
}

const hue = (rng: Rng, object: ObjectName) => (isDyed(object) ? oneOf(rng, colours) : 'own');

function other(rng: Rng, object: ObjectName): ObjectName {
  const place = rng.integer(objectNames.length - 1);
  return objectNames[place < objectNames.indexOf(object) ? place : place + 1];
}

/** An integer from one number to another, both included. */
const between = (rng: Rng, from: number, to: number): number => from + rng.integer(to - from + 1);

const within = (rng: Rng, [from, to]: readonly [number, number]): number => between(rng, from, to);

const sizes = { small: [12, 14], medium: [18, 21], large: [26, 29] } as const;

/** The edge of an object along one side: near one end, or around the middle. */
function edge(rng: Rng, size: number, at: 'start' | 'middle' | 'end'): number {
  const near = rng.integer(2 + Math.floor((30 - size) / 6));
  if (at === 'start') return near;
  if (at === 'end') return side - size - near;
  return Math.floor((side - size) / 2) + between(rng, -2, 2);
}

/** Places of one thing alone: [x, y]. */
const alone: Readonly<Record<string, readonly ['start' | 'middle' | 'end', 'start' | 'middle' | 'end']>> = {
  middle: ['middle', 'middle'],
  left: ['start', 'middle'],
  right: ['end', 'middle'],
  top: ['middle', 'start'],
  bottom: ['middle', 'end'],
};

/** Equal shares of the picture from left to right (or from top to bottom), one object in each: [along, across]. */
function inRow(rng: Rng, size: number, index: number, count: number): [along: number, across: number] {
  const share = side / count;
  return [
    Math.floor(index * share) + rng.integer(Math.floor(share) - size + 1),
    Math.floor((side - size) / 2) + between(rng, -4, 4),
  ];
}

/** Puts a scene together for these attributes. */
export function compose(attributes: Attributes, rng: Rng): Scene {
  const backdrop = {
    name: attributes.background,
    horizon: between(rng, 25, 36),
    tint: [between(rng, -5, 5), between(rng, -5, 5), between(rng, -5, 5)] as const,
  };
  const things = thingsOf(attributes);
  const { number, place } = attributes;
  const shown =
    things.length === 2 ? things : Array(1 + ['one', 'two', 'three'].indexOf(number)).fill(things[0]);
  const colour = things.map((thing) =>
    thing.colour === 'own' ? ([0, 0, 0] as const) : oneOf(rng, shades[thing.colour]),
  );
  const common = shown.length === 3 ? between(rng, 14, 15) : within(rng, sizes[attributes.size]);
  const placements = shown.map((thing: Thing, i): Placement => {
    const size = things.length === 2 ? within(rng, sizes.medium) : common;
    const rest = {
      object: thing.object,
      colour: colour[things.indexOf(thing)],
      size,
      flipped: rng.uniform() < 0.5,
    };
    if (shown.length === 1) {
      const [across, down] = alone[place];
      return { ...rest, x: edge(rng, size, across), y: edge(rng, size, down) };
    }
    const [along, across] = inRow(rng, size, i, shown.length);
    return place === 'top' ? { ...rest, x: across, y: along } : { ...rest, x: along, y: across };
  });
  return { attributes, backdrop, placements };
}

/** FNV-1a of what is drawn: the same scene is always on the same side of the split. */
function identity({ backdrop, placements }: Scene): number {
  const text = JSON.stringify([backdrop, placements]);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // The last bits of so short a mixing are not yet even.
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
}

const isTest = (scene: Scene): boolean => identity(scene) >>> 28 === 0;

/** The next scene of a split. */
export function drawScene(rng: Rng, split: Split): Scene {
  if (split === 'combinations') return compose(drawAttributes(rng, oneOf(rng, heldOut)), rng);
  for (;;) {
    const attributes = drawAttributes(rng);
    if (isHeldOut(attributes)) continue;
    const scene = compose(attributes, rng);
    if (isTest(scene) === (split === 'test')) return scene;
  }
}
