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
const BUDGET = 48 * 2 ** 20;

export const isActive = (run: Run | undefined): boolean =>
  run?.status === 'sampling' || run?.status === 'held';

export class Lane {
  readonly subscribe: Runs['subscribe'];
  private readonly runs: Runs;
  private readonly refused = new Map<string, string>();

  constructor(engine: ConstructorParameters<typeof Runs>[0] = getEngine) {
    this.runs = new Runs(engine, BUDGET);
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

/** Position of the frame nearest to t, the cleaner of two equally near; −1 without frames. Either way along the axis. */
export function nearest(frames: readonly Frame[], t: number): number {
  const rising = frames.length > 1 && frames[0].level.t < frames[1].level.t;
  let [low, high] = [0, frames.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const here = Math.abs(frames[middle].level.t - t);
    const next = Math.abs(frames[middle + 1].level.t - t);
    if (next < here || (next === here && !rising)) low = middle + 1;
    else high = middle;
  }
  return high;
}

/** The frame of a run that the cursor shows. */
export const frameAt = (run: Run | undefined, t: number): Frame | undefined =>
  run?.frames[nearest(run.frames, t)];
