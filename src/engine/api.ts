import type { BreakName } from '../core/breaks.ts';
import type { Level, Options } from '../core/types.ts';

/** What the model is asked for; it ignores what it was not trained to be told of. */
export interface Condition {
  /** Index of a class, or null for none. */
  readonly class: number | null;
  /** Any text; absent, empty or without a known word: none. One for all samples, or one a sample. */
  readonly prompt?: string | readonly string[];
  /** 1 + the part asked for at each pixel, 0 where it is left open: [H, W] for all samples, or [count, H, W]. */
  readonly layout?: Uint8Array;
  /** Classifier-free guidance weight: 1 = plain conditional, > 1 = stronger. Ignored without a condition. */
  readonly guidance: number;
}

/** A whole run of the reverse process: the same spec gives the same frames (up to a backend's rounding). */
export interface SampleSpec {
  /** A key of the registry `models`. */
  readonly model: string;
  /** A key of the registry `samplers`. */
  readonly sampler: string;
  readonly options: Options;
  /** Of the whole run, noisiest first; the last is where the run ends. */
  readonly levels: readonly Level[];
  readonly seed: number;
  readonly count: number;
  readonly condition: Condition;
  /** Keep x̂0 within [-1, 1] (pictures): by clipping, or by dynamic thresholding. */
  readonly clip: boolean | 'dynamic';
  /** Where the run sets out, at the first level: [count, ...event]. Absent: pure noise of the seed. */
  readonly start?: Float32Array;
  /** Goes on with another run at this step, from `start` and with the noise of the steps left. Absent: 0. */
  readonly from?: number;
  /**
   * Frames of that run, the one at `from` first and then those before it: with them the rest of the run is repeated
   * exactly, as long as nothing else is asked. Absent: a multistep sampler begins anew.
   */
  readonly known?: readonly Frame[];
  /** What is done wrongly on purpose, to see why. `levels` are already those that it walks. */
  readonly break?: BreakName;
  /**
   * Goes the other way, by DDIM, from `start` at the last level, which must have noise, to the first. `sampler` is not asked.
   * refine: how often each step is taken again with what the network says where it arrives.
   */
  readonly invert?: { readonly refine: number };
  /** Runs of different lanes go on side by side; in one lane a newer run cancels the older. Absent: the main lane. */
  readonly lane?: string;
}

/**
 * One state of a run. index 0 is pure noise; index levels.length − 1 is the result, whose `denoised` is x itself.
 * A run that goes on with another gives its frames from index `from` on.
 * Of an inversion, index 0 is data and the last is noise.
 * x, denoised: [count, ...event].
 */
export interface Frame {
  readonly index: number;
  readonly level: Level;
  readonly x: Float32Array;
  readonly denoised: Float32Array;
  /** Network evaluations so far (a guided evaluation counts once). */
  readonly nfe: number;
  /** Milliseconds that this step took. */
  readonly ms: number;
}

/** One question to the network: what clean data does it expect behind these x at this level? */
export interface DenoiseSpec {
  readonly model: string;
  readonly x: Float32Array;
  readonly level: Level;
  readonly condition: Condition;
  /** As in SampleSpec. */
  readonly lane?: string;
}

/** What does a trained classifier see in these pictures? */
export interface FeaturesSpec {
  /** A key of the registry `models`: a classifier that the page is served with. */
  readonly reader: string;
  /** [count, ...event]. */
  readonly x: Float32Array;
  /** As in SampleSpec. */
  readonly lane?: string;
}

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
  | { readonly kind: 'failed'; readonly message: string };

/** The backend in use, and why this one. */
export interface BackendInfo {
  readonly name: BackendName;
  /** One sentence: adapter, probe times, what was passed over and why. */
  readonly reason: string;
  /** Milliseconds of the probe, for each backend tried. */
  readonly probe: Readonly<Partial<Record<BackendName, number>>>;
}

/** What the page holds. The worker behind it starts at the first call; it is replaced when it dies. */
export interface Engine {
  /**
   * Runs the reverse process. Each frame is awaited before the next step starts: a promise that waits is a pause.
   * A newer call cancels an older one of its lane. Rejects with DOMException 'AbortError' when cancelled, else with an
   * Error whose message names the remedy.
   */
  sample(
    spec: SampleSpec,
    onFrame: (frame: Frame) => void | Promise<void>,
    signal?: AbortSignal,
  ): Promise<void>;
  /** E[x0 | x] by the network, shifted by guidance other than 1: [count, ...event]. The latest request of a lane wins; older ones reject with 'AbortError'. */
  denoise(spec: DenoiseSpec, signal?: AbortSignal): Promise<Float32Array>;
  /** Features by the last layer but one of a classifier, [count, dimension]. The latest request of a lane wins. */
  features(spec: FeaturesSpec, signal?: AbortSignal): Promise<Float32Array>;
  /** Loads a model ahead of its first use. */
  warm(model: string): Promise<void>;
  /** Starts over on this backend (null: choose by the probe). Runs in progress resume there. */
  useBackend(name: BackendName | null): void;
  readonly status: EngineStatus;
  /** null until the worker has chosen. */
  readonly backend: BackendInfo | null;
  /** Calls back when status, backend or notice changes; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** The last thing the person should know (device lost, backend changed …), or null. */
  readonly notice: string | null;
}
