/**
 * Runs of the reverse process, as their frames come from the engine. Frames stay out of React: subscribe and draw.
 * A run is known by the key of its spec, so coming back to a spec shows the frames that are already there.
 */

import { sizeOf } from '../core/arrays.ts';
import type { Engine, Frame, SampleSpec } from '../engine/api.ts';
import { Listeners } from './listeners.ts';
import { type Section, shelf } from './shelf.ts';

export type { DrawSpec, Frame, SampleSpec } from '../engine/api.ts';

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

/** Where frames are kept, and how many bytes of them one run may hold. */
export interface Keeping {
  readonly section?: Section;
  readonly share?: number;
}

export class Runs {
  private readonly listeners = new Listeners();
  private readonly engine: () => Promise<Samples>;
  private readonly section: Section;
  private readonly share: number;
  private current: { run: Run; abort: AbortController } | null = null;
  private release: (() => void) | null = null;

  /** share: half of the page's budget unless told, so that the run that was there before fits beside it. */
  constructor(engine: () => Promise<Samples>, { section, share }: Keeping = {}) {
    this.engine = engine;
    this.section = section ?? shelf.section();
    this.share = share ?? shelf.budget / 2;
  }

  /** The run in progress. */
  get active(): Run | null {
    return this.current?.run ?? null;
  }

  get(key: string): Run | undefined {
    return this.section.get(key);
  }

  /** keys: of the runs that are on the stage whenever that is asked. Returns how to leave it. */
  show(keys: () => readonly string[]): () => void {
    return this.section.show(keys);
  }

  readonly subscribe = this.listeners.subscribe;

  /**
   * Begins a run, in place of the one in progress and of an earlier one of the same key. samples: what gives it its
   * frames, where that is not the engine. event: shape of one of its states.
   */
  async start(
    key: string,
    spec: SampleSpec,
    event: readonly number[],
    samples: () => Promise<Samples> = this.engine,
  ): Promise<void> {
    this.cancel();
    const bytes = 8 * spec.count * sizeOf(event);
    const every = Math.max(1, Math.ceil((bytes * spec.levels.length) / this.share));
    const run: Run = { key, spec, frames: [], every, status: 'sampling', message: null };
    const abort = new AbortController();
    this.section.put(run);
    this.current = { run, abort };
    this.listeners.tell();
    try {
      const engine = await samples();
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
    this.listeners.tell();
  }

  /** Lets a held run go on. */
  resume(): void {
    if (this.current?.run.status !== 'held') return;
    this.current.run.status = 'sampling';
    this.step();
    this.listeners.tell();
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
    while ((run.frames.at(-1)?.index ?? -1) >= frame.index) run.frames.pop();
    const last = frame.index === run.spec.levels.length - 1;
    if (![frame.x, frame.denoised].every((values) => values.every(Number.isFinite))) {
      this.fail(run, frame);
      return undefined;
    }
    const kept = frame.index % run.every === 0 || last;
    if (kept) run.frames.push(frame);
    this.section.makeRoom();
    this.listeners.tell();
    // A step is one that can be seen.
    if (run.status !== 'held' || last || !kept) return undefined;
    return new Promise((resolve) => {
      this.release = resolve;
    });
  }

  /** A broken model or an impossible wish: what came before stays, and nothing is built on what is no number. */
  private fail(run: Run, { index }: Frame): void {
    const abort = this.current?.abort;
    const step = `${index} of ${run.spec.levels.length - 1}`;
    run.message = `At step ${step} the network answered with what is no number; the steps before are kept. Try other settings, or reload the page.`;
    this.finish(run, 'failed');
    abort?.abort();
  }

  private finish(run: Run, status: RunStatus): void {
    if (this.current?.run !== run) return;
    this.current = null;
    run.status = status;
    // What is neither in progress nor on the stage any more may have to go.
    this.section.makeRoom();
    this.listeners.tell();
  }
}
