/** Works through a list of measurements, one after another; they can be held, cancelled, and changed on the way. */
import { Listeners } from '../../../state/listeners.ts';

/** One measurement of the list. */
export interface Job {
  /** Two jobs with the same key have the same result, which is kept. */
  readonly key: string;
  /** What it costs, in calls of the network. */
  readonly calls: number;
}

/** What every measurement says beside its result. */
export interface Counted {
  /** Calls of the network, as counted. */
  readonly calls: number;
}

export interface Watcher {
  readonly signal: AbortSignal;
  /** To be awaited after each step of the work: so many calls are done. Waits while the queue is held. */
  reached(calls: number): Promise<void>;
}

export type QueueStatus = 'idle' | 'running' | 'held' | 'cancelled' | 'done' | 'failed';

export interface QueueProgress {
  /** Share of all calls. */
  readonly share: number;
  readonly jobs: number;
  readonly done: number;
  /** As long as those so far took; null before there are any. */
  readonly secondsLeft: number | null;
}

export class MeasurementQueue<J extends Job, R extends Counted> {
  status: QueueStatus = 'idle';
  /** Why it failed, with a remedy. */
  message: string | null = null;
  /** Grows with each result. */
  version = 0;

  private readonly measure: (job: J, watcher: Watcher) => Promise<R>;
  private readonly results = new Map<string, R & { readonly ms: number }>();
  private readonly listeners = new Listeners();
  private jobs: readonly J[] = [];
  private current: { readonly job: J; readonly abort: AbortController; calls: number } | null = null;
  private release: (() => void)[] = [];

  constructor(measure: (job: J, watcher: Watcher) => Promise<R>) {
    this.measure = measure;
  }

  readonly subscribe = this.listeners.subscribe;

  result(key: string): R | undefined {
    return this.results.get(key);
  }

  /** Takes up this list in place of the one before. What is held stays held. */
  begin(jobs: readonly J[]): void {
    this.jobs = jobs;
    if (this.current && !jobs.some(({ key }) => key === this.current?.job.key)) this.drop();
    if (this.status !== 'held') this.status = 'running';
    this.message = null;
    this.listeners.tell();
    void this.work();
  }

  hold(): void {
    if (this.status !== 'running') return;
    this.status = 'held';
    this.listeners.tell();
  }

  /** After holding, cancelling or a failure. */
  goOn(): void {
    if (this.status === 'running') return;
    this.status = 'running';
    this.message = null;
    this.letGo();
    this.listeners.tell();
    void this.work();
  }

  /** Drops what is being measured; results stay. */
  cancel(status: 'cancelled' | 'idle' = 'cancelled'): void {
    if (this.status === 'running' || this.status === 'held') this.status = status;
    this.drop();
    this.listeners.tell();
  }

  get progress(): QueueProgress {
    const known = this.jobs.flatMap(({ key }) => this.results.get(key) ?? []);
    const sum = (values: readonly { readonly calls: number }[]) =>
      values.reduce((total, { calls }) => total + calls, 0);
    const [all, done] = [sum(this.jobs), sum(known) + (this.current?.calls ?? 0)];
    const pace = known.reduce((total, { ms }) => total + ms, 0) / sum(known);
    return {
      share: all ? Math.min(1, done / all) : 1,
      jobs: this.jobs.length,
      done: known.length,
      secondsLeft: known.length ? (Math.max(0, all - done) * pace) / 1000 : null,
    };
  }

  private drop(): void {
    this.current?.abort.abort();
    this.current = null;
    this.letGo();
  }

  private letGo(): void {
    const waiting = this.release;
    this.release = [];
    for (const release of waiting) release();
  }

  /** One worker at a time; it ends when there is nothing to do. */
  private async work(): Promise<void> {
    while (!this.current && this.status === 'running') {
      const job = this.jobs.find(({ key }) => !this.results.has(key));
      if (!job) this.status = 'done';
      else await this.take(job);
      this.listeners.tell();
    }
  }

  private async take(job: J): Promise<void> {
    const current = { job, abort: new AbortController(), calls: 0 };
    this.current = current;
    let begun = performance.now();
    const reached = async (calls: number) => {
      if (this.current !== current) return;
      current.calls = calls;
      this.listeners.tell();
      const before = performance.now();
      if (this.status === 'held') await new Promise<void>((resolve) => this.release.push(resolve));
      begun += performance.now() - before;
    };
    try {
      const measured = await this.measure(job, { signal: current.abort.signal, reached });
      // Dropped on the way, and too near its end to notice.
      if (this.current !== current) return;
      this.results.set(job.key, { ...measured, ms: performance.now() - begun });
      this.version++;
    } catch (cause) {
      if (this.current === current) this.fail(cause);
    }
    if (this.current === current) this.current = null;
  }

  private fail(cause: unknown): void {
    this.status = 'failed';
    this.message = cause instanceof Error ? cause.message : String(cause);
  }
}
