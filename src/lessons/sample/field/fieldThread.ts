/** Has tasks done in another thread, so that the page goes on whatever they cost. A thread that dies is begun again. */
import { Caller, freshName, threadOf } from '../../../state/thread.ts';
import type { Tasks } from './tasks.ts';

type Spawn = ConstructorParameters<typeof Caller<Tasks, null>>[0];

const start: Spawn = () => {
  const name = freshName();
  return threadOf(new Worker(new URL('./surveyor.ts', import.meta.url), { type: 'module', name }), name);
};

/** A thread that dies so often without an answer in between is not begun again by itself. */
const LIVES = 2;

/** Milliseconds after which silence counts as death: any task takes a fraction of that, and some browsers cannot tell. */
const PATIENCE = 20_000;

export class FieldThread extends Caller<Tasks, null> {
  private deaths = 0;

  constructor(spawn = start) {
    super(spawn, PATIENCE);
  }

  protected begin(): null {
    return null;
  }

  /** It has nothing to say of itself. */
  protected hear(): void {}

  protected answered(): void {
    this.deaths = 0;
  }

  protected died(reason: string): void {
    if (++this.deaths < LIVES) {
      if (this.waiting) this.restart();
      else this.end();
      return;
    }
    this.deaths = 0;
    this.fail(`The field could not be worked out (${reason}): check the connection, then try again.`);
  }
}
