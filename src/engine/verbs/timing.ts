import * as tf from '@tensorflow/tfjs-core';
import { yieldThread } from '../../core/pace.ts';
import { entering, leaving } from '../../core/space.ts';
import type { Level } from '../../core/types.ts';
import type { Coder } from '../../nets/autoencoder.ts';
import { modelSpec } from '../../nets/models.ts';
import { type ParamSpecs, sizeOf, totalSize } from '../../nets/params.ts';
import type { Condition, Model } from '../../nets/types.ts';
import { unlessAborted } from '../aborted.ts';
import type { Models } from '../models.ts';
import { read } from '../tensors.ts';

export interface TimingSpec {
  /** A key of the registry `models`: one that works in a latent. */
  readonly model: string;
  readonly level: Level;
  readonly condition: Condition & { readonly prompt: string };
  /** How often each part is timed; the first time, which may have to prepare something, comes before. */
  readonly rounds: number;
  /** As in SampleSpec. */
  readonly lane?: string;
}

/** The parts that a text-to-image system is made of. */
export type Part = 'text' | 'denoiser' | 'decoder' | 'encoder';

export interface PartCost {
  /** Numbers that were learnt. */
  readonly weights: number;
  /** Milliseconds of each round, of one picture, with what is read back. */
  readonly times: readonly number[];
}
export type Costs = Readonly<Record<Part, PartCost>>;

/**
 * What does each part of a system weigh, and how long does it take here? A call of the denoiser is one step of a run:
 * guidance takes it twice as many rows, and it reads its prompt anew. Throws RangeError on a model without a latent or
 * without a text encoder.
 */
export default async function timing(spec: TimingSpec, models: Models, signal: AbortSignal): Promise<Costs> {
  const { latentOf, network } = modelSpec(spec.model);
  const { model, giveBack } = await models.borrow(spec.model, signal);
  try {
    if (!latentOf || !model.vectors)
      throw new RangeError(`“${model.name}” has no latent, or no text encoder: choose another`);
    const space = await unlessAborted(models.space(spec.model), signal);
    const z = new Float32Array(sizeOf(space.event));
    const x = new Float32Array(sizeOf(space.data));
    const { prompt } = spec.condition;
    const ways: Readonly<Record<Part, () => Promise<unknown>>> = {
      text: () => answered(() => model.vectors!([prompt]).at(-1)!),
      denoiser: () => answered(() => stepOf(model, spec)),
      decoder: () => leaving(space, z),
      encoder: () => entering(space, x),
    };
    const weights = weightsOf(network().params, modelSpec(latentOf).network() as Coder);
    const times = await timed(ways, spec.rounds, signal);
    const cost = (part: Part): PartCost => ({ weights: weights[part], times: times[part] });
    return {
      text: cost('text'),
      denoiser: cost('denoiser'),
      decoder: cost('decoder'),
      encoder: cost('encoder'),
    };
  } finally {
    giveBack();
  }
}

/** Everything that reads the prompt is called `text…`. */
function weightsOf(params: ParamSpecs, coder: Coder): Readonly<Record<Part, number>> {
  const text = totalSize(params.filter(({ name }) => name.startsWith('text')));
  const encoder = totalSize(coder.encoding);
  return {
    text,
    denoiser: totalSize(params) - text,
    encoder,
    decoder: totalSize(coder.params) - encoder,
  };
}

const stepOf = ({ denoise, event }: Model, { level, condition }: TimingSpec): tf.Tensor =>
  denoise(tf.zeros([1, ...event]), level, condition);

async function answered(ask: () => tf.Tensor): Promise<void> {
  const answer = tf.tidy(ask);
  await read(answer).finally(() => answer.dispose());
}

/** Round by round, so that what slows the machine down for a while slows all parts. */
async function timed(
  ways: Readonly<Record<Part, () => Promise<unknown>>>,
  rounds: number,
  signal: AbortSignal,
): Promise<Readonly<Record<Part, number[]>>> {
  const times: Record<Part, number[]> = { text: [], denoiser: [], decoder: [], encoder: [] };
  const parts = Object.keys(times) as Part[];
  for (let round = 0; round <= rounds; round++)
    for (const part of parts) {
      await yieldThread();
      signal.throwIfAborted();
      const began = performance.now();
      await ways[part]();
      if (round) times[part].push(performance.now() - began);
    }
  return times;
}
