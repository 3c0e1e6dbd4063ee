/** The last pictures that a stage had, kept in sight until those of other settings are there. */
import type { Frame, Run } from '../../state/runs.ts';

/** What is on show: pictures, and what they were made of. */
export interface Shown<T> {
  readonly of: T;
  readonly run: Run | undefined;
  /** Whether other settings have been chosen since. */
  readonly old: boolean;
  /** Whether it stood here before, and is shown to compare with. */
  readonly before?: true;
}

/** How opaque pictures of old settings are. */
export const FAINT = 0.6;

const EVEN = 1e-9;

/** Whether the run has come to where the cursor is, or as near as it will. place: where on the axis a frame lies. */
export function hasReached(
  run: Run | undefined,
  t: number,
  place: (frame: Frame) => number = ({ level }) => level.t,
): boolean {
  const newest = run?.frames.at(-1);
  if (!run || !newest) return false;
  if (run.status === 'done') return true;
  const reached = place(newest);
  // An inversion comes from data.
  return run.spec.invert ? t <= reached + EVEN : t >= reached - EVEN;
}

/** What else is in sight than the runs that are wanted. */
export interface InSight {
  /** Of runs, for whoever decides what stays in memory. */
  readonly keys: readonly string[];
  /** When nobody looks any more. */
  forget(): void;
}

/** T: what a run is made of. Two with the same key have the same run. */
export class Kept<T extends { readonly key: string }> implements InSight {
  private last: { readonly of: T; readonly run: Run } | null = null;

  /** alike: whether the pictures of one may stand for those of the other meanwhile. */
  constructor(private readonly alike: (a: T, b: T) => boolean) {}

  /** there: whether the run has what is to be seen now. */
  show(wanted: T, run: Run | undefined, there: boolean): Shown<T> {
    if (run && there && this.last?.run !== run) this.last = { of: wanted, run };
    const { last } = this;
    if (!last || last.run === run || !this.alike(last.of, wanted)) return { of: wanted, run, old: false };
    if (last.of.key !== wanted.key) return { ...last, old: true };
    // The same run once more, which has only begun.
    return { of: wanted, run: run?.frames.length ? run : last.run, old: false };
  }

  get keys(): readonly string[] {
    return this.last ? [this.last.of.key] : [];
  }

  forget(): void {
    this.last = null;
  }
}
