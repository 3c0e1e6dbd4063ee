import * as tf from '@tensorflow/tfjs-core';
import { type BreakName, breaks } from '../core/breaks.ts';
import { repeating } from '../core/inpaint.ts';
import { invert } from '../core/invert.ts';
import { jumpBetween } from '../core/jumps.ts';
import { streams } from '../core/random.ts';
import { HISTORY } from '../core/samplers/multistep.ts';
import { angle } from '../core/schedules.ts';
import type { Combine, Level, OptionValues, Resume, Sampler, Step, Tools } from '../core/types.ts';
import { dynamicThreshold } from './clipping.ts';
import { sizeOf } from './params.ts';
import type { Condition, Model } from './types.ts';

/** A part of each sample that is given, and that the rest is made to suit. */
export interface Keep {
  /** [...event]: 1 where a value is given, 0 where it is made. */
  readonly mask: Uint8Array;
  /** What is given: [count, ...event]; where the mask is 0 it is not looked at. */
  readonly known: Float32Array;
  /** How often each step is taken, with new noise between, as core/inpaint.ts says; 1 is once. */
  readonly times: number;
}

/** What a run needs beside the model and the sampler. */
export interface RunSpec {
  readonly options?: OptionValues;
  /** Of the whole run, noisiest first; the last is where it ends. */
  readonly levels: readonly Level[];
  readonly seed: number;
  readonly count: number;
  readonly condition: Condition;
  /** What is asked instead from this time on, towards data. */
  readonly later?: { readonly below: number; readonly condition: Condition };
  /** Inpainting: a part that is given. */
  readonly keep?: Keep;
  /** Keep x̂0 within [-1, 1] (pictures): by clipping, or by dynamic thresholding (arXiv:2205.11487 §2.3). */
  readonly clip: boolean | 'dynamic';
  /** Where the run sets out, at the first level: [count, ...event]. Absent: pure noise of the seed. */
  readonly start?: Float32Array;
  /** Goes on with another run at this step, from `start` and with the noise of the steps left. Absent: 0. */
  readonly from?: number;
  /**
   * Steps of that run as they were yielded, the one at `from` first and then those before it: with them the rest of the
   * run is repeated exactly, as long as nothing else is asked. Absent: a multistep sampler begins anew.
   */
  readonly known?: readonly Step<Float32Array>[];
  /** What is done wrongly on purpose, to see why. `levels` are already those that are walked. */
  readonly break?: BreakName;
  /**
   * Goes the other way, by DDIM, from data, `start` at the last level, which must have noise, to the first.
   * refine: how often each step is taken again with what the network says where it arrives.
   */
  readonly invert?: { readonly refine: number };
}

/** The levels in the order in which they are walked. */
export const orderedLevels = ({ levels, invert }: Pick<RunSpec, 'levels' | 'invert'>): readonly Level[] =>
  invert ? levels.toReversed() : levels;

/** Σ cᵢ·xᵢ. Terms with coefficient 0 are left out, so that x may be infinite there. */
export const combine: Combine<tf.Tensor> = (...terms) => {
  const used = terms.filter(([coefficient]) => coefficient !== 0);
  if (!used.length) return tf.zerosLike(terms[0][1]);
  return tf.tidy(() => used.map(([c, x]) => tf.mul(x, c)).reduce((sum, x) => tf.add(sum, x)));
};

/** Pure noise at the first level: sigma·ε. [count, ...event], the same for the same seed. */
export function startNoise(spec: RunSpec, { event, noise }: Pick<Model, 'event' | 'noise'>): Float32Array {
  const size = event.reduce((a, b) => a * b, spec.count);
  const x = noise(spec.seed, streams.start, 0, new Float32Array(size), event);
  const { sigma } = spec.levels[0];
  for (let i = 0; i < x.length; i++) x[i] *= sigma;
  return spec.keep ? withSignal(x, spec.keep, spec.levels[0]) : x;
}

/** What is given is there from the start, as much of it as is left in the noise. */
function withSignal(x: Float32Array, { mask, known }: Keep, { alpha }: Level): Float32Array {
  return x.map((value, i) => (mask[i % mask.length] ? value + alpha * known[i] : value));
}

/**
 * The reverse process on tensors: yields each step of the sampler, returns the final x. Tensors that were yielded
 * or returned belong to whoever drives it; everything else is freed between steps.
 */
export function* sampling(
  model: Model,
  sampler: Sampler,
  spec: RunSpec,
): Generator<Step<tf.Tensor>, tf.Tensor> {
  if (spec.levels.length < 2)
    throw new RangeError(`a run needs two noise levels or more, not ${spec.levels.length}: add steps`);
  const resume = resumeOf(model, spec);
  let run: Generator<Step<tf.Tensor>, tf.Tensor> | undefined;
  try {
    for (;;) {
      let result: IteratorResult<Step<tf.Tensor>, tf.Tensor> | undefined;
      tf.tidy(() => {
        // Begun inside, so that nothing is left behind when the sampler refuses its levels.
        run ??= begin(model, sampler, spec, resume);
        result = run.next();
        const { value } = result;
        return value instanceof tf.Tensor ? value : [value.x, value.denoised];
      });
      if (result!.done) return result!.value;
      yield result!.value;
    }
  } finally {
    tf.dispose(resume.known.flatMap(({ x, denoised }) => [x, denoised]));
  }
}

