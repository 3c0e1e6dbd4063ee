import * as tf from '@tensorflow/tfjs-core';
import { last } from '../../core/at.ts';
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
  /** A key of the registry `models`. */
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
/** Of one that works on the data themselves there is no decoder and no encoder. */
export type Costs = Readonly<Partial<Record<Part, PartCost>>>;

type Ways = Partial<Record<Part, () => Promise<unknown>>>;

/**
 * What does each part of a system weigh, and how long does it take here? A call of the denoiser is one step of a run:
 * guidance takes it twice as many rows, and it reads its prompt anew. Throws RangeError on a model without a text encoder.
 */
export default async function timing(spec: TimingSpec, models: Models, signal: AbortSignal): Promise<Costs> {
  const { latentOf, network } = modelSpec(spec.model);
  const { model, giveBack } = await models.borrow(spec.model, signal);
  try {
    if (!model.vectors) throw new RangeError(`“${model.name}” has no text encoder: choose another`);
    const { prompt } = spec.condition;
    const ways: Ways = {
      text: () => answered(() => last(model.vectors!([prompt]))),
      denoiser: () => answered(() => stepOf(model, spec)),
    };
    if (latentOf) {
      const space = await unlessAborted(models.space(spec.model), signal);
      const [z, x] = [space.event, space.data].map((event) => new Float32Array(sizeOf(event)));
      ways.decoder = () => leaving(space, z);
      ways.encoder = () => entering(space, x);
    }
    const coder = latentOf ? (modelSpec(latentOf).network() as Coder) : undefined;
    return costsOf(weightsOf(network().params, coder), await timed(ways, spec.rounds, signal));
  } finally {
    giveBack();
  }
}

const partsOf = (ways: Readonly<Partial<Record<Part, unknown>>>) => Object.keys(ways) as Part[];

const costsOf = (
  weights: Readonly<Record<Part, number>>,
  times: Readonly<Partial<Record<Part, number[]>>>,
): Costs =>
  Object.fromEntries(partsOf(times).map((part) => [part, { weights: weights[part], times: times[part] }]));

/** Everything that reads the prompt is called `text…`. */
function weightsOf(params: ParamSpecs, coder: Coder | undefined): Readonly<Record<Part, number>> {
  const text = totalSize(params.filter(({ name }) => name.startsWith('text')));
  const encoder = coder ? totalSize(coder.encoding) : 0;
  const decoder = coder ? totalSize(coder.params) - encoder : 0;
  return { text, denoiser: totalSize(params) - text, encoder, decoder };
}

const stepOf = ({ denoise, event }: Model, { level, condition }: TimingSpec): tf.Tensor =>
  denoise(tf.zeros([1, ...event]), level, condition);

async function answered(ask: () => tf.Tensor): Promise<void> {
  const answer = tf.tidy(ask);
  await read(answer).finally(() => answer.dispose());
}

/** Round by round, so that what slows the machine down for a while slows all parts. */
async function timed(
  ways: Ways,
  rounds: number,
  signal: AbortSignal,
): Promise<Partial<Record<Part, number[]>>> {
  const times: Partial<Record<Part, number[]>> = {};
  for (let round = 0; round <= rounds; round++)
    for (const part of partsOf(ways)) {
      await yieldThread();
      signal.throwIfAborted();
      const began = performance.now();
      await ways[part]!();
      if (round) times[part] = [...(times[part] ?? []), performance.now() - began];
    }
  return times;
}
