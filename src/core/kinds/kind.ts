import type { Energy } from '../metrics/energy.ts';
import type { Metric } from '../metrics/metric.ts';

/** How many samples of a kind there can be on the page. */
export interface Counts {
  /** What a page can hold and draw at the display's rate. */
  readonly most: number;
  /** What the network denoises when nobody has said: few enough that every backend keeps up. */
  readonly usual: number;
  /** What a slow device begins with. */
  readonly few: number;
  /** What a menu offers. */
  readonly offered: readonly number[];
}

/** What the measuring of quality costs, run by run. */
export interface Effort {
  /** Samples of a run. */
  readonly count: number;
  /** Samples of the data that a run is compared with. */
  readonly reference: number;
  /** Seeds of each mark. */
  readonly repeats: number;
  /** Calls of the network that each sampler is given. */
  readonly budgets: readonly number[];
}

/**
 * The noise of a kind of data, standard normal unless the kind says otherwise: fills out, [count, ...event], and returns
 * it. The same (seed, stream, step) gives the same, and fewer samples are the beginning of more.
 */
export type Noise = (
  seed: number,
  stream: number,
  step: number,
  out: Float32Array,
  event: readonly number[],
) => Float32Array;

/** Where samples of data come from: as much of a source as comparing needs. */
export interface Drawable {
  readonly size: number;
  draw(seed: number, count: number): { readonly x: Float32Array; readonly labels?: Uint8Array };
  /** The same of one class, where its samples are not among those of a draw alone. */
  conditional?(label: number): Drawable;
}

/** What is compared with data: samples of one class, or of any where label is null. */
export interface Compared {
  readonly count: number;
  readonly event: readonly number[];
  readonly label: number | null;
}

/**
 * What the numbers of a kind of data mean, for all code that computes with them. How a kind looks is told in
 * src/modalities, under the same name.
 */
export interface Kind {
  /** As code and kept settings call it. */
  readonly name: string;
  /** “point” and “points”. */
  readonly nouns: readonly [one: string, many: string];
  /** Range of clean values, within which x̂0 can be held; null where they have no end. */
  readonly range: readonly [least: number, most: number] | null;
  /** Whether samples are places in a plane, [2], where a density and a field can be drawn. */
  readonly planar: boolean;
  /** What a fork can do by hand to a state; null: nothing. */
  readonly edit: 'push' | 'paint' | null;
  readonly counts: Counts;
  /** The same for data that are asked for in words, by larger networks. */
  readonly countsWhenPrompted: Counts;
  /** Samples in the lesson Noise: for the jump, and for the chain, which costs a thousand times as much. */
  readonly stage: { readonly jump: number; readonly chain: number };
  /** Samples that stand for a run where many runs stand side by side. */
  readonly few: number;
  /** Samples of a run from which a failure can be told. */
  readonly forFailures: number;
  /** Figures that show how a run has failed, beside the variance between samples. */
  readonly failures: readonly ('mean' | 'grain' | 'distance')[];
  readonly effort: Effort;
  readonly metric: Metric;
  /** What stands for samples where quality is measured and no classifier reads them; null: they themselves. */
  readonly features: Features | null;
  readonly noise: Noise;
  /**
   * How far samples x, [count, ...event], are from data; where x is null, how far other data are, which is as close as any
   * sampler comes but by chance. A little at a time. Throws RangeError where there are too few of either.
   */
  fromData(source: Drawable, x: Float32Array | null, compared: Compared): Generator<void, Energy>;
}

export interface Features {
  /** In words, to follow “the distance between”. */
  readonly words: string;
  /** [n, ...event] → [n, D]. */
  of(x: Float32Array, event: readonly number[]): Float32Array;
}
