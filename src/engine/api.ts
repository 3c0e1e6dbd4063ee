/** What the page may know of the engine. */
import type { AnswerOf, Asking, Calls, FrameOf, SpecOf } from './verb.ts';
import type { EngineVerbs } from './verbs.ts';

export type { Condition } from '../nets/types.ts';
export type { LiveModel, ModelRef } from './models.ts';
export { type Asking, callsOf } from './verb.ts';
export type { AnswersSpec } from './verbs/answers.ts';
export type { Attention, AttentionSpec } from './verbs/attention.ts';
export type { Carried, Carrier, CarrySpec, Way } from './verbs/carry.ts';
export type { DecodeSpec } from './verbs/decode.ts';
export type { DenoiseSpec } from './verbs/denoise.ts';
export type { Distilled, DistilSpec } from './verbs/distil.ts';
export type { DrawSpec } from './verbs/draw.ts';
export type { Duelled, DuelSpec } from './verbs/duel.ts';
export type { EncodeSpec } from './verbs/encode.ts';
export type { FeaturesSpec } from './verbs/features.ts';
export type { Glance, GlanceSpec } from './verbs/glance.ts';
export type { ReadAnswer, ReadSpec } from './verbs/read.ts';
export type { Frame, SampleSpec } from './verbs/sample.ts';
export type { SegmentSpec } from './verbs/segment.ts';
export type { Costs, Part, PartCost, TimingSpec } from './verbs/timing.ts';
export type { Trained, TrainSpec } from './verbs/train.ts';
export type { Vectors, VectorsSpec } from './verbs/vectors.ts';
export { type EngineVerbs, verbs } from './verbs.ts';

export type BackendName = 'webgpu' | 'webgl' | 'wasm' | 'cpu';

/** What the page calls a backend, within a sentence. */
export const backendNames: Readonly<Record<BackendName, string>> = {
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'plain JavaScript',
};

/** What the engine is doing, for the page's status line. */
export type EngineStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'loading'; readonly model: string; readonly received: number; readonly total: number }
  | { readonly kind: 'compiling'; readonly model: string }
  | { readonly kind: 'sampling' }
  | { readonly kind: 'training'; readonly model: string }
  | { readonly kind: 'failed'; readonly message: string };

/** The backend in use, and why this one. */
export interface BackendInfo {
  readonly name: BackendName;
  /** One sentence: adapter, probe times, what was passed over and why. */
  readonly reason: string;
  /** Milliseconds of the probe, for each backend tried. */
  readonly probe: Readonly<Partial<Record<BackendName, number>>>;
}

/** What a worker is told first. */
export interface Settings {
  /** The folder of the page, where weights lie. */
  readonly base: string;
  /** null: whichever computes fastest. */
  readonly wanted: BackendName | null;
  /** Those that have failed already. */
  readonly skip: readonly BackendName[];
}

/**
 * What the page holds: a method for each verb, and the state of what computes. The worker behind it starts at the first
 * call; it is replaced when it dies, and what was asked goes on in the next one.
 */
export interface Engine extends Calls<EngineVerbs> {
  /** What all these methods do: asks for a verb by its name. */
  ask<N extends keyof EngineVerbs>(
    verb: N,
    spec: SpecOf<EngineVerbs[N]>,
    asking?: Asking<FrameOf<EngineVerbs[N]>>,
  ): Promise<AnswerOf<EngineVerbs[N]>>;
  /** Starts over on this backend (null: choose by the probe). What is in progress resumes there. */
  restartOn(name: BackendName | null): void;
  readonly status: EngineStatus;
  /** null until the worker has chosen. */
  readonly backend: BackendInfo | null;
  /** Calls back when status, backend or notice changes; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** The last thing the person should know (device lost, backend changed …), or null. */
  readonly notice: string | null;
}
