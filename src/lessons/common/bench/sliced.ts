/** Works one thing out after another, in slices on the page's own thread: always the latest that is wanted. */
import { inSlices } from '../../../core/pace.ts';
import { Listeners } from '../../../state/listeners.ts';
import type { Watch } from '../../../ui/frame.ts';

export interface Work<T> {
  /** Two pieces of work with the same key come to the same. */
  readonly key: string;
  begin(): Iterator<unknown, T>;
}

export class Sliced<T> {
  private done: { readonly key: string; readonly value: T } | null = null;
  private failed: { readonly key: string; readonly message: string } | null = null;
  private busy = false;
  private following = 0;
  private readonly listeners = new Listeners();

  /** wanted: what is to be known now; null: nothing, or not yet. */
  constructor(private readonly wanted: () => Work<T> | null) {}

  readonly subscribe: Watch = this.listeners.subscribe;

  /** What is wanted now, once it is there. */
  readonly now = (): T | null => {
    const key = this.wanted()?.key;
    return this.done?.key === key && this.done ? this.done.value : null;
  };

  /** The newest that has come, whatever is wanted since. */
  get latest(): T | null {
    return this.done?.value ?? null;
  }

  readonly isLate = (): boolean => {
    const wanted = this.wanted();
    return wanted !== null && !this.settled(wanted);
  };

  /** Why it cannot be had. */
  readonly trouble = (): string | null => {
    const key = this.wanted()?.key;
    return this.failed?.key === key ? (this.failed?.message ?? null) : null;
  }; /** Tries once more what went wrong. */
  readonly again = (): void => {
    this.failed = null;
    this.listeners.tell();
    void this.work();
  };

  /** Follows what is wanted, which these tell may be something else, until it is told to stop. */
  follow(...watches: readonly Watch[]): () => void {
    this.following++;
    const look = () => void this.work();
    const stops = watches.map((watch) => watch(look));
    look();
    return () => {
      this.following--;
      for (const stop of stops) stop();
    };
  }

  private settled({ key }: Work<T>): boolean {
    return this.done?.key === key || this.failed?.key === key;
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let next = this.next(); next; next = this.next()) await this.once(next);
    this.busy = false;
  }

  private next(): Work<T> | null {
    const wanted = this.wanted();
    return wanted && this.following && !this.settled(wanted) ? wanted : null;
  }

  private async once(work: Work<T>): Promise<void> {
    try {
      const found = await inSlices(this.whileWanted(work));
      if (!found) return;
      this.done = { key: work.key, value: found.value };
      this.failed = null;
    } catch (cause) {
      this.failed = { key: work.key, message: cause instanceof Error ? cause.message : String(cause) };
    }
    this.listeners.tell();
  }

  /** undefined: it was overtaken, or nobody follows any more. */
  private *whileWanted({ key, begin }: Work<T>): Generator<void, { readonly value: T } | undefined> {
    const steps = begin();
    while (this.following && this.wanted()?.key === key) {
      const { done, value } = steps.next();
      if (done) return { value };
      yield;
    }
    return undefined;
  }
}
