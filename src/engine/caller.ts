import { aborted } from './aborted.ts';
import type { Thread } from './life.ts';
import type { FromThread, News, ToThread } from './protocol.ts';
import type { AnswerOf, Asking, FrameOf, SpecOf, Verbs } from './verb.ts';

/** A call that a thread has yet to answer; a new thread is asked the same again. */
interface Pending {
  readonly verb: string;
  readonly spec: unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
  readonly onFrame?: Asking['onFrame'];
  /** Stops listening to the caller's signal. */
  readonly unlisten: () => void;
  /** What the verb has had kept, for the thread that goes on with it. */
  kept: object;
  /** Resolves when the page has done with all frames so far. */
  taken: Promise<void>;
}

/**
 * The page's side of a thread: asks it for verbs, and keeps it alive. It starts at the first call; one that takes the
 * place of another is asked for all that is still waited for, and goes on from what was kept.
 */
export abstract class Caller<V extends Verbs, Settings, Info = unknown, Status = unknown> {
  protected thread: Thread<ToThread<Settings>, FromThread<Info, Status>> | null = null;
  private readonly pending = new Map<number, Pending>();
  private readonly newest = new Map<string, number>();
  private lastId = 0;
  private alarm: ReturnType<typeof setTimeout> | undefined;

  /** patience: milliseconds after which silence counts as death, for threads that send no frames. Absent: never. */
  constructor(
    private readonly spawn: () => Thread<ToThread<Settings>, FromThread<Info, Status>>,
    private readonly patience?: number,
  ) {}

  /** Before a thread starts: what it is told first. */
  protected abstract begin(): Settings;
  /** What the thread says of itself. */
  protected abstract hear(news: News<Info, Status>): void;
  /** The thread has ended by itself: `restart`, `end` or `fail`. */
  protected abstract died(reason: string): void;
  /** It has answered a call: it works. */
  protected abstract answered(): void;

  /** As `Call` says. */
  readonly ask = <N extends keyof V & string>(
    verb: N,
    spec: SpecOf<V[N]>,
    { onFrame, signal, ahead }: Asking<FrameOf<V[N]>> = {},
  ): Promise<AnswerOf<V[N]>> => {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const id = ++this.lastId;
    if (!ahead) this.supersede(id, `${verb} ${(spec as { lane?: string }).lane ?? ''}`);
    return new Promise((resolve, reject) => {
      const abort = () => this.cancel(id, signal?.reason);
      signal?.addEventListener('abort', abort);
      const unlisten = () => signal?.removeEventListener('abort', abort);
      const taken = Promise.resolve();
      const call = { verb, spec, onFrame: onFrame as Asking['onFrame'], kept: {}, taken };
      this.pending.set(id, { ...call, resolve, reject, unlisten });
      if (this.thread) this.request(id);
      else this.start();
      this.watch();
    });
  };

  /** Whether a call is still to be answered. */
  protected get waiting(): boolean {
    return this.pending.size > 0;
  }

  /** Ends the thread; the next call begins another. */
  protected end(): void {
    this.thread?.end();
    this.thread = null;
  }

  protected restart(): void {
    this.end();
    this.start();
  }

  /** Gives up on all that was asked; the next call begins afresh. */
  protected fail(message: string): void {
    this.end();
    for (const id of [...this.pending.keys()]) this.settle(id)?.reject(new Error(message));
  }

  private start(): void {
    const settings = this.begin();
    try {
      const thread = this.spawn();
      this.thread = thread;
      thread.listen(
        (message) => this.thread === thread && this.heard(message),
        (reason) => this.thread === thread && this.lost(reason),
      );
    } catch (cause) {
      this.died((cause as Error).message);
      return;
    }
    this.thread.post({ kind: 'start', settings });
    for (const id of this.pending.keys()) this.request(id);
  }

  private request(id: number): void {
    const { verb, spec, kept } = this.pending.get(id)!;
    this.thread?.post({ kind: 'ask', id, verb, spec, kept });
  }

  private supersede(id: number, place: string): void {
    const before = this.newest.get(place);
    if (before !== undefined) this.cancel(before, aborted('a newer request took its place'));
    this.newest.set(place, id);
  }

  private cancel(id: number, reason: unknown): void {
    const call = this.settle(id);
    if (!call) return;
    call.reject(reason);
    this.thread?.post({ kind: 'cancel', id });
  }

  private settle(id: number): Pending | undefined {
    const call = this.pending.get(id);
    this.pending.delete(id);
    call?.unlisten();
    this.watch();
    return call;
  }

  private heard(message: FromThread<Info, Status>): void {
    if (message.kind === 'frame') void this.take(message);
    else if (message.kind === 'done') {
      this.answered();
      this.settle(message.id)?.resolve(message.value as never);
    } else if (message.kind === 'error') this.settle(message.id)?.reject(errorFrom(message));
    else this.hear(message);
    this.watch();
  }

  private async take({ id, frame, keep }: Extract<FromThread, { kind: 'frame' }>): Promise<void> {
    const { thread } = this;
    const call = this.pending.get(id);
    if (!call) return;
    call.kept = { ...call.kept, ...keep };
    call.taken = call.taken.then(() => call.onFrame?.(frame));
    try {
      await call.taken;
      // A thread that has been replaced meanwhile waits for nothing any more.
      if (this.thread === thread) thread?.post({ kind: 'taken', id });
    } catch (error) {
      this.cancel(id, error);
    }
  }

  private lost(reason: string): void {
    this.died(reason);
    this.watch();
  }

  private watch(): void {
    clearTimeout(this.alarm);
    if (this.patience && this.waiting)
      this.alarm = setTimeout(() => this.lost('it did not answer'), this.patience);
  }
}

function errorFrom({ name, message }: { readonly name: string; readonly message: string }): Error {
  return name === 'AbortError' ? aborted(message) : Object.assign(new Error(message), { name });
}
