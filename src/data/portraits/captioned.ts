import { Rng, streams } from '../../core/random.ts';
import { trainingSeed } from '../trainingSeed.ts';
import type { TrainingDraw } from '../types.ts';
import { attributeLabels } from './attributes.ts';
import { type Caption, writeCaption } from './caption.ts';
import type { DrawnPortraits, Portraits } from './index.ts';
import type { Split } from './portrait.ts';
import { promptLength, tokenize } from './tokens.ts';

/** Portraits with a prompt for each, as a model is trained on them and examined with. */
export interface Captioned extends DrawnPortraits {
  readonly captions: readonly Caption[];
  /** [count, promptLength]: places in the vocabulary, then 0. */
  readonly ids: Uint8Array;
}

/** The same (seed, count, split) gives the same portraits and the same captions. */
export function drawCaptioned(source: Portraits, seed: number, count: number, split: Split): Captioned {
  const drawn = source.draw(seed, count, split);
  const rng = new Rng(seed, streams.training);
  const captions = drawn.attributes.map((attributes) => writeCaption(attributes, rng));
  const ids = new Uint8Array(count * promptLength);
  captions.forEach(({ text }, i) => {
    ids.set(tokenize(text).ids, i * promptLength);
  });
  return { ...drawn, captions, ids };
}

/** Portraits of the training split, each with a caption, its parts, and its attributes as labels. */
export function drawTraining(source: Portraits): TrainingDraw {
  return (seed, step, size) => {
    const drawn = drawCaptioned(source, trainingSeed(seed, step), size, 'train');
    return { ...drawn, labels: attributeLabels(drawn.attributes) };
  };
}
