import type { Component } from '../core/ideal.ts';
import type { Kind } from '../core/kinds/kind.ts';
import type { Prediction } from '../core/process.ts';
import type { ModelSettings } from './models.ts';
import type { Placed } from './points/placed.ts';

/** Reads one of the page's own files, by its path under public/. The page fetches; Node reads the folder. */
export type Read = (path: string) => Promise<ArrayBuffer>;

/** count samples. x: [count, ...event], unit variance (points) or [-1, 1] (pictures). labels: [count]. */
export interface Drawn {
  readonly x: Float32Array;
  readonly labels?: Uint8Array;
  /** The part that each pixel shows, where that is known: [count, H, W]. */
  readonly parts?: Uint8Array;
}

/** Samples with all that is known of them, for models that are told of it or read it. */
export interface Described extends Drawn {
  /** Classes [count], or answers to several questions [count, questions]. */
  readonly labels?: Uint8Array;
  /** Tokens of a prompt, then 0: [count, length]. */
  readonly ids?: Uint8Array;
}

/** The samples of one step of a training: the same (seed, step, size) gives the same, whatever was drawn before. */
export type TrainingDraw = (seed: number, step: number, size: number) => Described | Promise<Described>;

/** What models of a data set are trained on, where that is not what the page draws. */
export interface TrainingData {
  /** SHA-256 of it, for the manifests. Absent: that of the first thousand samples that the page draws. */
  readonly hash?: string;
  /** read: the page's own files. readRaw: released files, which the page does not have. Throws when one is missing. */
  open(read: Read, readRaw: Read): Promise<TrainingDraw>;
}

/** What a prompt asks for: a value of each attribute that it names; `any` is any value but `none`. */
export type Wanted = Readonly<Record<string, string>>;

/** A prompt of a test, with what a picture has to show. */
export interface Task {
  readonly prompt: string;
  readonly asked: Wanted;
}

/** Samples that no model has trained on, with all that is known of them. */
export interface TestSource {
  /** How many there are; Infinity where they are made to order. */
  readonly size: number;
  /** Lot `which` of `count`: lots of one size share no sample. Throws RangeError where there are not so many. */
  lot(which: number, count: number): Described;
  /** The prompts that were written for the samples of a lot; absent where samples have none. */
  tasks?(which: number, count: number): readonly Task[];
  /** What the layout maps of a lot's samples say, in words of the attributes; absent where a map says nothing of them. */
  mapped?(which: number, count: number): readonly Wanted[];
  /** Prompts for what no training sample shows together, though it may show each half. */
  combinations?(which: number, count: number): readonly Task[];
  /** Every training sample, [N, ...event]: a model may have learnt some by heart. Absent where there is no end of them. */
  training?(): Promise<Float32Array>;
}

/** What models of a data set are judged by. */
export interface TestData {
  /** As of TrainingData. */
  open(read: Read, readRaw: Read): Promise<TestSource>;
}

/** A sample that models learn from, beside one that it is like. */
export interface Near {
  /** [...event]. */
  readonly x: Float32Array;
  readonly values: Wanted;
  /** Root mean square difference a value. */
  readonly distance: number;
}

/** Where samples come from, once it is open. The same (seed, count) gives the same samples everywhere. */
export interface Source {
  /** How many different samples there are; Infinity for a density. */
  readonly size: number;
  /** More samples begin with the fewer. Throws RangeError on a seed or a count that is not an integer from 0. */
  draw(seed: number, count: number): Drawn;
  /** What `draw` draws, yielding after each of what takes long to make; absent where all is a moment's work. */
  drawing?(seed: number, count: number): Generator<void, Drawn>;
  /**
   * The sample among those that models learn from that is most like x, [...event], as far as a search finds it; read:
   * what a classifier reads in x. Yields now and then. Absent where nobody searches.
   */
  readonly nearest?: (x: Float32Array, read: Wanted) => Generator<void, Near>;
  /** Which of these values no sample shows together that models learn from; null where they are all met. */
  readonly unmet?: (values: Wanted) => Wanted | null;
  /** Points: the exact probability density at (x, y). */
  density?(x: number, y: number): number;
  /** The same of one class, where points are of classes: the same source each time. Throws RangeError on a class that there is not. */
  readonly conditional?: (label: number) => Source;
  /** Points that are exactly a Gaussian mixture: what GaussianMixture of core/ideal takes, so E[x0 | x] is exact. */
  readonly mixture?: readonly Component[];
  /** The class of each of its Gaussians, where the data have classes. */
  readonly mixtureClasses?: Uint8Array;
  /** Of points that somebody has drawn: the colours that there are, which are classes to who is told of them. */
  readonly colours?: readonly number[];
}

