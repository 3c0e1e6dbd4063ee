import type { Attributes } from './attributes.ts';
import { article } from './phrases.ts';

const hairOf = ({ style, hairColour }: Attributes): string => {
  const named = {
    mohawk: `a ${hairColour} mohawk`,
    braids: `${hairColour} braids`,
    bun: `${hairColour} hair in a bun`,
  };
  if (style === 'bald') return 'no hair';
  if (style === 'balding') return `receding ${hairColour} hair`;
  return style in named ? named[style as keyof typeof named] : `${style} ${hairColour} hair`;
};

const clothesOf = ({ clothes, clothesColour }: Attributes): string => {
  const nouns = {
    overalls: 'overalls',
    tank: 'tank top',
    plain: 'shirt',
    striped: 'striped shirt',
    checked: 'checked shirt',
  };
  const text = `${clothesColour} ${nouns[clothes]}`;
  return clothes === 'overalls' ? text : article(text);
};

/** Everything that there is to say of a portrait, in one sentence: its text alternative, and a prompt that names all. */
export function describe(attributes: Attributes): string {
  const { skin, expression, glasses, beard, hat, hatColour, earrings } = attributes;
  const having = [`${skin} skin`, hairOf(attributes)];
  if (beard !== 'none') having.push(`a ${beard}`);
  if (earrings !== 'none') having.push(earrings);
  const wearing = [clothesOf(attributes)];
  if (glasses !== 'none') wearing.push(glasses);
  if (hat !== 'none') wearing.push(article(`${hatColour} ${hat}`));
  return `${article(expression)} person with ${having.join(', ')}, wearing ${wearing.join(', ')}`;
}
