/** What page and worker say to each other. A request keeps its id from the first message about it to the last. */
import type {
  BackendInfo,
  BackendName,
  DenoiseSpec,
  EngineStatus,
  FeaturesSpec,
  Frame,
  SampleSpec,
} from './api.ts';

export type ToWorker =
  /** First of all. base: the folder of the page, where weights lie. skip: backends that have failed already. */
  | {
      readonly kind: 'start';
      readonly base: string;
      readonly wanted: BackendName | null;
      readonly skip: readonly BackendName[];
    }
  /** from: index of the first frame to send; those before it have arrived from another worker. */
  | { readonly kind: 'sample'; readonly id: number; readonly spec: SampleSpec; readonly from: number }
  | { readonly kind: 'denoise'; readonly id: number; readonly spec: DenoiseSpec }
  | { readonly kind: 'features'; readonly id: number; readonly spec: FeaturesSpec }
  | { readonly kind: 'warm'; readonly id: number; readonly model: string }
  /** The page has done with a frame: the next step may begin. */
  | { readonly kind: 'taken'; readonly id: number }
  | { readonly kind: 'cancel'; readonly id: number };

export type Request = Extract<ToWorker, { kind: 'sample' | 'denoise' | 'features' | 'warm' }>;

export type FromWorker =
  | { readonly kind: 'ready'; readonly backend: BackendInfo }
  /** The worker cannot start, on any backend. */
  | { readonly kind: 'unable'; readonly message: string }
  | { readonly kind: 'status'; readonly status: EngineStatus }
  | { readonly kind: 'frame'; readonly id: number; readonly frame: Frame }
  | { readonly kind: 'done'; readonly id: number; readonly value?: Float32Array }
  | { readonly kind: 'error'; readonly id: number; readonly name: string; readonly message: string }
  /** The device is gone; whatever ran on it says nothing more. */
  | { readonly kind: 'lost'; readonly message: string };
