import type { Wanted } from '../types.ts';
import type { Attributes } from './attributes.ts';
import { article } from './phrases.ts';

type Some = Partial<Attributes>;

function hairOf({ style, hairColour }: Some): string {
  const coloured = (noun: string) => (hairColour ? `${hairColour} ${noun}` : noun);
  if (style === 'bald' || (hairColour === 'none' && !style)) return 'no hair';
  if (style === 'balding') return `receding ${coloured('hair')}`;
  if (style === 'mohawk') return article(coloured('mohawk'));
  if (style === 'braids') return coloured('braids');
  if (style === 'bun') return `${coloured('hair')} in a bun`;
  return style ? `${style} ${coloured('hair')}` : coloured('hair');
}

const nouns = {
  overalls: 'overalls',
  tank: 'tank top',
  plain: 'shirt',
  striped: 'striped shirt',
  checked: 'checked shirt',
} as const;

function clothesOf({ clothes, clothesColour }: Some): string {
  const noun = clothes ? nouns[clothes] : 'clothes';
  const text = clothesColour ? `${clothesColour} ${noun}` : noun;
  return noun === 'overalls' || noun === 'clothes' ? text : article(text);
}

const hatOf = ({ hat, hatColour }: Some): string =>
  hat === 'none' || (hatColour === 'none' && !hat)
    ? 'no hat'
    : article([hatColour, hat ?? 'hat'].filter(Boolean).join(' '));

/** What can be seen of a portrait of which some attributes are known, a few words each. */
export function wordsOf(values: Wanted): readonly string[] {
  const some = values as Some;
  const { skin, expression, glasses, beard, earrings } = some;
  return [
    (some.style ?? some.hairColour) && hairOf(some),
    expression && article(`${expression} face`),
    beard && (beard === 'none' ? 'no beard' : article(beard)),
    glasses && (glasses === 'none' ? 'no glasses' : glasses),
    (some.hat ?? some.hatColour) && hatOf(some),
    earrings && (earrings === 'none' ? 'no earrings' : earrings),
    skin && `${skin} skin`,
    (some.clothes ?? some.clothesColour) && clothesOf(some),
  ].filter((word) => word !== undefined);
}

/** Everything that there is to say of a portrait, in one sentence: its text alternative, and a prompt that names all. */
export function describe(attributes: Attributes): string {
  const { skin, expression, glasses, beard, hat, earrings } = attributes;
  const having = [`${skin} skin`, hairOf(attributes)];
  if (beard !== 'none') having.push(`a ${beard}`);
  if (earrings !== 'none') having.push(earrings);
  const wearing = [clothesOf(attributes)];
  if (glasses !== 'none') wearing.push(glasses);
  if (hat !== 'none') wearing.push(hatOf(attributes));
  return `${article(expression)} person with ${having.join(', ')}, wearing ${wearing.join(', ')}`;
}
