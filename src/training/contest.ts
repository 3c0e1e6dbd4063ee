/**
 * How a generator of pictures learns: it and a discriminator go down losses of their own at the same time, those of
 * R3GAN (arXiv:2501.05441 eq. 2 with R1 and R2), by first derivatives alone.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { ContestSettings } from '../data/models.ts';
import { contextOf } from '../nets/conditions.ts';
import type { Contest, ModelSpec } from '../nets/models.ts';
import type { Network } from '../nets/network.ts';
import { weighed } from '../nets/ops.ts';
import { type ParamSpecs, totalSize } from '../nets/params.ts';
import { saving } from '../nets/saving.ts';
import type { Batch } from './batch.ts';
import { apart } from './gradient.ts';

/** How far either side of a picture the discriminator is asked, in data units: the length of the step. */
const STEP = 0.1;
/** The least slope of a pair's loss: the slope of the picture is found by dividing by it. */
const LEAST = 1e-12;
/** Shorter slopes of the discriminator are none. */
const FLAT = 1e-12;

/** A player with its weights as tensors. */
interface Player {
  readonly network: Network;
  readonly weights: tf.Tensor[];
}

/** What the discriminator makes of a batch. */
interface Judged {
  /** Mean loss. */
  readonly value: tf.Scalar;
  /** By its weights. */
  readonly grads: tf.Tensor[];
  /** Chance that the drawn picture of each pair looks the more real to it: [B, 1]. */
  readonly fooled: tf.Tensor;
  /** Slopes of its answer at data, then at what is drawn: [2B, ...event]. */
  readonly slopes: tf.Tensor;
}

/**
 * The discriminator's loss at a batch, without what it pays for its slope; the vector field of the contest is written into
 * out: the slope of the generator's loss by its weights, then of the discriminator's by its own, in the order of
 * `learntParams`. Throws RangeError on a model that learns in no contest. Leaves no tensor behind.
 */
export async function contestGradient(
  spec: ModelSpec,
  flat: Float32Array,
  batch: Batch,
  out: Float32Array,
): Promise<number> {
  const { contest } = spec;
  if (!contest) throw new RangeError(`${spec.label} learns in no contest`);
  const answer = tf.tidy(() => {
    const field = fieldOf(spec, contest, flat, batch);
    return tf.concat(field.map((one) => tf.reshape(one, [one.size])));
  });
  const values = (await answer.data()) as Float32Array;
  answer.dispose();
  out.set(values.subarray(0, out.length));
  return values[out.length];
}

/** The field, array by array, and the loss behind it. */
function fieldOf(spec: ModelSpec, contest: Contest, flat: Float32Array, batch: Batch): tf.Tensor[] {
  const [draws, judges] = playersOf(spec, contest, flat);
  const { size } = batch;
  const { label } = contextOf(batch.conditions, batch.level, size, spec);
  const z = tf.tensor(batch.z!, [size, spec.latent!]);
  const draw = (...weights: tf.Tensor[]) => forward(draws.network, weights, z, label!);
  const pictures = tf.concat([tf.tensor(batch.x, [size, ...spec.event]), draw(...draws.weights)], 0);
  const judged = judge(judges, pictures, tf.concat([label!, label!], 0));
  const paid = pay(judges, pictures, judged.slopes, label!, contest);
  const byDrawn = tf.slice(judged.slopes, size, size);
  // softplus(D(x) − D(G(z))), whose slope by D(G(z)) is minus the chance that data look the more real.
  const pull = tf.mul(tf.sub(judged.fooled, 1), 1 / size);
  const drawn = tf.grads(draw)(draws.weights, tf.mul(byDrawn, tf.reshape(pull, onePerRow(byDrawn))));
  return [...drawn, ...judged.grads.map((grad, i) => tf.add(grad, paid[i])), judged.value];
}

/** The generator and the discriminator. flat: [of `learntParams`]. */
function playersOf(spec: ModelSpec, { discriminator }: Contest, flat: Float32Array): [Player, Player] {
  const [network, rival] = [spec.network(), discriminator()];
  const own = totalSize(network.params);
  return [
    { network, weights: apart(network.params, flat.subarray(0, own)) },
    { network: rival, weights: apart(rival.params, flat.subarray(own)) },
  ];
}

