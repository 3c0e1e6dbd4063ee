import type { Component } from '../core/ideal.ts';
import type { Prediction } from '../core/process.ts';

/** Reads one of the page's own files, by its path under public/. The page fetches; Node reads the folder. */
export type Read = (path: string) => Promise<ArrayBuffer>;

/** count samples. x: [count, ...event], unit variance (points) or [-1, 1] (pictures). labels: [count]. */
export interface Drawn {
  readonly x: Float32Array;
  readonly labels?: Uint8Array;
}

/** Where samples come from, once it is open. The same (seed, count) gives the same samples everywhere. */
export interface Source {
  /** How many different samples there are; Infinity for a density. */
  readonly size: number;
  /** More samples begin with the fewer. Throws RangeError on a seed or a count that is not an integer from 0. */
  draw(seed: number, count: number): Drawn;
  /** What `draw` draws, yielding after each of what takes long to make; absent where all is a moment's work. */
  drawing?(seed: number, count: number): Generator<void, Drawn>;
  /** Points: the exact probability density at (x, y). */
  density?(x: number, y: number): number;
  /** Points that are exactly a Gaussian mixture: what GaussianMixture of core/ideal takes, so E[x0 | x] is exact. */
  readonly mixture?: readonly Component[];
}

/** What a network can be trained to predict at every level; the score is not, since it is infinite at data. */
export type Predicted = Exclude<Prediction, 'score'>;

/** How the prompts of a data set are read. */
export interface PromptReader {
  /** Size of the vocabulary. Token 0 is none. */
  readonly words: number;
  /** Tokens that a prompt has room for. */
  readonly length: number;
  /** Tokens of a prompt, then 0: [length]. Any text; never throws. */
  read(prompt: string): Uint8Array;
}

/** A piece of a prompt, so that the page can show what becomes of it. start, end: in UTF-16 units of the prompt. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** known: read by the model. unknown: not in the vocabulary. beyond: known, but after the last word that fits. */
  readonly kind: 'known' | 'unknown' | 'beyond';
  /** The word of the vocabulary that it is read as, if it is known. */
  readonly word?: string;
  /** For unknown words: known ones that may have been meant, the likeliest first; often none. */
  readonly suggestions: readonly string[];
}

/** A prompt to begin with. */
export interface Example {
  readonly text: string;
  /** What is special about it, in a sentence. */
  readonly note?: string;
}

/** How prompts are read, and what a page that asks for one has to show. */
export interface Prompts extends PromptReader {
  /** What becomes of each word. Any text; never throws. */
  explain(prompt: string): readonly Span[];
  /** The first is where a page begins. */
  readonly examples: readonly Example[];
}

/** One entry of the registry `datasets`. */
export interface DataSet {
  readonly label: string;
  readonly modality: 'points' | 'pictures';
  /** Shape of one sample: [2] for points (x, y with y up), [height, width, channels] for pictures. */
  readonly event: readonly number[];
  /** Names of the classes, if there are any. */
  readonly classes?: readonly string[];
  /** Absent when samples cannot be asked for in words. */
  readonly text?: Prompts;
  /** What is known of each sample: the values that each attribute can have. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  /** Names of the parts that a layout map is made of, if there are any; each pixel shows one. */
  readonly parts?: readonly string[];
  /** The model that was trained on it: a key of the registry `models`. Absent until there is one. */
  readonly model?: string;
  /** Other models of the same data, worth comparing with it: keys of `models`, and what they are called. */
  readonly otherModels?: Readonly<Record<string, string>>;
  /** Models of the same data, network and training that predict something else than `model`: keys of `models`. */
  readonly predictions?: Readonly<Partial<Record<Predicted, string>>>;
  /** A classifier that the page is served with, whose features tell such pictures apart: a key of `models`. */
  readonly reader?: string;
  readonly source: string;
  readonly licence: string;
  /** Points open at once (no promise), so that the first lesson needs no waiting. */
  open(read: Read): Source | Promise<Source>;
}
