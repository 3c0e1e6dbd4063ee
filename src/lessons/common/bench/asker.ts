/** Asks the network about one x after another: always the latest, never two at a time. */

import type { Level } from '../../../core/types.ts';
import { getEngine } from '../../../state/engine.ts';
import { experiment } from '../../../state/experiment.ts';
import { Listeners } from '../../../state/listeners.ts';

export interface Question {
  /** Two questions with the same key have the same answer. */
  readonly key: string;
  readonly model: string;
  readonly x: Float32Array;
  readonly level: Level;
  /** The class that is asked for; absent: none. */
  readonly class?: number | null;
}

export interface Answer {
  readonly key: string;
  readonly level: Level;
  /** E[x0 | x] by the network, as long as x. */
  readonly denoised: Float32Array;
}

const notNumbers =
  'The network answered with what is no number; what it said before is kept. Try another noise level, or reload the page.';

type Denoise = Pick<Awaited<ReturnType<typeof getEngine>>, 'denoise'>;

export class Asker {
  /** The last good answer, whatever has been asked since. */
  latest: Answer | null = null;
  private refused: { readonly key: string; readonly message: string } | null = null;
  private asking = false;
  private signal: AbortSignal | null = null;
  private readonly listeners = new Listeners();

  /** question: what is to be known now, or null. lane: as in the engine's specs; no other asker's. */
  constructor(
    private readonly question: () => Question | null,
    private readonly lane: string,
    private readonly engine: () => Promise<Denoise> = getEngine,
  ) {}

  readonly subscribe = this.listeners.subscribe;

  /** Whether an answer is still to come. */
  readonly isLate = (): boolean => {
    const question = this.question();
    return question !== null && !this.settled(question);
  };

  /** Why there is no answer, with a remedy. */
  get trouble(): string | null {
    return this.question() ? (this.refused?.message ?? null) : null;
  }

  /** Goes on until the question of the moment is answered or refused, or the newest signal aborts. */
  async ask(signal: AbortSignal): Promise<void> {
    this.signal = signal;
    if (this.asking) return;
    this.asking = true;
    // Who asks while another's question is being dropped is asked for next.
    for (let next = this.next(); next; next = this.next()) await this.once(next, this.signal);
    this.asking = false;
  }

  /** Asks what was refused once more. */
  again(): void {
    this.refused = null;
    this.listeners.tell();
    if (this.signal) void this.ask(this.signal);
  }

  private next(): Question | null {
    const question = this.question();
    return question && !this.signal?.aborted && !this.settled(question) ? question : null;
  }

  private settled({ key }: Question): boolean {
    return this.latest?.key === key || this.refused?.key === key;
  }

  private async once(
    { key, model, x, level, class: label = null }: Question,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      const engine = await this.engine();
      const condition = { class: label, guidance: 1 };
      const denoised = await engine.denoise({ model, x, level, condition, lane: this.lane }, signal);
      if (!denoised.every(Number.isFinite)) throw new Error(notNumbers);
      this.latest = { key, level, denoised };
      this.refused = null;
    } catch (cause) {
      // What was dropped has not been refused: if it is still wanted, it is asked again.
      if (signal.aborted || (cause instanceof DOMException && cause.name === 'AbortError')) return;
      this.refused = { key, message: cause instanceof Error ? cause.message : String(cause) };
    }
    this.listeners.tell();
  }
}

/** Has these follow the page's settings until it is told to stop. */
export function keepAsking(...askers: readonly Asker[]): () => void {
  const abort = new AbortController();
  const ask = () => {
    for (const one of askers) void one.ask(abort.signal);
  };
  const stop = experiment.subscribe(ask);
  ask();
  return () => {
    stop();
    abort.abort();
  };
}