function begin(
  model: Model,
  sampler: Sampler,
  spec: RunSpec,
  resume: Resume<tf.Tensor>,
): Generator<Step<tf.Tensor>, tf.Tensor> {
  const [tools, start] = [toolsFor(model, sampler, spec), startTensor(model, spec)];
  if (spec.invert)
    return climb(invert(tools, start, spec.levels, spec.invert.refine), spec.levels.length - 1);
  const walker = spec.keep && spec.keep.times > 1 ? repeating(sampler, spec.keep.times) : sampler;
  return walker.run(tools, start, spec.levels, spec.options, resume);
}

/** Outside of any tidy: a multistep sampler looks at what is known for some steps. Whoever asks disposes of it. */
function resumeOf({ event }: Model, { from = 0, known = [], count }: RunSpec): Resume<tf.Tensor> {
  const tensor = (values: Float32Array) => tf.tensor(values.slice(), [count, ...event]);
  return {
    from,
    known: known.map((step) => ({ ...step, x: tensor(step.x), denoised: tensor(step.denoised) })),
  };
}

/** Counts steps as they are taken, where the core counts them by their level. */
function* climb<X>(run: Generator<Step<X>, X>, last: number): Generator<Step<X>, X> {
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
    yield { ...value, index: last - value.index };
  }
}

/** Throws RangeError when the start has another size than the samples, or when there is none to invert. */
function startTensor(model: Model, spec: RunSpec): tf.Tensor {
  const shape = [spec.count, ...model.event];
  const { start } = spec;
  if (spec.invert && !start) throw new RangeError('an inversion sets out from data: give them as the start');
  if (spec.from && !start)
    throw new RangeError(
      `a run that goes on at step ${spec.from} needs its state there: give it as the start`,
    );
  if (start && start.length !== sizeOf(shape))
    throw new RangeError(
      `a start for ${spec.count} samples has ${sizeOf(shape)} values, not ${start.length}`,
    );
  // A copy, because backends may keep what they are given.
  return tf.tensor(start?.slice() ?? startNoise(spec, model), shape);
}

function toolsFor(model: Model, sampler: Sampler, spec: RunSpec): Tools<tf.Tensor> {
  const shape = [spec.count, ...model.event];
  const size = sizeOf(shape);
  const given = spec.keep && givenOf(spec.keep, shape);
  const tools: Tools<tf.Tensor> = {
    combine,
    noise: (step) =>
      tf.tensor(model.noise(spec.seed, streams.sampler, step, new Float32Array(size), model.event), shape),
    denoise: (x, level) =>
      tf.tidy(() => {
        const denoised = model.denoise(x, level, conditionAt(model, sampler, spec, level));
        const held =
          spec.clip === 'dynamic'
            ? dynamicThreshold(denoised)
            : spec.clip
              ? tf.clipByValue(denoised, -1, 1)
              : denoised;
        return given ? given(held) : held;
      }),
  };
  return spec.break ? breaks[spec.break].tools(tools) : tools;
}

/**
 * Puts what is given in the place of what is expected there. A step of any sampler then takes it to the next level as the
 * forward process would have: x = α·known + σ·ε, at each level (core/inpaint.test.ts). Throws RangeError on a mask or on
 * what is given of another size.
 */
function givenOf({ mask, known }: Keep, shape: readonly number[]): (denoised: tf.Tensor) => tf.Tensor {
  const size = sizeOf(shape);
  if (mask.length * shape[0] !== size || known.length !== size)
    throw new RangeError(
      `what is kept of ${shape[0]} samples needs a mask of ${size / shape[0]} and ${size} values, not ${mask.length} and ${known.length}`,
    );
  const [open, rest] = [new Float32Array(size), new Float32Array(size)];
  for (let i = 0; i < size; i++) {
    const kept = mask[i % mask.length] !== 0;
    open[i] = kept ? 0 : 1;
    rest[i] = kept ? known[i] : 0;
  }
  return (denoised) =>
    tf.add(tf.mul(denoised, tf.tensor(open, shape as number[])), tf.tensor(rest, shape as number[]));
}

const DATA: Level = { t: 0, alpha: 1, sigma: 0 };

const conditionIn = ({ condition, later }: RunSpec, { t }: Level): Condition =>
  later && t < later.below ? later.condition : condition;

/** A student is told how far it is to where the sampler follows its answer: to the level that comes next, or to data. */
function conditionAt({ jumps }: Model, { jumps: to }: Sampler, spec: RunSpec, level: Level): Condition {
  const condition = conditionIn(spec, level);
  if (!jumps) return condition;
  const next = to === 'data' ? DATA : spec.levels.find((other) => angle(other) < angle(level));
  return next ? { ...condition, jump: jumpBetween(level, next, jumps) } : condition;
}

/** Runs to the end and reads the result back: [count, ...event]. Leaves no tensor behind. */
export async function runSampling(model: Model, sampler: Sampler, spec: RunSpec): Promise<Float32Array> {
  const run = sampling(model, sampler, spec);
  const held: tf.Tensor[] = [];
  for (;;) {
    const { done, value } = run.next();
    if (done) {
      const x = (await value.data()) as Float32Array;
      tf.dispose([value, ...held]);
      return x;
    }
    held.push(value.x, value.denoised);
    tf.dispose(held.splice(0, held.length - 2 * HISTORY));
  }
}
