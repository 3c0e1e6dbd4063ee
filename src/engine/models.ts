import * as tf from '@tensorflow/tfjs-core';
import type { Space } from '../core/space.ts';
import type { Read } from '../data/types.ts';
import { autoguided } from '../nets/autoguided.ts';
import { anyClasses, type Generator } from '../nets/drawing.ts';
import { questionsIn } from '../nets/encode.ts';
import { modelOf, type OnProgress } from '../nets/load.ts';
import { type ModelName, modelLabel } from '../nets/models.ts';
import type { RunSpec } from '../nets/sampling.ts';
import type { Model, Reader, Segmenter } from '../nets/types.ts';
import { unlessAborted } from './aborted.ts';
import type { EngineStatus } from './api.ts';
import { compile } from './compile.ts';

/** Weights that a training has yielded, as a model. */
export interface LiveModel {
  /** A name that the engine keeps it under, until other weights come under the same name. */
  readonly live: string;
  /** The network that these are the weights of. */
  readonly like: ModelName;
  /** [number of weights]. */
  readonly weights: Float32Array;
}

/** What a verb computes with: a file, by its key in the registry `models`, or weights at hand. */
export type ModelRef = string | LiveModel;

/** What the engine needs from where it runs: a worker, or Node in tests. */
export interface Surroundings {
  loadModel(name: string, onProgress: OnProgress): Promise<Model>;
  loadReader(name: string, onProgress: OnProgress): Promise<Reader>;
  loadSegmenter(name: string, onProgress: OnProgress): Promise<Segmenter>;
  /** snapshot: as it was at one of its training; undefined: at its end. */
  loadGenerator(name: string, onProgress: OnProgress, snapshot?: number): Promise<Generator>;
  /** Where a model works. */
  openSpace(name: string, onProgress: OnProgress): Promise<Space>;
  /** The page's own files. */
  readonly read: Read;
  onStatus(status: EngineStatus): void;
}

/** A model for as long as it is needed. */
interface Lent {
  readonly model: Model;
  giveBack(): void;
}

interface Kept {
  readonly model: Model;
  readonly weights: Float32Array;
  /** Those who have borrowed it, and the name it is kept under. */
  users: number;
}

/** What the engine's verbs work with: models, each loaded once, and where they say what they do. */
export class Models {
  private readonly models = new Map<string, Promise<Model>>();
  private readonly readers = new Map<string, Promise<Reader>>();
  private readonly segmenters = new Map<string, Promise<Segmenter>>();
  private readonly generators = new Map<string, Promise<Generator>>();
  private readonly spaces = new Map<string, Promise<Space>>();
  private readonly compiled = new Map<string, Promise<void>>();
  private readonly live = new Map<string, Kept>();

  constructor(private readonly surroundings: Surroundings) {}

  get read(): Read {
    return this.surroundings.read;
  }

  tell(status: EngineStatus): void {
    this.surroundings.onStatus(status);
  }

  /** Throws as `loadModel` and `openSpace` do, and RangeError on weights of another network. Whoever borrows gives it back. */
  async borrow(wanted: ModelRef, signal: AbortSignal): Promise<Lent> {
    if (typeof wanted !== 'string') return lend(this.keep(wanted));
    const loading = once(this.models, wanted, () => this.load(wanted));
    return { model: await unlessAborted(loading, signal), giveBack() {} };
  }

  /** A model led away from a weaker one, where there is one (nets/autoguided.ts). Throws as `borrow` does. */
  async borrowLed(wanted: ModelRef, weaker: ModelRef | undefined, signal: AbortSignal): Promise<Lent> {
    const strong = await this.borrow(wanted, signal);
    if (weaker === undefined) return strong;
    try {
      const weak = await this.borrow(weaker, signal);
      const model = autoguided(strong.model, weak.model);
      return { model, giveBack: () => void [strong, weak].map((one) => one.giveBack()) };
    } catch (cause) {
      strong.giveBack();
      throw cause;
    }
  }

  /** Throws as `loadReader` does. */
  reader(name: string): Promise<Reader> {
    return once(this.readers, name, () => this.surroundings.loadReader(name, this.onProgress(name)));
  }

  /** Throws as `loadSegmenter` does. */
  segmenter(name: string): Promise<Segmenter> {
    return once(this.segmenters, name, () => this.surroundings.loadSegmenter(name, this.onProgress(name)));
  }

  /** Throws as `loadGenerator` does. */
  generator(name: string, snapshot?: number): Promise<Generator> {
    return once(this.generators, `${name} ${snapshot}`, () =>
      this.surroundings.loadGenerator(name, this.onProgress(name), snapshot),
    );
  }

  /** Where a model of the registry works. Throws as `openSpace` does. */
  space(name: string): Promise<Space> {
    return once(this.spaces, name, () => this.surroundings.openSpace(name, this.onProgress(name)));
  }

  /**
   * Builds a model's pipelines before they are needed. They depend on the shapes, so each count of samples has its own, and guidance
   * runs twice as many, and a sum of terms as many times.
   */
  async ready(model: Model, { count, levels, condition }: RunSpec): Promise<void> {
    await once(this.compiled, `${model.name} ${count} ${questionsIn(condition)}`, () => {
      this.tell({ kind: 'compiling', model: model.name });
      return compile(() => model.denoise(tf.zeros([count, ...model.event]), levels[0], condition));
    });
  }

  /** The same of a pass of a generator. */
  async readyToDraw(generator: Generator, count: number): Promise<void> {
    const { name, classes, latent } = generator;
    await once(this.compiled, `${name} ${count}`, () => {
      this.tell({ kind: 'compiling', model: name });
      return compile(() => generator.draw(tf.zeros([count, latent]), anyClasses(0, count, classes)));
    });
  }

  /** What it makes is looked at: what decodes it is there from the first frame on, or it does not begin. */
  private async load(name: string): Promise<Model> {
    const model = await this.surroundings.loadModel(name, this.onProgress(name));
    await this.space(name);
    return model;
  }

  private keep({ live, like, weights }: LiveModel): Kept {
    const before = this.live.get(live);
    if (before && before.model.name === modelLabel(like) && same(before.weights, weights)) return before;
    const kept = { model: modelOf(like, weights), weights, users: 1 };
    this.live.set(live, kept);
    if (before) drop(before);
    return kept;
  }

  private onProgress =
    (model: string): OnProgress =>
    (received, total) =>
      this.tell({ kind: 'loading', model, received, total });
}

function lend(kept: Kept): Lent {
  kept.users++;
  return { model: kept.model, giveBack: () => drop(kept) };
}

function drop(kept: Kept): void {
  if (--kept.users === 0) kept.model.dispose();
}

const same = (a: Float32Array, b: Float32Array): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** Makes what is not there yet. What failed may succeed when asked again, once its file is there. */
function once<T>(known: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const found = known.get(name) ?? make();
  known.set(name, found);
  found.catch(() => known.delete(name));
  return found;
}
