/** How often single words of a prompt count, as a link holds it: `purple,1.5_glasses,0`. A word without a weight counts once. */
import { decimal, type Settled, shortened } from '../../../../state/fields.ts';
import { listField } from '../../../../state/lists.ts';

/** By the word as the network reads it. */
export type Weights = ReadonlyMap<string, number>;

/** Words that can have a weight at a time: each is one more question to the network. */
export const MOST_WEIGHTS = 4;
export const STRONGEST = 4;
const DIGITS = 2;

const one = /^([\p{L}-]{1,24}),(\d(?:\.\d{1,17})?)$/u;

function readWeights(text: string): Settled<Weights> {
  const weights = new Map<string, number>();
  const mended: string[] = [];
  for (const item of text.slice(0, 500).split('_')) {
    if (item === '') continue;
    const [, word = '', digits = ''] = one.exec(item.toLowerCase()) ?? [];
    const weight = Number(Number(digits).toFixed(DIGITS));
    if (word === '' || weight > STRONGEST)
      mended.push(`“${shortened(item)}” is no word with a weight up to ${STRONGEST}`);
    else if (weights.size >= MOST_WEIGHTS && !weights.has(word))
      mended.push(`Only ${MOST_WEIGHTS} words can have a weight: “${shortened(word)}” counts once`);
    else weights.set(word, weight);
  }
  return { value: weights, mended: mended.slice(0, MOST_WEIGHTS) };
}

export const formatWeights = (weights: Weights): string =>
  [...weights].map(([word, weight]) => `${word},${decimal(weight, DIGITS)}`).join('_');

export const weightsField = listField<Weights>({
  label: 'Weights of words',
  initial: '',
  allowed: 'a list of words with weights',
  read: readWeights,
  format: formatWeights,
});

export const weightsOf = weightsField.of;
