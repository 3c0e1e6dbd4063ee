/**
 * Runs of the reverse process, as their frames come from the engine. Frames stay out of React: subscribe and draw.
 * A run is known by the key of its spec, so coming back to a spec shows the frames that are already there.
 */
import type { Engine, Frame, SampleSpec } from '../engine/api.ts';

export type { Frame, SampleSpec } from '../engine/api.ts';

/** What gives a run its frames: the engine, or anything that samples as it does. */
export type Samples = Pick<Engine, 'sample'>;

export type RunStatus = 'sampling' | 'held' | 'done' | 'stopped' | 'failed';

export interface Run {
  readonly key: string;
  readonly spec: SampleSpec;
  /** Noisiest first; all that have arrived, or every so manieth where all would not fit. */
  readonly frames: Frame[];
  /** Keeps the first frame, the last, and each whose index this divides. */
  readonly every: number;
  status: RunStatus;
  /** Why it failed, with a remedy. */
  message: string | null;
}

/** Bytes of frames that a page may hold on to; phones close pages that take much more. */
const BUDGET = 256 * 2 ** 20;

const size = (run: Run) => {
  const [first] = run.frames;
  return first ? run.frames.length * (first.x.byteLength + first.denoised.byteLength) : 0;
};

export class Runs {
  private readonly runs = new Map<string, Run>();
  private readonly listeners = new Set<() => void>();
  private readonly engine: () => Promise<Samples>;
  private readonly budget: number;
  private current: { run: Run; abort: AbortController } | null = null;
  private release: (() => void) | null = null;

  constructor(engine: () => Promise<Samples>, budget = BUDGET) {
    this.engine = engine;
    this.budget = budget;
  }

  /** The run in progress. */
  get active(): Run | null {
    return this.current?.run ?? null;
  }

  get(key: string): Run | undefined {
    return this.runs.get(key);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins a run, in place of the one in progress and of an earlier one of the same key. */
  async start(key: string, spec: SampleSpec, event: readonly number[]): Promise<void> {
    this.cancel();
    const bytes = 8 * spec.count * event.reduce((product, length) => product * length, 1);
    const every = Math.max(1, Math.ceil((bytes * spec.levels.length) / this.budget));
    const run: Run = { key, spec, frames: [], every, status: 'sampling', message: null };
    const abort = new AbortController();
    this.runs.delete(key);
    this.runs.set(key, run);
    this.current = { run, abort };
    this.tell();
    try {
      const engine = await this.engine();
      if (abort.signal.aborted) return;
      await engine.sample(spec, (frame) => this.take(run, frame), abort.signal);
      this.finish(run, 'done');
    } catch (cause) {
      const stopped = abort.signal.aborted || (cause instanceof DOMException && cause.name === 'AbortError');
      if (!stopped) run.message = cause instanceof Error ? cause.message : String(cause);
      this.finish(run, stopped ? 'stopped' : 'failed');
    }
  }

  /** Lets the network wait after the frame that it is at, or the next one that is kept. */
  hold(): void {
    if (this.current?.run.status !== 'sampling') return;
    this.current.run.status = 'held';
    this.tell();
  }

  /** Lets a held run go on. */
  resume(): void {
    if (this.current?.run.status !== 'held') return;
    this.current.run.status = 'sampling';
    this.step();
    this.tell();
  }

  /** Lets a held run go on by one frame. */
  step(): void {
    const release = this.release;
    this.release = null;
    release?.();
  }

  /** Stops the run in progress, keeping its frames. */
  cancel(): void {
    if (!this.current) return;
    const { run, abort } = this.current;
    this.finish(run, 'stopped');
    abort.abort();
    this.step();
  }

  private take(run: Run, frame: Frame): Promise<void> | undefined {
    if (this.current?.run !== run) return undefined;
    // A run that goes on after its worker died gives its frames again from where it was taken up.
    while (run.frames.length && run.frames[run.frames.length - 1].index >= frame.index) run.frames.pop();
    const last = frame.index === run.spec.levels.length - 1;
    if (![frame.x, frame.denoised].every((values) => values.every(Number.isFinite))) {
      this.fail(run, frame);
      return undefined;
    }
    const kept = frame.index % run.every === 0 || last;
    if (kept) run.frames.push(frame);
    this.makeRoom(run);
    this.tell();
    // A step is one that can be seen.
    if (run.status !== 'held' || last || !kept) return undefined;
    return new Promise((resolve) => {
      this.release = resolve;
    });
  }

  /** A broken model or an impossible wish: what came before stays, and nothing is built on what is no number. */
  private fail(run: Run, { index }: Frame): void {
    const { abort } = this.current!;
    const step = `${index} of ${run.spec.levels.length - 1}`;
    run.message = `At step ${step} the network answered with what is no number; the steps before are kept. Try other settings, or reload the page.`;
    this.finish(run, 'failed');
    abort.abort();
  }

  private finish(run: Run, status: RunStatus): void {
    if (this.current?.run !== run) return;
    this.current = null;
    run.status = status;
    this.tell();
  }

  /** Forgets the oldest runs once all together hold more than the budget. */
  private makeRoom(keep: Run): void {
    let total = 0;
    for (const run of this.runs.values()) total += size(run);
    for (const run of this.runs.values()) {
      if (total <= this.budget) return;
      if (run === keep) continue;
      total -= size(run);
      this.runs.delete(run.key);
    }
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
