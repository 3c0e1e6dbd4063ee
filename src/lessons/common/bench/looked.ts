/** How it is shown where a network looks for a word: as blocks over a picture, and in words. */
import { pictureShape } from '../../../core/arrays.ts';
import { paintBlocks } from '../../../modalities/blocks.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import { type Looked, largest, sharesOf } from './attention.ts';

interface Token {
  readonly token: number;
}

/** Over what beneath draws; all words have one scale. now: null while it is not known. */
export const paintLookedFor =
  (
    beneath: Paint,
    now: () => { looked: Looked | null; word: Token | undefined; all: readonly Token[] },
  ): Paint =>
  (context, box, look) => {
    context.save();
    beneath(context, box, look);
    context.restore();
    const { looked, word, all } = now();
    if (!looked || !word) return;
    const most = largest(looked, all);
    const shares = sharesOf(looked, word.token).map((share) => share / most);
    const [height, width] = pictureShape(datasetOf(experiment.getState()).event);
    const colours = { fill: look.network, line: look.ink };
    context.globalAlpha = 1;
    paintBlocks(context, { shares, shape: looked.shape }, box, Math.max(height, width), colours);
  };

/** The place that takes most of a word: “row 2 of 4, column 3 of 4”, and its share. */
export function mostIn(looked: Looked, { token }: Token): { readonly place: string; readonly share: number } {
  const shares = sharesOf(looked, token);
  const most = shares.indexOf(Math.max(...shares));
  const [height, width] = looked.shape;
  const place = `row ${Math.floor(most / width) + 1} of ${height}, column ${(most % width) + 1} of ${width}`;
  return { place, share: shares[most] ?? 0 };
}
