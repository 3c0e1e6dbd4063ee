/** What the page and a thread of its say to each other. A call keeps its id from the first message about it to the last. */

export type ToThread<Settings = unknown> =
  /** First of all. */
  | { readonly kind: 'start'; readonly settings: Settings }
  /** kept: what a thread before this one has had kept for it. */
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly verb: string;
      readonly spec: unknown;
      readonly kept: object;
    }
  /** The page has done with a frame: the next one may be computed. */
  | { readonly kind: 'taken'; readonly id: number }
  | { readonly kind: 'cancel'; readonly id: number };

/** What a thread says of itself. */
export type News<Info = unknown, Status = unknown> =
  | { readonly kind: 'ready'; readonly info: Info }
  /** It cannot start. */
  | { readonly kind: 'unable'; readonly message: string }
  | { readonly kind: 'status'; readonly status: Status }
  /** Its device is gone; whatever ran on it says nothing more. */
  | { readonly kind: 'lost'; readonly message: string };

export type FromThread<Info = unknown, Status = unknown> =
  | News<Info, Status>
  | { readonly kind: 'frame'; readonly id: number; readonly frame: unknown; readonly keep: object }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly name: string; readonly message: string };
