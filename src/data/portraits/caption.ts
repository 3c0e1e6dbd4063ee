import type { Rng } from '../../core/random.ts';
import { inAnyOrder, oneOf } from '../oneOf.ts';
import type { AttributeQuery, Attributes } from './attributes.ts';
import { article, type Phrase, topics } from './phrases.ts';
import { people } from './words.ts';

/** A caption, and what it says: less than all, as when a person types. */
export interface Caption {
  readonly text: string;
  readonly asked: AttributeQuery;
}

/** How much a caption tells: chances that a topic is mentioned, one of which holds for a whole caption. */
const talkative = [0.25, 0.5, 0.75, 1];

function choose(rng: Rng, attributes: Attributes): Phrase[] {
  const chance = oneOf(rng, talkative);
  const said = inAnyOrder(rng, topics).flatMap(({ phrase, absent }) => {
    // That something is not there is seldom worth a word.
    const mentioned = rng.uniform() < chance * (absent(attributes) ? 0.12 : 1);
    return mentioned ? [phrase(attributes, rng)] : [];
  });
  return said.length > 0
    ? said
    : [
        oneOf(
          rng,
          topics.filter(({ absent }) => !absent(attributes)),
        ).phrase(attributes, rng),
      ];
}

/** “long green hair, smiling, red beanie”. */
function asList(rng: Rng, phrases: readonly Phrase[]): string {
  const bare = rng.uniform() < 0.7;
  const texts = phrases.map(({ text }) =>
    bare ? text.replace(/^(an?|whose|their) /, '') : text.replace(/^whose /, ''),
  );
  // After “hair is long and green” nothing but a comma tells whose colour comes next.
  const commas = phrases.some(({ kind }) => kind === 'after') || rng.uniform() < 0.75;
  return texts.join(commas ? ', ' : ' ');
}

const joined = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts[texts.length - 1]}`;

const have = ['with', 'with', 'with', 'with', 'having', 'who has'];

/** “a smiling person with long green hair, wearing a red beanie”. */
function asSentence(rng: Rng, phrases: readonly Phrase[]): string {
  const texts = (kind: Phrase['kind']) =>
    phrases.filter((phrase) => phrase.kind === kind).map(({ text }) => text);
  const named = [...texts('before'), oneOf(rng, people)].join(' ');
  const subject = rng.uniform() < 0.1 ? `the ${named}` : article(named);
  const having = texts('with');
  const wearing = texts('wearing');
  const clauses = inAnyOrder(rng, [
    having.length > 0 ? `${oneOf(rng, have)} ${joined(having)}` : '',
    wearing.length > 0 ? `${oneOf(rng, ['wearing', 'wearing', 'in', 'with'])} ${joined(wearing)}` : '',
    ...texts('after'),
  ]).filter((text) => text !== '');
  const start = rng.uniform() < 0.15 ? `portrait of ${subject}` : subject;
  return [start, ...clauses].join(oneOf(rng, [' ', ', ']));
}

/** What a person might type to get this portrait: order, words and how much is told vary. */
export function writeCaption(attributes: Attributes, rng: Rng): Caption {
  const phrases = choose(rng, attributes);
  const text = rng.uniform() < 0.35 ? asList(rng, phrases) : asSentence(rng, phrases);
  return { text, asked: Object.assign({}, ...phrases.map(({ asked }) => asked)) };
}
