/** Has tasks done in another thread, so that the page goes on whatever they cost. */
import type { Reply, Request, Result, Task } from './tasks.ts';

/** A thread as it is seen from here. */
export type Hands = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

const start = (): Hands => new Worker(new URL('./surveyor.ts', import.meta.url), { type: 'module' });

interface Waiting {
  readonly resolve: (result: Reply['result']) => void;
  readonly reject: (cause: Error) => void;
}

export class Elsewhere {
  private hands: Hands | null = null;
  private last = 0;
  private readonly waiting = new Map<number, Waiting>();

  constructor(private readonly begin: () => Hands = start) {}

  /** null when it was dropped, or another was asked for meanwhile. Rejects with an Error that says what helps. */
  async run<T extends Task>(task: T): Promise<Result<T> | null> {
    this.hands ??= this.hired();
    return new Promise<Reply['result']>((resolve, reject) => {
      this.waiting.set(this.post(task), { resolve, reject });
    }) as Promise<Result<T> | null>;
  }

  /** Nobody wants the task that is being done. */
  drop(): void {
    if (this.waiting.size) this.post(null);
  }

  private post(task: Task | null): number {
    const id = ++this.last;
    this.hands?.postMessage({ id, task } satisfies Request);
    return id;
  }

  private hired(): Hands {
    const hands = this.begin();
    hands.onmessage = ({ data: { id, result } }: MessageEvent<Reply>) => {
      this.waiting.get(id)?.resolve(result);
      this.waiting.delete(id);
    };
    hands.onerror = (event) => {
      hands.terminate();
      this.hands = null;
      const why = event.message || 'its code could not be fetched';
      for (const { reject } of this.waiting.values())
        reject(
          new Error(`The field could not be worked out (${why}): check the connection, then try again.`),
        );
      this.waiting.clear();
    };
    return hands;
  }
}
