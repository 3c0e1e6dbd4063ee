/**
 * What a verb is: one function of a thread that answers the page, and all that is typed after it. It may be asked again
 * in another thread when the first one ends, so the same spec must give the same.
 */

/** One answer. Its arrays are handed over for good, as are those of frames. */
export type Single<Spec, Answer, Resources> = (
  spec: Spec,
  resources: Resources,
  signal: AbortSignal,
) => Promise<Answer>;

/** Frames, each of which the page awaits before the next is computed: a page that waits is a pause. */
export type Stream<Spec, Frame, Kept, Resources> = (
  spec: Spec,
  resources: Resources,
  signal: AbortSignal,
  /** All that was kept in threads before this one; empty in the first. */
  kept: Partial<Kept>,
) => AsyncGenerator<Sent<Frame, Kept>, void>;

/** A frame, and what the page keeps with it, over what it kept before: from there another thread goes on. */
export interface Sent<Frame, Kept> {
  readonly frame: Frame;
  readonly keep: Partial<Kept>;
}

export type Verb =
  | Single<never, unknown, never>
  // biome-ignore lint/suspicious/noExplicitAny: whatever it keeps, only itself reads.
  | Stream<never, unknown, any, never>;
/** What one thread can be asked for. */
export type Verbs = Readonly<Record<string, Verb>>;

export type SpecOf<V extends Verb> = Parameters<V>[0];
export type FrameOf<V extends Verb> =
  ReturnType<V> extends AsyncGenerator<Sent<infer Frame, infer _>> ? Frame : never;
export type AnswerOf<V extends Verb> = ReturnType<V> extends Promise<infer Answer> ? Answer : undefined;

/** A verb as the page calls it. Rejects with DOMException 'AbortError' when cancelled, else with an Error that says what helps. */
export type Call<V extends Verb> =
  ReturnType<V> extends Promise<infer Answer>
    ? (spec: SpecOf<V>, signal?: AbortSignal) => Promise<Answer>
    : (
        spec: SpecOf<V>,
        onFrame: (frame: FrameOf<V>) => void | Promise<void>,
        signal?: AbortSignal,
      ) => Promise<void>;

/** How the page treats the calls of a verb; V is the verb, as a type alone, so that the page needs none of its code. */
export interface Entry<V extends Verb> {
  /**
   * Asked for ahead of need: such calls go on side by side, and nobody waits for them. Others give way to newer ones
   * of their lane: `lane` of the spec, or the main lane without one.
   */
  readonly ahead: boolean;
  readonly verb?: V;
}

export const entry = <V extends Verb>({ ahead = false } = {}): Entry<V> => ({ ahead });

type Registry = Readonly<Record<string, Entry<Verb>>>;
export type VerbsOf<R> = { readonly [N in keyof R]: R[N] extends Entry<infer V> ? V : never };
export type Calls<V> = { readonly [N in keyof V]: V[N] extends Verb ? Call<V[N]> : never };

/** Everything that may be said with a call. */
export interface Asking<Frame = unknown> {
  readonly onFrame?: (frame: Frame) => void | Promise<void>;
  readonly signal?: AbortSignal;
  readonly ahead?: boolean;
}

/** A method for each verb of a registry, all of which ask in one way. */
export function callsOf<R extends Registry>(
  registry: R,
  // biome-ignore lint/suspicious/noExplicitAny: each method has the types of its verb.
  ask: (verb: any, spec: any, asking: Asking<any>) => Promise<unknown>,
): Calls<VerbsOf<R>> {
  const methods = Object.entries(registry).map(([verb, { ahead }]) => [
    verb,
    (spec: unknown, ...[first, second]: [Asking['onFrame'] | AbortSignal, AbortSignal?]) =>
      typeof first === 'function'
        ? ask(verb, spec, { ahead, onFrame: first, signal: second })
        : ask(verb, spec, { ahead, signal: first }),
  ]);
  return Object.fromEntries(methods);
}
