/** Has tasks done in another thread, so that the page goes on whatever they cost. A thread that dies is begun again. */
import { freshName, type Thread, threadOf } from '../../../state/thread.ts';
import type { Reply, Request, Result, Task } from './tasks.ts';

/** A thread as it is seen from here. */
export type Hands = Thread<Request, Reply>;

function start(): Hands {
  const name = freshName();
  return threadOf(new Worker(new URL('./surveyor.ts', import.meta.url), { type: 'module', name }), name);
}

interface Waiting {
  readonly task: Task;
  readonly resolve: (result: Reply['result']) => void;
  readonly reject: (cause: Error) => void;
}

/** A thread that dies so often without an answer in between is not begun again by itself. */
const LIVES = 2;

/** Milliseconds after which silence counts as death: any task takes a fraction of that, and some browsers cannot tell. */
const PATIENCE = 20_000;

export class Elsewhere {
  private hands: Hands | null = null;
  private last = 0;
  private deaths = 0;
  private alarm: ReturnType<typeof setTimeout> | undefined;
  private readonly waiting = new Map<number, Waiting>();

  constructor(private readonly begin: () => Hands = start) {}

  /** null when it was dropped, or another was asked for meanwhile. Rejects with an Error that says what helps. */
  async run<T extends Task>(task: T): Promise<Result<T> | null> {
    return new Promise<Reply['result']>((resolve, reject) => {
      const id = ++this.last;
      this.waiting.set(id, { task, resolve, reject });
      if (this.hands) this.hands.post({ id, task });
      else this.hire();
      this.watch();
    }) as Promise<Result<T> | null>;
  }

  /** Nobody wants the task that is being done. */
  drop(): void {
    if (this.waiting.size) this.hands?.post({ id: ++this.last, task: null });
  }

  /** Begins a thread, and asks it for all that is waited for. */
  private hire(): void {
    try {
      const hands = this.begin();
      this.hands = hands;
      hands.listen(
        (reply) => this.hands === hands && this.hear(reply),
        (reason) => this.hands === hands && this.mourn(reason),
      );
      for (const [id, { task }] of this.waiting) hands.post({ id, task });
    } catch (cause) {
      this.fail(cause instanceof Error ? cause.message : String(cause));
    }
  }

  private hear({ id, result, error }: Reply): void {
    const one = this.waiting.get(id);
    this.waiting.delete(id);
    if (one) this.deaths = 0;
    this.watch();
    if (error === undefined) one?.resolve(result);
    else one?.reject(new Error(`${error}: try other settings, or reload the page.`));
  }

  private mourn(reason: string): void {
    this.hands?.end();
    this.hands = null;
    this.deaths++;
    if (this.deaths >= LIVES) this.fail(reason);
    else if (this.waiting.size) this.hire();
    this.watch();
  }

  private fail(reason: string): void {
    this.deaths = 0;
    const message = `The field could not be worked out (${reason}): check the connection, then try again.`;
    const lost = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of lost) reject(new Error(message));
  }

  private watch(): void {
    clearTimeout(this.alarm);
    if (this.waiting.size) this.alarm = setTimeout(() => this.mourn('it did not answer'), PATIENCE);
  }
}
