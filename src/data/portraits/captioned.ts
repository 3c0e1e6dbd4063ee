import { Rng, streams } from '../../core/random.ts';
import { trainingSeed } from '../trainingSeed.ts';
import type { Task, TestSource, TrainingDraw } from '../types.ts';
import { type AttributeQuery, attributeLabels } from './attributes.ts';
import { type Caption, writeCaption } from './caption.ts';
import { heldOut } from './heldOut.ts';
import type { DrawnPortraits, Portraits } from './index.ts';
import { drawPortrait, type Split } from './portrait.ts';
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

/** Captions of so many training portraits, without their pictures. */
export function captionsToLearn(count: number): readonly string[] {
  const rng = new Rng(0, streams.training);
  return Array.from({ length: count }, () => writeCaption(drawPortrait(rng, 'train').attributes, rng).text);
}

/** The seed of the first lot of portraits that models are judged by. */
const TEST_SEED = 71;
/** Captions that are drawn for each one that names both halves of a pair. */
const PER_PAIR = 20;

/** Portraits of the test split, each with its caption; and captions that name a pair that is held out. */
export function openTest(source: Portraits): TestSource {
  const drawn = (which: number, count: number, split: Split) =>
    drawCaptioned(source, TEST_SEED + which, count, split);
  return {
    size: Infinity,
    lot(which, count) {
      const lot = drawn(which, count, 'test');
      return { ...lot, labels: attributeLabels(lot.attributes) };
    },
    tasks: (which, count) => drawn(which, count, 'test').captions.map(taskOf),
    combinations: (which, count) =>
      drawn(which, PER_PAIR * count, 'combinations')
        .captions.filter(({ asked }) => heldOut.some((pair) => asksFor(asked, pair)))
        .slice(0, count)
        .map(taskOf),
  };
}

const taskOf = ({ text, asked }: Caption): Task => ({ prompt: text, asked: { ...asked } });

/** Does a prompt ask for all of a pair? */
function asksFor(asked: AttributeQuery, pair: AttributeQuery): boolean {
  return Object.entries(pair).every(([name, wanted]) => {
    const value = asked[name as keyof AttributeQuery];
    return value !== undefined && value !== 'none' && (wanted === 'any' || value === wanted);
  });
}
