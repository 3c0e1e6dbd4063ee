/** The training portrait that is most like a picture: found by search, since there are too many to look at all. */

import { Rng, streams } from '../../core/random.ts';
import type { Near } from '../types.ts';
import { type Attributes, attributes } from './attributes.ts';
import { hairUnderHat } from './design.ts';
import { isHeldOut } from './heldOut.ts';
import { area, paintPortrait } from './paint.ts';
import { drawPortrait, dress, isTest, type Portrait } from './portrait.ts';
import type { Sprites } from './sprites.ts';

/** A portrait by its attributes, and by the place of each choice that dressing it takes, in its list. */
interface Coded {
  readonly attributes: Attributes;
  readonly choices: readonly number[];
}

interface Candidate extends Coded {
  /** Mean squared difference of a value, of 255. */
  readonly gap: number;
  /** How many there are to choose from, at each choice. */
  readonly sizes: readonly number[];
}

/** x: [16, 16, 3], in [-1, 1]; distance: of 2 from black to white. */
export interface NearestPortrait extends Near {
  readonly values: Attributes;
}

/** Attributes that are chosen together: a bald head has no hair colour, and where there is no hat its colour is none. */
const groups = [
  ['skin'],
  ['style', 'hairColour', 'beard'],
  ['hat', 'hatColour'],
  ['clothes', 'clothesColour'],
  ['expression'],
  ['glasses'],
  ['earrings'],
] as const satisfies readonly (readonly (keyof Attributes)[])[];

/** Whether somebody can look so: what `drawAttributes` can draw. */
const canBe = ({ style, hairColour, hat, hatColour }: Attributes): boolean =>
  (style === 'bald') === (hairColour === 'none') &&
  (hat === 'none') === (hatColour === 'none') &&
  (hat === 'none' || Object.hasOwn(hairUnderHat, style));

/** Every way to fill some attributes. */
function fillings(from: Attributes, names: readonly (keyof Attributes)[]): Attributes[] {
  return names.reduce<Attributes[]>(
    (all, name) => all.flatMap((one) => attributes[name].map((value) => ({ ...one, [name]: value }))),
    [from],
  );
}

/** How often all groups are gone through, at most: what one group takes on may let another come nearer. */
const SWEEPS = 4;

/**
 * Searches from what is read in the picture: takes on, group by group, the attributes that come nearest, each with the
 * best choice of every variant and shade, until nothing helps. What it finds is a training portrait, as near as any that was met; with real training
 * portraits it finds them themselves (nearest.test.ts says how often). Yields between groups. x: [16, 16, 3] in [-1, 1].
 */
export function* nearestTraining(
  x: Float32Array,
  read: Attributes,
  sprites: Sprites,
): Generator<void, NearestPortrait> {
  const wanted = Uint8Array.from(x, (value) => Math.round(127.5 * (Math.min(1, Math.max(-1, value)) + 1)));
  const look = viewOf(wanted, sprites);
  let best = yield* refined(look, start(read, look));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const before = best.gap;
    for (const names of groups) {
      const tried = fillings(best.attributes, names).filter((one) => canBe(one) && !isHeldOut(one));
      const likely = tried
        .map((one) => look.see({ attributes: one, choices: best.choices }))
        .sort((a, b) => a.gap - b.gap)
        .slice(0, LIKELY);
      for (const one of likely) {
        const found = yield* refined(look, one);
        if (found.gap < best.gap) best = found;
      }
      yield;
    }
    if (best.gap === before) break;
  }
  const { portrait, pixels } = look.paint(best);
  return {
    values: portrait.attributes,
    x: Float32Array.from(pixels, (value) => value / 127.5 - 1),
    distance: Math.sqrt(best.gap) / 127.5,
  };
}

/** Ways to fill a group whose choices are all tried: those that come nearest with the choices of the best so far. */
const LIKELY = 6;

interface View {
  paint(one: Coded): { readonly portrait: Portrait; readonly pixels: Uint8Array; readonly sizes: number[] };
  see(one: Coded): Candidate;
}

function viewOf(wanted: Uint8Array, sprites: Sprites): View {
  const [pixels, parts] = [new Uint8Array(area * 3), new Uint8Array(area)];
  const paint = ({ attributes, choices }: Coded) => {
    const sizes: number[] = [];
    const portrait = dress(attributes, (values) => {
      const which = choices[sizes.length] ?? 0;
      sizes.push(values.length);
      return values[which % values.length];
    });
    paintPortrait(portrait, sprites, pixels, parts);
    return { portrait, pixels, sizes };
  };
  const see = (one: Coded): Candidate => {
    const { portrait, sizes } = paint(one);
    if (isTest(portrait)) return { ...one, sizes, gap: Number.POSITIVE_INFINITY };
    let sum = 0;
    for (let i = 0; i < wanted.length; i++) sum += (wanted[i] - pixels[i]) ** 2;
    return { ...one, sizes, gap: sum / wanted.length };
  };
  return { paint, see };
}

/** One that was learnt, where no single change makes possible what was read. */
const anybody = (): Attributes => drawPortrait(new Rng(0, streams.data), 'train').attributes;

/** What was read, made possible: a reader may see a hat of no colour, or a pair that no training portrait has. */
function start(read: Attributes, { see }: View): Candidate {
  if (canBe(read) && !isHeldOut(read)) return see({ attributes: read, choices: [] });
  const near = groups
    .flatMap((names) => fillings(read, names))
    .filter((one) => canBe(one) && !isHeldOut(one));
  const all = near.length ? near : [anybody()];
  return all.map((one) => see({ attributes: one, choices: [] })).reduce((a, b) => (b.gap < a.gap ? b : a));
}

/** The best of each choice in turn, until nothing helps. */
function* refined({ see }: View, from: Candidate): Generator<void, Candidate> {
  let best = from;
  for (;;) {
    const before = best.gap;
    for (let at = 0; at < best.sizes.length; at++)
      for (let which = 0; which < best.sizes[at]; which++) {
        if (which === (best.choices[at] ?? 0) % best.sizes[at]) continue;
        const choices = best.sizes.map((_, i) => (i === at ? which : (best.choices[i] ?? 0)));
        const found = see({ attributes: best.attributes, choices });
        if (found.gap < best.gap) best = found;
      }
    if (best.gap === before) return best;
    yield;
  }
}
