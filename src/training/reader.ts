/** A classifier of few numbers that is trained where it is needed, in a second or two, and never kept in a file. */
import { sizeOf } from '../core/arrays.ts';
import { trainingSeed } from '../data/trainingSeed.ts';
import type { DataSet, Described, Read, Source } from '../data/types.ts';
import { likeliest } from '../nets/classifier.ts';
import { LEVEL_FEATURES } from '../nets/level.ts';
import { mlp } from '../nets/mlp.ts';
import { initialise } from '../nets/params.ts';
import { labelledBatch } from './batch.ts';
import { learn, learningRate, newLearner } from './optimiser.ts';
import { Perceptron } from './perceptron/perceptron.ts';
import { smudged } from './smudge.ts';

/** What it says of data that it has not learnt from, so that it is known how far to trust it. */
export interface PlainReader {
  /** The likeliest class of each. x: [N, ...event] → [N]. */
  read(x: Float32Array): Uint8Array;
  /** Of so many held-out samples it reads so many right. */
  readonly heldOut: { readonly right: number; readonly of: number };
}

const TRAINING = { steps: 1500, batch: 64, rate: 3e-3, seed: 0 } as const;
const SIZE = { width: 64, blocks: 1 } as const;
/** Pictures that it sees at once. */
const AT_ONCE = 128;

const never = (path: string) => Promise.reject(new Error(`${path} is not served with the page`));

/**
 * Learns to read the classes of the data, the same each time; yields between steps. Throws RangeError on data without
 * classes or without held-out samples, and as opening them does.
 */
export async function openReading(data: DataSet, read: Read): Promise<Generator<void, PlainReader>> {
  if (!data.classes || !data.test)
    throw new RangeError(`${data.label} have no classes that a reader could be tested on: choose digits`);
  const [source, test] = await Promise.all([data.open(read), data.test.open(read, never)]);
  return learning(data, source, test.lot(0, test.size));
}

function* learning(
  { event, classes }: DataSet,
  source: Source,
  held: Described,
): Generator<void, PlainReader> {
  const [numbers, answers] = [sizeOf(event), classes!.length];
  const config = { ...SIZE, told: false, numbers, answers };
  const { steps, batch, rate, seed } = TRAINING;
  const perceptron = new Perceptron(config, batch);
  const learner = newLearner(initialise(mlp(config).params, seed));
  const gradient = new Float32Array(perceptron.size);
  while (learner.step < steps) {
    const { step } = learner;
    const clean = source.draw(trainingSeed(seed, step), batch);
    const seen = { ...clean, x: smudged(clean.x, batch, seed, step) };
    perceptron.gradient(learner.weights, labelledBatch(seen, batch, [answers]), gradient);
    learn(learner, gradient, learningRate(step, steps, rate));
    yield;
  }
  const asked = new Perceptron(config, AT_ONCE);
  const level = new Float32Array(AT_ONCE * LEVEL_FEATURES);
  const reading = (x: Float32Array): Uint8Array => {
    const found = new Uint8Array(x.length / numbers);
    for (let from = 0; from < found.length; from += AT_ONCE) {
      const some = x.subarray(from * numbers, (from + AT_ONCE) * numbers);
      found.set(likeliest(asked.forward(learner.average, some, level), [answers]), from);
    }
    return found;
  };
  const said = reading(held.x);
  const right = said.filter((label, i) => label === held.labels![i]).length;
  yield;
  return { read: reading, heldOut: { right, of: said.length } };
}
