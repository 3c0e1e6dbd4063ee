/** A training in this tab, whoever learns: it is begun, stopped, taken back to a kept moment, and started over. */
import type { Moment } from './moments.ts';

export abstract class Training<M extends Moment> {
  moments: readonly M[] = [];
  status: 'still' | 'training' = 'still';
  /** What went wrong, and what helps. */
  message: string | null = null;
  private abort = new AbortController();

  /** tell: whoever watches. */
  constructor(protected readonly tell: () => void) {}

  get newest(): M | undefined {
    return this.moments[this.moments.length - 1];
  }

  /** Keeps all that is there. */
  stop(): void {
    this.abort.abort();
    if (this.status === 'still') return;
    this.status = 'still';
    this.tell();
  }

  /** Forgets all that has been learnt. */
  startOver(): void {
    this.stop();
    this.goBack(undefined);
    this.message = null;
    this.tell();
  }

  /** Goes on from a moment, what came after which is given up, for as long as what is asked takes or until it is stopped. */
  protected async goOn(from: M | undefined, ask: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.stop();
    this.goBack(from);
    const abort = new AbortController();
    this.abort = abort;
    this.status = 'training';
    this.message = null;
    this.tell();
    try {
      await ask(abort.signal);
    } catch (cause) {
      if (!abort.signal.aborted) this.message = said(cause as Error);
    }
    if (this.abort !== abort) return;
    this.status = 'still';
    this.tell();
  }

  /** Forgets what came after a moment; all, where there is none. */
  protected abstract goBack(to: M | undefined): void;
}

/** A gradient that is not finite is no fault of the page: what helps is a smaller step. */
function said({ message }: Error): string {
  const diverged = /gradient at step (\d+)/.exec(message);
  if (!diverged) return message;
  return `At step ${diverged[1]} the gradient was no number any more: the steps are too long for this network. What it knew before is kept. Take a lower learning rate, or go back to an earlier step.`;
}

/** What a restored training says whose figures do not belong to it. */
export const LOSSES_OF_OTHERS =
  'The losses that are kept with this training are not those of its steps: train anew.';
