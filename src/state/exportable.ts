/** What can be taken away from the page: the lesson on show says what there is, the page's dialog writes it. */
import type { Level } from '../core/types.ts';
import type { Experiment } from './experiment.ts';

/** One moment of a run. Each of values is [count, ...event], in data units; of a run in a latent, latents. */
export interface TakenFrame {
  /** Step of the run, from noise; of what has no steps, its place along the axis. */
  readonly index: number;
  readonly level: Level;
  /** Calls of the network up to there; null where none takes part. */
  readonly calls: number | null;
  /** By the names of the papers: x, denoised, x0, epsilon. */
  readonly values: Readonly<Record<string, ArrayLike<number>>>;
}

export interface TakenRun {
  /** Tells it from the others of its lesson. */
  readonly name: string;
  /** The page as this run has it. */
  readonly spec: Experiment;
  readonly event: readonly number[];
  /** What is on the stage at the cursor. */
  readonly now: TakenFrame;
  /** Frames of the whole run, worked out when they are asked for. */
  readonly length: number;
  frame(i: number): TakenFrame;
}

export type Cell = string | number | null;

/** Figures, or the points of a chart. */
export interface Table {
  /** In file names: small letters and hyphens. */
  readonly name: string;
  readonly title: string;
  /** unit: empty for words and plain counts. */
  readonly columns: readonly { readonly name: string; readonly unit: string }[];
  /** null: not known. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Exportable {
  /** Those that have frames. */
  runs(): readonly TakenRun[];
  tables(): readonly Table[];
  readonly film: {
    /** Where on the axis it begins: 1 for those that lead from noise to data. */
    readonly from: 0 | 1;
    /** What is to be done before there is something to film; null where all is there. */
    missing(): string | null;
    /** Whether what belongs to the cursor's place is still being worked out. */
    late?(): boolean;
  };
}

let current: Exportable | null = null;

export const exportable = (): Exportable | null => current;

/** Returns how to leave it again. */
export function offerExport(offered: Exportable): () => void {
  current = offered;
  return () => {
    if (current === offered) current = null;
  };
}