const named = (params: ParamSpecs, weights: readonly tf.Tensor[]) =>
  Object.fromEntries(params.map(({ name }, i) => [name, weights[i]]));

const forward = ({ params, forward }: Network, weights: tf.Tensor[], x: tf.Tensor, label: tf.Tensor) =>
  forward(named(params, weights), x, { level: tf.tensor([]), label });

const onePerRow = ({ shape }: tf.Tensor): number[] => [shape[0], ...Array(shape.length - 1).fill(1)];

/** pictures: of data, then drawn; labels: one-hot of both. */
function judge({ network, weights }: Player, pictures: tf.Tensor, labels: tf.Tensor): Judged {
  const pairs = pictures.shape[0] / 2;
  // Zeros are added to the answers, because the slopes by them are those by the answers themselves.
  const { value, grads } = tf.valueAndGrads((x: tf.Tensor, nothing: tf.Tensor, ...list: tf.Tensor[]) =>
    relativistic(tf.add(forward(network, list, x, labels), nothing)),
  )([pictures, tf.zeros([2 * pairs, 1]), ...weights]);
  const [byPicture, byAnswer, ...byWeights] = grads;
  const fooled = tf.mul(tf.slice(byAnswer, pairs, pairs), pairs);
  const share = tf.mul(tf.concat([tf.neg(fooled), fooled], 0), 1 / pairs);
  const slopes = tf.div(byPicture, tf.reshape(share, onePerRow(byPicture)));
  return { value: value as tf.Scalar, grads: byWeights, fooled, slopes };
}

/** Mean of softplus(−(D(x) − D(G(z)))), whose slope ends at `LEAST`. answers: [2B, 1], of data, then of what is drawn. */
export const relativistic = tf.customGrad((answers, save) => {
  const pairs = (answers as tf.Tensor).shape[0] / 2;
  const [real, drawn] = tf.split(answers as tf.Tensor, 2, 0);
  const lag = tf.sub(drawn, real);
  saving(save, [tf.maximum(tf.sigmoid(lag), LEAST)]);
  return {
    // ln(1 + e^lag), wherever floats go.
    value: tf.mean(tf.add(tf.relu(lag), tf.log(tf.add(tf.exp(tf.neg(tf.abs(lag))), 1)))),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const slope = tf.mul(saved[0], tf.div(dy, pairs));
      return tf.concat([tf.neg(slope), slope], 0);
    },
  };
}) as (answers: tf.Tensor) => tf.Scalar;

/**
 * Slopes by the discriminator's weights of R1 + R2, gamma/2·E‖∇x D‖² at data and at what is drawn, of the first `share` of
 * each. As in gan/penalty.ts: ∇x D, `slopes`, is held fixed, and ∂/∂θ of ∇x D along it is a central difference.
 */
function pay(
  { network, weights }: Player,
  pictures: tf.Tensor,
  slopes: tf.Tensor,
  label: tf.Tensor,
  { gamma, share }: Pick<ContestSettings, 'gamma' | 'share'>,
): tf.Tensor[] {
  const pairs = pictures.shape[0] / 2;
  const some = Math.max(1, Math.round(share * pairs));
  const firstOfBoth = (x: tf.Tensor) => tf.concat([tf.slice(x, 0, some), tf.slice(x, pairs, some)], 0);
  const [at, steep] = [firstOfBoth(pictures), firstOfBoth(slopes)];
  const length = tf.sqrt(tf.sum(tf.reshape(tf.square(steep), [2 * some, -1]), 1, true));
  const away = tf.mul(steep, tf.reshape(tf.div(STEP, tf.add(length, FLAT)), onePerRow(steep)));
  const around = tf.concat([tf.add(at, away), tf.sub(at, away)], 0);
  const labels = tf.concat(Array(4).fill(tf.slice(label, 0, some)), 0);
  const rate = tf.mul(length, gamma / (2 * STEP * some));
  const rates = tf.reshape(tf.concat([rate, tf.neg(rate)], 0), [1, 4 * some]);
  return tf.grads((...list: tf.Tensor[]) => {
    const answers = tf.reshape(forward(network, list, around, labels), [1, 4 * some]);
    return weighed(answers, rates);
  })(weights);
}
