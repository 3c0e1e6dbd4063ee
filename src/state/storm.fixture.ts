/** A worker whose clock is the test's: what it is told, computes and answers happens one thing at a time, when it is told to. */
import { createEngine, type EngineOptions } from '../engine/client.ts';

type Thread = ReturnType<NonNullable<EngineOptions['spawn']>>;
type ToWorker = Parameters<Thread['post']>[0];
type FromWorker = Parameters<Parameters<Thread['listen']>[0]>[0];
type Request = Extract<ToWorker, { kind: 'ask' }>;

export const STEPS = 5;
const backends = ['webgpu', 'webgl', 'wasm', 'cpu'] as const;

interface Job {
  readonly request: Request;
  /** Index of the next frame. */
  next: number;
  /** Waits until the page has taken a frame. */
  waits: boolean;
}

/** Chances in a storm: the same for the same seed. */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const numbers = () => new Float32Array(2);

export class Weather {
  private thread: { hear(message: FromWorker): void; died(reason: string): void } | null = null;
  private inbox: ToWorker[] = [];
  private outbox: FromWorker[] = [];
  private jobs = new Map<number, Job>();
  /** Share of the jobs that fail. */
  failures = 0;

  constructor(private readonly chance: () => number) {}

  readonly engine = () => this.made;
  private readonly made = Promise.resolve(
    createEngine({ spawn: () => this.spawn(), base: 'http://localhost/' }),
  );

  /** Calls that the worker is at, or has been told of. */
  get busy(): boolean {
    return this.inbox.length + this.outbox.length + this.jobs.size > 0;
  }

  /** One thing happens, any of those that may. */
  step(): void {
    const ready = [...this.jobs].filter(([, { waits }]) => !waits);
    const choices = [
      ...(this.inbox.length ? [() => this.read(this.inbox.shift()!)] : []),
      ...(this.outbox.length ? [() => this.thread?.hear(this.outbox.shift()!)] : []),
      ...ready.map(
        ([id, job]) =>
          () =>
            this.compute(id, job),
      ),
    ];
    choices[Math.floor(this.chance() * choices.length)]?.();
  }

  kill(): void {
    const { thread } = this;
    this.clear();
    thread?.died('killed');
  }

  private spawn(): Thread {
    this.clear();
    let own: Weather['thread'] = null;
    return {
      post: (message) => void (this.thread === own && this.inbox.push(message)),
      listen: (hear, died) => {
        own = { hear, died };
        this.thread = own;
      },
      end: () => this.thread === own && this.clear(),
    };
  }

  private clear(): void {
    this.thread = null;
    this.inbox = [];
    this.outbox = [];
    this.jobs.clear();
  }

  private read(message: ToWorker): void {
    if (message.kind === 'start') this.start(message.settings.skip);
    else if (message.kind === 'taken') this.taken(message.id);
    else if (message.kind === 'cancel') this.cancelled(message.id);
    else
      this.jobs.set(message.id, {
        request: message,
        next: (message.kept as { from?: number }).from ?? 0,
        waits: false,
      });
  }

  private start(skip: readonly string[]): void {
    const name = backends.find((one) => !skip.includes(one));
    if (name) this.outbox.push({ kind: 'ready', info: { name, reason: 'a test', probe: {} } });
    else this.outbox.push({ kind: 'unable', message: 'No backend is left: reload the page.' });
  }

  private taken(id: number): void {
    const job = this.jobs.get(id);
    if (job) job.waits = false;
  }

  private cancelled(id: number): void {
    if (this.jobs.delete(id))
      this.outbox.push({ kind: 'error', id, name: 'AbortError', message: 'cancelled' });
  }

  private compute(id: number, job: Job): void {
    const over = job.request.verb !== 'sample' || job.next > STEPS;
    if (this.chance() < this.failures)
      this.end(id, { kind: 'error', id, name: 'Error', message: 'broken: try again' });
    else if (over) this.end(id, { kind: 'done', id, value: numbers() });
    else {
      const t = 1 - job.next / STEPS;
      const level = { t, alpha: 1 - t, sigma: t };
      const frame = { index: job.next, level, x: numbers(), denoised: numbers(), nfe: job.next, ms: 1 };
      this.outbox.push({ kind: 'frame', id, frame, keep: { from: job.next + 1 } });
      job.next++;
      job.waits = true;
    }
  }

  private end(id: number, message: FromWorker): void {
    this.jobs.delete(id);
    this.outbox.push(message);
  }
}