/** What a network can be trained to predict at every level; the score is not, since it is infinite at data. */
export type Predicted = Exclude<Prediction, 'score'>;

/** How the prompts of a data set are read. */
export interface Tokenizer {
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

/** A classifier that the page is served with, and what its answers are in words. */
export interface Teller {
  /** A key of `models`. */
  readonly model: string;
  /** Share of its answers that are right on test pictures, as its manifest has it; of several questions the mean. */
  readonly right: number;
  /** What a picture with these values shows, a few words each. */
  words(values: Wanted): readonly string[];
}

/** Words that a prompt may go on with. */
export interface Completion {
  /** Where the word begins whose place they take, in UTF-16 units; the end of the text where they follow it. */
  readonly from: number;
  /** The likeliest first. */
  readonly words: readonly string[];
}

/** What says which part each pixel of a picture shows, and that the page is served with. */
export interface Parting {
  /** A key of `models`. */
  readonly model: string;
  /** By the part: intersection over union with the truth on test pictures, as its manifest has it. */
  readonly overlap: Readonly<Record<string, number>>;
}

/** How prompts are read, and what a page that asks for one has to show. */
export interface Prompts extends Tokenizer {
  /** What becomes of each word. Any text; never throws. */
  explain(prompt: string): readonly Span[];
  /** What a picture has to show to be as asked. Any text; never throws. Absent where that is not known. */
  asks?(prompt: string): Wanted;
  /** What may follow a text, or stand for its last, unfinished word. Any text; never throws. Absent where that is not known. */
  complete?(before: string): Completion;
  /** The first is where a page begins. */
  readonly examples: readonly Example[];
  /** Prompts whose pictures, side by side, show what can be asked for. Absent: the examples. */
  readonly gallery?: readonly string[];
}

/** A generator, and the moments of its training whose weights the page is served with. */
export interface OnePass {
  /** A key of `models`. */
  readonly model: string;
  /** Steps of the training, as its manifest has them: those of its snapshots, and last of all of it. */
  readonly trained: readonly number[];
}

/** One entry of the registry `datasets`. */
export interface DataSet {
  readonly label: string;
  readonly kind: Kind;
  /** Shape of one sample: [2] for points (x, y with y up), [height, width, channels] for pictures. */
  readonly event: readonly number[];
  /** Names of the classes, if there are any. */
  readonly classes?: readonly string[];
  /** The same data without classes: a key of the registry, which stands for both where data are chosen. */
  readonly untold?: string;
  /** Absent when samples cannot be asked for in words. */
  readonly text?: Prompts;
  /** What is known of each sample: the values that each attribute can have. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  /** Names of the parts that a layout map is made of, if there are any; each pixel shows one. */
  readonly parts?: readonly string[];
  /** All models that are trained on it, by name. */
  readonly models: Readonly<Record<string, ModelSettings>>;
  /** The one that denoises it: a key of `models`. Absent until there is one. */
  readonly model?: string;
  /** The one that is asked for a class, where `model` has not learnt of classes: a key of `models`. */
  readonly told?: string;
  /** Others that are worth comparing with it: keys of `models`, and what they are called. */
  readonly otherModels?: Readonly<Record<string, string>>;
  /** One of them that is weaker on purpose, to be guided away from. */
  readonly weaker?: string;
  /** One of them that has learnt from `model` to jump: its longest way takes one step. */
  readonly student?: string;
  /** What draws such samples in one pass, having learnt in a contest. */
  readonly generator?: OnePass;
  /** Models of the same data, network and training that predict something else than `model`: keys of `models`. */
  readonly predictions?: Readonly<Partial<Record<Predicted, string>>>;
  /** A classifier that the page is served with, whose features tell such pictures apart: a key of `models`. */
  readonly reader?: string;
  /** What says of a result what it shows; absent where there is nothing to say, or nobody who could. */
  readonly teller?: Teller;
  /** What says which parts a result shows; absent where nobody could. */
  readonly segmenter?: Parting;
  readonly source: string;
  readonly licence: string;
  /** First 12 hex digits of the SHA-256 of x of draw(0, 1000): links and trained models rest on these numbers. */
  readonly fingerprint: string;
  /** Absent: models are trained on what `open` gives. */
  readonly training?: TrainingData;
  /** Whether it is a file that the page fetches. Others open at once (no promise), so that nobody need wait for them. */
  readonly fetched?: true;
  /** Absent: models are judged by fresh draws of what `open` gives. */
  readonly test?: TestData;
  open(read: Read): Source | Promise<Source>;
  /** Data that whoever uses the page makes: the source of what they made, where `open` gives one to begin with. */
  readonly made?: (placed: Placed) => Source;
}
