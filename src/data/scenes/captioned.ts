import { Rng, streams } from '../../core/random.ts';
import { trainingSeed } from '../trainingSeed.ts';
import type { Task, TestSource, TrainingDraw, Wanted } from '../types.ts';
import { type AttributeQuery, type Attributes, attributeLabels } from './attributes.ts';
import { type Caption, writeCaption } from './caption.ts';
import { heldOut, isPair, type Pair } from './heldOut.ts';
import type { DrawnScenes, Scenes } from './index.ts';
import type { Split } from './scene.ts';
import { promptLength, tokenize } from './tokens.ts';

/** Scenes with a prompt for each, as a model is trained on them and examined with. */
export interface Captioned extends DrawnScenes {
  readonly captions: readonly Caption[];
  /** [count, promptLength]: places in the vocabulary, then 0. */
  readonly ids: Uint8Array;
}

/** The same (seed, count, split) gives the same scenes and the same captions. */
export function drawCaptioned(source: Scenes, seed: number, count: number, split: Split): Captioned {
  const drawn = source.draw(seed, count, split);
  const rng = new Rng(seed, streams.training);
  const captions = drawn.attributes.map((attributes) => writeCaption(attributes, rng));
  const ids = new Uint8Array(count * promptLength);
  captions.forEach(({ text }, i) => {
    ids.set(tokenize(text).ids, i * promptLength);
  });
  return { ...drawn, captions, ids };
}

/** Scenes of the training split, each with a caption, its map, and its attributes as labels. */
export function drawTraining(source: Scenes): TrainingDraw {
  return (seed, step, size) => {
    const drawn = drawCaptioned(source, trainingSeed(seed, step), size, 'train');
    return { ...drawn, labels: attributeLabels(drawn.attributes) };
  };
}

/** The seed of the first lot of scenes that models are judged by. */
const TEST_SEED = 83;
/** Captions that are drawn for each one that names both halves of a pair. */
const PER_PAIR = 8;

/** Scenes of the test split, each with its caption; and captions that name a pair that is held out. */
export function openTest(source: Scenes): TestSource {
  const drawn = (which: number, count: number, split: Split) =>
    drawCaptioned(source, TEST_SEED + which, count, split);
  return {
    size: Infinity,
    lot(which, count) {
      const lot = drawn(which, count, 'test');
      return { ...lot, labels: attributeLabels(lot.attributes) };
    },
    mapped: (which, count) => source.draw(TEST_SEED + which, count, 'test').attributes.map(mapped),
    tasks: (which, count) => drawn(which, count, 'test').captions.map(taskOf),
    combinations: (which, count) =>
      drawn(which, PER_PAIR * count, 'combinations')
        .captions.filter(({ asked }) => heldOut.some((pair) => asksFor(asked, pair)))
        .slice(0, count)
        .map(taskOf),
  };
}

/** What a map says of a scene: which things there are, how many, and where. */
const mapped = ({ object, second, number, place }: Attributes): Wanted =>
  second === 'none' ? { object, number, place } : { object, second, place };

const taskOf = ({ text, asked }: Caption): Task => ({ prompt: text, asked: { ...asked } as Task['asked'] });

/** Does a caption ask for all of a pair? */
export function asksFor(
  { object, colour, place, second, secondColour }: AttributeQuery,
  pair: Pair,
): boolean {
  const after = place === 'left' ? 'right' : place === 'top' ? 'bottom' : undefined;
  return (
    isPair(pair, { object, colour, place }) ||
    isPair(pair, {
      object: second === 'none' ? undefined : second,
      colour: secondColour as 'own',
      place: after,
    })
  );
}
