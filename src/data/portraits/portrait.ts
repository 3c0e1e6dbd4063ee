import type { Rng } from '../../core/random.ts';
import { oneOf } from '../oneOf.ts';
import { type Attributes, fits } from './attributes.ts';
import { hairUnderHat, type Layer, largeEarrings, layers, longHairWithEarrings, variants } from './design.ts';
import { heldOut, isHeldOut } from './heldOut.ts';
import { drawAttributes } from './person.ts';
import { type Colour, lightened, plain, shades, visible } from './shades.ts';

/** What is drawn in one layer. */
export interface Stroke {
  readonly variant: string;
  readonly colour: Colour;
}

/** One portrait: what can be said of it, and what to draw. */
export interface Portrait {
  readonly attributes: Attributes;
  readonly drawing: Readonly<Partial<Record<Layer, Stroke>>>;
}

/**
 * train: what models learn from. test: portraits that they never see, of the same kind (one in sixteen of all).
 * combinations: portraits with a pair of attributes that is held out, each pair equally often.
 */
export type Split = 'train' | 'test' | 'combinations';

function hairVariants({ style, hat, earrings }: Attributes): readonly string[] {
  // All long hair shows under every hat.
  if (style === 'long' && earrings !== 'none') return longHairWithEarrings;
  return hat === 'none' ? variants.hair[style] : (hairUnderHat[style] ?? []);
}

/** Hair and beard have one colour. A bald head says nothing about its beard's. */
function hairColours({ hairColour }: Attributes, face: Colour): readonly Colour[] {
  const colours =
    hairColour === 'none' ? [...shades.hair.brown, ...shades.hair.grey] : shades.hair[hairColour];
  return visible(colours, [face]);
}

/** Takes one of what is allowed. */
type Choose = <T>(values: readonly T[]) => T;

/** Chooses variants and shades for these attributes, such that hair, beard and mouth show on the skin. */
export function dress(attributes: Attributes, choose: Choose): Portrait {
  const { style, glasses, beard, hat, hatColour, earrings } = attributes;
  const stroke = (names: readonly string[], colours: readonly Colour[]): Stroke => ({
    variant: choose(names),
    colour: choose(colours),
  });
  const skin = stroke(variants.skin.skin, shades.skin[attributes.skin]);
  // The design lightens the head by a tenth, and a beard by three.
  const face = lightened(skin.colour, 0.1);
  const hair = choose(hairColours(attributes, face));
  const grounds = beard === 'none' ? [face] : [face, lightened(hair, 0.3)];
  const drawing: Partial<Record<Layer, Stroke>> = {
    skin,
    clothing: stroke(variants.clothing[attributes.clothes], shades.wear[attributes.clothesColour]),
    eyes: stroke(variants.eyes.eyes, plain.eyes),
    mouth: stroke(variants.mouth[attributes.expression], visible(plain.mouth, grounds)),
  };
  if (style !== 'bald') drawing.hair = stroke(hairVariants(attributes), [hair]);
  if (beard !== 'none') drawing.beard = stroke(variants.beard[beard], [hair]);
  if (glasses !== 'none') drawing.glasses = stroke(variants.glasses[glasses], plain.glasses);
  if (earrings !== 'none')
    drawing.accessories = stroke(
      style === 'long' ? largeEarrings : variants.accessories.earrings,
      plain.earrings,
    );
  if (hat !== 'none' && hatColour !== 'none') drawing.hat = stroke(variants.hat[hat], shades.wear[hatColour]);
  return { attributes, drawing };
}

/** FNV-1a of what is drawn: the same portrait is always on the same side of the split. */
function identity({ drawing }: Portrait): number {
  let hash = 0x811c9dc5;
  for (const layer of layers) {
    const stroke = drawing[layer];
    const text = stroke ? `${stroke.variant} ${stroke.colour} ` : '-';
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash;
}

/** Whether it is one that models never see. */
export const isTest = (portrait: Portrait): boolean => identity(portrait) >>> 28 === 0;

/** The next portrait of a split. */
export function drawPortrait(rng: Rng, split: Split): Portrait {
  const pair = split === 'combinations' ? oneOf(rng, heldOut) : undefined;
  const choose: Choose = (values) => oneOf(rng, values);
  for (;;) {
    const attributes = drawAttributes(rng);
    if (pair) {
      if (fits(pair, attributes)) return dress(attributes, choose);
    } else if (!isHeldOut(attributes)) {
      const portrait = dress(attributes, choose);
      if (isTest(portrait) === (split === 'test')) return portrait;
    }
  }
}
