import type { Rng } from '../../core/random.ts';
import { type AttributeName, type Attributes, attributes } from './attributes.ts';
import { hairUnderHat } from './design.ts';

/** How often each value comes, relative to the others; where a name is missing, all are equally likely. */
const weights: { readonly [K in AttributeName]?: readonly number[] } = {
  style: [6, 6, 2, 2, 2, 2, 1, 1],
  expression: [3, 2, 2, 2],
  glasses: [6, 2, 2],
  beard: [7, 2, 1],
  hat: [6, 2, 1, 1],
  clothes: [4, 2, 2, 2, 2],
  earrings: [3, 1],
};

function pick<K extends AttributeName>(rng: Rng, name: K, allowed: (value: string) => boolean = () => true) {
  const values: readonly string[] = attributes[name];
  const chances = values.map((value, i) => (allowed(value) ? (weights[name]?.[i] ?? 1) : 0));
  let left = rng.uniform() * chances.reduce((sum, chance) => sum + chance, 0);
  const found = values.findIndex((_, i) => {
    left -= chances[i];
    return left < 0;
  });
  return values[found] as Attributes[K];
}

const something = (value: string) => value !== 'none';

/** Attributes of one person, independent of each other except that what is there can be seen. */
export function drawAttributes(rng: Rng): Attributes {
  const hat = pick(rng, 'hat');
  const style = pick(rng, 'style', (value) => hat === 'none' || Object.hasOwn(hairUnderHat, value));
  return {
    skin: pick(rng, 'skin'),
    style,
    hairColour: style === 'bald' ? 'none' : pick(rng, 'hairColour', something),
    expression: pick(rng, 'expression'),
    glasses: pick(rng, 'glasses'),
    beard: pick(rng, 'beard'),
    hat,
    hatColour: hat === 'none' ? 'none' : pick(rng, 'hatColour', something),
    clothes: pick(rng, 'clothes'),
    clothesColour: pick(rng, 'clothesColour'),
    earrings: pick(rng, 'earrings'),
  };
}
