import type { Rng } from '../../core/random.ts';
import { inAnyOrder, oneOf } from '../oneOf.ts';
import { type AttributeQuery, type Attributes, type Thing, thingsOf } from './attributes.ts';
import { type Drawable, objects } from './objects.ts';
import { promptLength } from './tokens.ts';
import {
  backgroundWords,
  backWords,
  betweenWords,
  colourWords,
  numberWords,
  placeWords,
  sizeWords,
} from './words.ts';

/** A caption, and what it says: less than all, as when a person types. */
export interface Caption {
  readonly text: string;
  readonly asked: AttributeQuery;
}

/** Some words, and what they ask for. */
interface Phrase {
  readonly text: string;
  readonly asked: AttributeQuery;
}

/** How much a caption tells: chances that a thing is mentioned, one of which holds for a whole caption. */
const talkative = [0.3, 0.6, 0.85, 1];

/** The commonest word half of the time. */
const word = (rng: Rng, words: readonly string[]): string =>
  rng.uniform() < 0.5 ? words[0] : oneOf(rng, words);

const article = (text: string): string => `${/^[aeiou]/.test(text) ? 'an' : 'a'} ${text}`;

const isPlain = (place: Attributes['place']): place is keyof typeof placeWords => place !== 'several';

/** “a small red car”, “two cats”. role: which of the attributes are this thing's. */
function named(
  rng: Rng,
  thing: Thing,
  scene: Attributes,
  chance: number,
  role: readonly ['object' | 'second', 'colour' | 'secondColour'],
): Phrase {
  const { words, plural }: Drawable = objects[thing.object];
  const { number, size } = scene;
  const asked: Record<string, string> = { [role[0]]: thing.object };
  const before: string[] = [];
  if (role[0] === 'object') asked.number = number;
  if (thing.colour !== 'own' && rng.uniform() < chance) {
    before.push(word(rng, colourWords[thing.colour]));
    asked[role[1]] = thing.colour;
  }
  if (size !== 'medium' && rng.uniform() < chance) {
    before.unshift(word(rng, sizeWords[size]));
    asked.size = size;
  }
  const noun = word(rng, words);
  if (number === 'one') {
    const text = [...before, noun].join(' ');
    return { text: rng.uniform() < 0.08 ? `the ${text}` : article(text), asked };
  }
  const many = noun === words[0] ? (plural ?? `${noun}s`) : `${noun.replace(/y$/, 'ie')}s`;
  return { text: [word(rng, numberWords[number]), ...before, many].join(' '), asked };
}

/** One thing, or several of a kind: “a red car on the left”, “on the left, a red car”. */
function single(rng: Rng, scene: Attributes, chance: number): Phrase {
  const [thing] = thingsOf(scene);
  const { text, asked } = named(rng, thing, scene, chance, ['object', 'colour']);
  if (!isPlain(thing.place) || rng.uniform() >= chance) return { text, asked };
  const place = word(rng, placeWords[thing.place]);
  return {
    text: rng.uniform() < 0.75 ? `${text} ${place}` : `${place} ${text}`,
    asked: { ...asked, place: thing.place },
  };
}

/**
 * Two things: “a cat to the left of a red car”, “a red car right of a cat”, “a cat on the left and a red car on the
 * right”. Where nothing is said of places they are named in the order in which one reads.
 */
function pair(rng: Rng, scene: Attributes, chance: number): Phrase {
  const [a, b] = thingsOf(scene);
  const way = scene.place as 'left' | 'top';
  const first = named(rng, a, scene, chance, ['object', 'colour']);
  const second = named(rng, b, scene, chance, ['second', 'secondColour']);
  const asked = { ...first.asked, ...second.asked };
  if (rng.uniform() >= chance)
    return { text: `${first.text}${oneOf(rng, [' and ', ' and ', ', '])}${second.text}`, asked };
  const told = { ...asked, place: way };
  const form = rng.uniform();
  if (form < 0.4)
    return { text: `${first.text} ${word(rng, betweenWords[way])} ${second.text}`, asked: told };
  if (form < 0.6) return { text: `${second.text} ${word(rng, backWords[way])} ${first.text}`, asked: told };
  const [here, there] = way === 'left' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  const parts = [`${first.text} ${placeWords[here][0]}`, `${second.text} ${placeWords[there][0]}`];
  return { text: inAnyOrder(rng, parts).join(oneOf(rng, [' and ', ', '])), asked: told };
}

const openings = ['a picture of', 'there is', 'an image of'];

/** What a person might type to get this scene: order, words and how much is told vary, and all of it can be read. */
export function writeCaption(scene: Attributes, rng: Rng): Caption {
  const chance = oneOf(rng, talkative);
  const { text, asked } = (scene.second === 'none' ? single : pair)(rng, scene, chance);
  const subject = rng.uniform() < 0.1 && /^(an?|the) /.test(text) ? `${oneOf(rng, openings)} ${text}` : text;
  if (rng.uniform() >= chance) return fitting({ text: subject, asked }, { text, asked });
  const { background } = scene;
  const where = word(rng, backgroundWords[background]);
  const whole = rng.uniform() < 0.75 ? `${subject} ${where}` : `${where}, ${text}`;
  return fitting({ text: whole, asked: { ...asked, background } }, { text, asked });
}

/** The longer one where there is room for all of its words. */
const fitting = (longer: Caption, shorter: Caption): Caption =>
  (longer.text.match(/[^ ,]+|,/g)?.length ?? 0) <= promptLength ? longer : shorter;
