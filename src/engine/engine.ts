import * as tf from '@tensorflow/tfjs-core';
import { samplers } from '../core/samplers/index.ts';
import { HISTORY } from '../core/samplers/multistep.ts';
import type { Sampler, Step } from '../core/types.ts';
import { sampling, walked } from '../nets/sampling.ts';
import { asksFor } from '../nets/tell.ts';
import type { Model, Reader } from '../nets/types.ts';
import type { DenoiseSpec, EngineStatus, FeaturesSpec, Frame, SampleSpec } from './api.ts';
import { compile } from './compile.ts';
import { Lanes, unlessAborted } from './latest.ts';

export type OnProgress = (received: number, total: number) => void;

/** What the engine needs from where it runs: a worker, or Node in tests. */
export interface Surroundings {
  loadModel(name: string, onProgress: OnProgress): Promise<Model>;
  loadReader(name: string, onProgress: OnProgress): Promise<Reader>;
  onStatus(status: EngineStatus): void;
}

/** Lets messages that have come in meanwhile be heard, so that a request can be cancelled before it computes. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Pictures that a classifier sees at once. */
const READ_AT_ONCE = 64;

/** Runs models: in each lane one run and one question at a time, the newest of each; loaded models stay. */
export class Runner {
  private readonly models = new Map<string, Promise<Model>>();
  private readonly readers = new Map<string, Promise<Reader>>();
  private readonly compiled = new Map<string, Promise<void>>();
  private readonly runs = new Lanes();
  private readonly questions = new Lanes();
  private readonly readings = new Lanes();
  private readonly around: Surroundings;
  private busy = 0;

  constructor(around: Surroundings) {
    this.around = around;
  }

  /** As Engine.sample; sends the frames from this index on and computes those before it in silence. */
  async sample(
    spec: SampleSpec,
    onFrame: (frame: Frame) => void | Promise<void>,
    outer?: AbortSignal,
    from = 0,
  ): Promise<void> {
    const signal = this.runs.begin(spec.lane, outer);
    const sampler = samplerNamed(spec.sampler);
    await this.working(async () => {
      const model = await this.model(spec.model, signal);
      await this.ready(model, spec, signal);
      this.around.onStatus({ kind: 'sampling' });
      for await (const frame of frames(model, sampler, spec, from, signal))
        await unlessAborted(onFrame(frame), signal);
    });
  }

  /** As Engine.denoise. */
  async denoise(spec: DenoiseSpec, outer?: AbortSignal): Promise<Float32Array> {
    const signal = this.questions.begin(spec.lane, outer);
    return this.working(async () => {
      const model = await this.model(spec.model, signal);
      const shape = [countOf(spec.x, model.event), ...model.event];
      await breathe();
      signal.throwIfAborted();
      const answer = tf.tidy(() => model.denoise(tf.tensor(spec.x, shape), spec.level, spec.condition));
      const values = await read(answer).finally(() => answer.dispose());
      signal.throwIfAborted();
      return values;
    });
  }

  /** As Engine.features; a few pictures at a time, so that memory does not grow with their number. */
  async features(spec: FeaturesSpec, outer?: AbortSignal): Promise<Float32Array> {
    const signal = this.readings.begin(spec.lane, outer);
    return this.working(async () => {
      const reader = await unlessAborted(this.reader(spec.reader), signal);
      const count = countOf(spec.x, reader.event);
      const size = spec.x.length / count;
      const parts: Float32Array[] = [];
      for (let at = 0; at < count; at += READ_AT_ONCE) {
        await breathe();
        signal.throwIfAborted();
        const x = spec.x.slice(at * size, (at + READ_AT_ONCE) * size);
        const seen = tf.tidy(() => reader.features(tf.tensor(x, [x.length / size, ...reader.event])));
        parts.push(await read(seen).finally(() => seen.dispose()));
      }
      signal.throwIfAborted();
      return joined(parts);
    });
  }

  async warm(name: string): Promise<void> {
    await this.working(() => this.model(name));
  }

  dispose(): void {
    for (const loading of [...this.models.values(), ...this.readers.values()])
      loading.then((loaded) => loaded.dispose()).catch(() => {});
    this.models.clear();
    this.readers.clear();
    this.compiled.clear();
  }

