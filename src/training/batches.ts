import type { Emphasis } from '../core/weighting.ts';
import type { Described, TrainingDraw } from '../data/types.ts';
import type { Coder } from '../nets/autoencoder.ts';
import type { ModelSpec } from '../nets/models.ts';
import { isVariational } from '../nets/variational.ts';
import { type Batch, codedBatch, contestedBatch, labelledBatch, noisyBatch, partedBatch } from './batch.ts';
import type { Learner } from './optimiser.ts';
import { partWeights } from './partWeights.ts';
import { smudged } from './smudge.ts';

/**
 * The batch of one step: the same (seed, step, size) gives the same batch, whatever ran before; that of a student rests
 * on how far it has come, too.
 */
export type Batches = (
  seed: number,
  step: number,
  size: number,
  learner: Pick<Learner, 'step' | 'average'>,
) => Promise<Batch>;

type Made = (clean: Described, seed: number, step: number, size: number) => Batch;
type Maker = (spec: ModelSpec, emphasis?: Emphasis) => Made;

/** What each kind of model sees and should answer. */
const makers: { readonly [K in ModelSpec['kind']]: Maker } = {
  denoiser: (spec, emphasis) => (clean, seed, step, size) =>
    noisyBatch(clean, size, spec, seed, step, emphasis),
  classifier: (spec) => (clean, seed, step, size) =>
    labelledBatch(seen(spec, clean, seed, step, size), size, spec.heads ?? [spec.classes]),
  segmenter: (spec) => (clean, seed, step, size) =>
    partedBatch(seen(spec, clean, seed, step, size), size, spec.parts!),
  autoencoder: (spec) => {
    const network = spec.network() as Coder;
    const noise = { latent: network.latent, unit: isVariational(network) };
    return (clean, seed, step, size) => codedBatch(clean, size, noise, seed, step);
  },
  generator: (spec) => (clean, seed, step, size) =>
    contestedBatch(clean, size, { ...spec, latent: spec.latent! }, seed, step),
};

/** Those who are to read what a model draws see pictures that are not quite clean, as those are not. */
const seen = (
  { smudged: dirty }: ModelSpec,
  clean: Described,
  seed: number,
  step: number,
  size: number,
): Described => (dirty ? { ...clean, x: smudged(clean.x, size, seed, step) } : clean);

/** Turns samples into what a model sees and should answer. Throws RangeError on a student: it has `studentBatches`. */
export function batchesFor(spec: ModelSpec, draw: TrainingDraw, emphasis?: Emphasis): Batches {
  if (spec.student)
    throw new RangeError(`${spec.label} does not learn from data alone, but from “${spec.student.teacher}”`);
  const make = makers[spec.kind](spec, emphasis);
  // The cells of a latent hold parts of all kinds alike.
  const weighted = spec.kind === 'denoiser' && spec.parts && !spec.latentOf;
  const pixelWeights = weighted ? pixelWeightsFor(draw, spec.parts!) : undefined;
  return async (seed, step, size) => ({
    ...make(await draw(seed, step, size), seed, step, size),
    pixelWeights: await pixelWeights,
  });
}

/** Samples that tell how large each part is. */
const SEEN = 2000;

async function pixelWeightsFor(draw: TrainingDraw, parts: number): Promise<Float32Array> {
  const { parts: shown } = await draw(0, 0, SEEN);
  return partWeights(shown!, parts, shown!.length / SEEN);
}
