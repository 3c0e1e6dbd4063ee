import '../../owned.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialOf, settle } from '../../../state/experiment.ts';
import { formatFile, parseFile } from '../../../state/file.ts';
import { formatSearch, parseSearch } from '../../../state/url.ts';
import { formatWeights, MOST_WEIGHTS, STRONGEST, weightsField, weightsOf } from './fields/weights.ts';

const portraits = { event: [16, 16, 3] } as never;
const settleText = (text: string) => weightsField.settle(text, portraits);

const weights = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,12}$/), fc.integer({ min: 0, max: 100 * STRONGEST })), {
    selector: ([word]) => word,
    maxLength: MOST_WEIGHTS,
  })
  .map((all) => new Map(all.map(([word, hundredths]) => [word, hundredths / 100])));

describe('weights of words', () => {
  it('come back from their text, from a link and from a file', () => {
    fc.assert(
      fc.property(weights, (made) => {
        const wordWeights = formatWeights(made);
        expect(weightsOf(wordWeights)).toEqual(made);
        expect(settleText(wordWeights)).toEqual({ value: wordWeights, mended: [] });
        const { spec } = settle({ ...initialOf('guide', 'words'), bench: 'words', wordWeights });
        expect(spec.wordWeights).toBe(wordWeights);
        expect(parseSearch(formatSearch(spec))).toEqual({ spec, mended: [] });
        expect(parseFile(formatFile(spec))).toEqual({ spec, mended: [] });
      }),
    );
  });

  it('are mended once and for all, whatever a link says', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('a,1', 'b,9', ',', '_', 'a', ',1', 'é,0.5'), { maxLength: 9 })
        .map((all) => all.join('_')),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const { value } = settleText(text);
        expect(settleText(value)).toEqual({ value, mended: [] });
        expect(weightsOf(value).size).toBeLessThanOrEqual(MOST_WEIGHTS);
      }),
    );
  });

  it.each([
    ['purple,9', 'no word with a weight up to 4'],
    ['<b>,1', 'no word with a weight'],
    ['a,1_b,1_c,1_d,1_e,2', 'Only 4 words'],
  ])('%s is mended, and says so', (text, says) => {
    expect(settleText(text).mended.join()).toContain(says);
  });
});