  private async working<T>(work: () => Promise<T>): Promise<T> {
    this.busy++;
    try {
      return await work();
    } finally {
      if (--this.busy === 0) this.around.onStatus({ kind: 'idle' });
    }
  }

  private model(name: string, signal?: AbortSignal): Promise<Model> {
    const model = this.once(this.models, name, (tell) => this.around.loadModel(name, tell));
    return signal ? unlessAborted(model, signal) : model;
  }

  private reader(name: string): Promise<Reader> {
    return this.once(this.readers, name, (tell) => this.around.loadReader(name, tell));
  }

  /** Loads what is not there yet. */
  private once<T>(
    known: Map<string, Promise<T>>,
    name: string,
    load: (onProgress: OnProgress) => Promise<T>,
  ): Promise<T> {
    let loading = known.get(name);
    if (!loading) {
      loading = load((received, total) =>
        this.around.onStatus({ kind: 'loading', model: name, received, total }),
      );
      known.set(name, loading);
      // What failed may succeed when asked again, once its file is there.
      loading.catch(() => known.delete(name));
    }
    return loading;
  }

  /** Pipelines depend on the shapes, so each count of samples has its own, and guidance runs twice as many. */
  private async ready(model: Model, spec: SampleSpec, signal: AbortSignal): Promise<void> {
    const { count, levels, condition } = spec;
    const guided = condition.guidance !== 1 && asksFor(condition);
    const key = `${model.name} ${count} ${guided}`;
    if (!this.compiled.has(key)) {
      this.around.onStatus({ kind: 'compiling', model: model.name });
      const forward = () => model.denoise(tf.zeros([count, ...model.event]), levels[0], condition);
      this.compiled.set(key, compile(forward));
    }
    try {
      await this.compiled.get(key);
    } catch (error) {
      this.compiled.delete(key);
      throw error;
    }
    await breathe();
    signal.throwIfAborted();
  }
}

async function* frames(
  model: Model,
  sampler: Sampler,
  spec: SampleSpec,
  from: number,
  signal: AbortSignal,
): AsyncGenerator<Frame> {
  let nfe = 0;
  const counted: Model = {
    ...model,
    denoise: (...question) => {
      nfe++;
      return model.denoise(...question);
    },
  };
  const steps = sampling(counted, sampler, spec);
  const held: tf.Tensor[] = [];
  try {
    for (let done = false; !done; ) {
      const start = performance.now();
      const step = next(steps, spec);
      done = step.done;
      held.push(step.x, step.denoised);
      if (step.index < from) await breathe();
      else yield await frameOf(step, nfe, start);
      signal.throwIfAborted();
      tf.dispose(held.splice(0, Math.max(0, held.length - 2 * HISTORY)));
    }
  } finally {
    steps.return(undefined as never);
    tf.dispose(held);
  }
}

/** The next step; the final x counts as one too, at the last level walked, where nothing more is denoised. */
function next(
  steps: ReturnType<typeof sampling>,
  spec: SampleSpec,
): Step<tf.Tensor> & { readonly done: boolean } {
  const { done, value } = steps.next();
  if (!done) return { ...value, done: false };
  const index = spec.levels.length - 1;
  return { index, level: walked(spec)[index], x: value, denoised: value, done: true };
}

async function frameOf(step: Step<tf.Tensor>, nfe: number, start: number): Promise<Frame> {
  const [x, denoised] = await Promise.all([read(step.x), read(step.denoised)]);
  return { index: step.index, level: step.level, x, denoised, nfe, ms: performance.now() - start };
}

/** A copy, since backends keep what data() gives, and a frame is handed over to the page for good. */
const read = async (tensor: tf.Tensor) => new Float32Array(await tensor.data<'float32'>());

/** The parts one after the other. */
function joined(parts: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => {
    out.set(part, at);
    return at + part.length;
  }, 0);
  return out;
}

function samplerNamed(name: string): Sampler {
  if (Object.hasOwn(samplers, name)) return samplers[name as keyof typeof samplers];
  throw new RangeError(`there is no sampler “${name}”: choose one of ${Object.keys(samplers).join(', ')}`);
}

function countOf(x: Float32Array, event: readonly number[]): number {
  const size = event.reduce((a, b) => a * b, 1);
  if (x.length && x.length % size === 0) return x.length / size;
  throw new RangeError(`${x.length} values are no whole number of samples: give a multiple of ${size}`);
}
