/** Looking at what a training has come to, at its newest moment or a chosen one, in turns with the training itself. */
import { Listeners } from '../../../state/listeners.ts';
import type { Moment } from './moments.ts';
import type { Training } from './training.ts';

interface LooksOptions<M extends Moment> {
  /** The training on show. */
  training(): Pick<Training<M>, 'moments' | 'newest' | 'status'>;
  /** How many times as long as a look took the training then goes on for. */
  readonly share: number;
  /** Whether there is something to look at that has not been seen. */
  due(): boolean;
  /** Whether that is not to wait for its turn. Absent: never. */
  urgent?(): boolean;
  inspect(): Promise<void>;
}

export class Looks<M extends Moment> {
  private readonly listeners = new Listeners();
  private chosen: M | null = null;
  private looking = false;
  private rested = 0;
  /** Milliseconds that the quickest look took. */
  private quickest = 400;
  private failed: string | null = null;

  constructor(private readonly options: LooksOptions<M>) {}

  readonly subscribe = this.listeners.subscribe;
  readonly tell = this.listeners.tell;
  /** What is wrong with the last look, and what helps. */
  readonly trouble = (): string | null => this.failed;

  /** The moment that is to be looked at: one that was chosen, or the newest. */
  readonly moment = (): M | undefined => {
    const { moments, newest } = this.options.training();
    return this.chosen && moments.includes(this.chosen) ? this.chosen : newest;
  };

  readonly isChosen = (): boolean => this.chosen !== null && this.moment() === this.chosen;

  /** null follows the training. */
  readonly choose = (moment: M | null): void => {
    this.chosen = moment;
    this.rested = 0;
    this.tell();
    void this.look();
  };

  /** Looks, unless that has been done or the training is to go on first; a training waits for what it returns. */
  readonly look = (): Promise<void> | undefined => {
    const { training, due, urgent, inspect } = this.options;
    if (this.looking || !due()) return undefined;
    const began = performance.now();
    if (began < this.rested && training().status === 'training' && !urgent?.()) return undefined;
    this.looking = true;
    return inspect()
      .then(() => {
        this.failed = null;
      })
      .catch((cause: Error) => {
        if (cause.name !== 'AbortError') this.failed = cause.message;
      })
      .finally(() => this.rest(began));
  };

  private rest(began: number): void {
    this.looking = false;
    const now = performance.now();
    this.quickest = Math.min(this.quickest, now - began);
    this.rested = now + this.options.share * this.quickest;
    this.tell();
    // What was chosen meanwhile, or has been learnt since.
    if (this.failed === null && this.options.training().status === 'still') void this.look();
  }
}
