/** A place of a bench for one run at a time, which begins by itself and is found again by its key. */
import { getEngine } from '../../../state/engine.ts';
import { type Frame, type Run, Runs, type SampleSpec } from '../../../state/runs.ts';

/** A run that a bench wants to show. */
export interface Wanted {
  /** Two runs with the same key are the same. */
  readonly key: string;
  readonly event: readonly number[];
  /** What the engine is asked for. Throws where that cannot be, with the remedy. */
  spec(): SampleSpec;
}

/** Bytes of frames that one lane holds on to. */
export const BUDGET = 48 * 2 ** 20;

export const isActive = (run: Run | undefined): boolean =>
  run?.status === 'sampling' || run?.status === 'held';

export class Lane {
  readonly subscribe: Runs['subscribe'];
  private readonly runs: Runs;
  private readonly refused = new Map<string, string>();

  constructor(engine: ConstructorParameters<typeof Runs>[0] = getEngine, budget = BUDGET) {
    this.runs = new Runs(engine, budget);
    this.subscribe = this.runs.subscribe;
  }

  get({ key }: Wanted): Run | undefined {
    return this.runs.get(key);
  }

  /** Begins it, unless it is there or has failed; one that was cancelled begins again. */
  ensure(wanted: Wanted): void {
    const run = this.get(wanted);
    if (run && run.status !== 'stopped') {
      if (this.runs.active && this.runs.active !== run) this.cancel();
    } else this.begin(wanted);
  }

  begin(wanted: Wanted): void {
    this.cancel();
    try {
      const spec = wanted.spec();
      this.refused.delete(wanted.key);
      void this.runs.start(wanted.key, spec, wanted.event);
    } catch (cause) {
      this.refused.set(wanted.key, cause instanceof Error ? cause.message : String(cause));
    }
  }

  /** Why there is no picture, with a remedy; null where there is nothing wrong. */
  trouble(wanted: Wanted): string | null {
    return this.refused.get(wanted.key) ?? this.get(wanted)?.message ?? null;
  }

  cancel(): void {
    this.runs.cancel();
  }
}

/** The last frame, once it is there. */
export const resultOf = (run: Run | undefined): Frame | undefined =>
  run?.status === 'done' ? run.frames[run.frames.length - 1] : undefined;

export type Progress = 'running' | 'stopped' | 'failed' | 'done';

/** How runs stand, all together. */
export function progressOf(runs: readonly (Run | undefined)[]): Progress {
  if (runs.some(isActive)) return 'running';
  for (const status of ['failed', 'stopped'] as const)
    if (runs.some((run) => run?.status === status)) return status;
  return 'done';
}

/** Listens to several at once; returns how to stop. */
export const subscribeAll =
  (lanes: readonly Pick<Lane, 'subscribe'>[]) =>
  (listener: () => void): (() => void) => {
    const stops = lanes.map((lane) => lane.subscribe(listener));
    return () => {
      for (const stop of stops) stop();
    };
  };
