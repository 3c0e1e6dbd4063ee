import type { ComponentType } from 'react';

/** One thing to do with samplers; the default export of a folder's `bench.ts`. */
export interface Bench {
  readonly title: string;
  /** Place in the strip. */
  readonly order: number;
  /** What it answers, for the contents. */
  readonly question: string;
  /** One sentence: what the picture shows. */
  readonly claim: string;
  /** What data have to have to stand there: pictures that are given to runs, words to ask in, parts, or points; absent: any that a network has learnt. */
  readonly needs?: 'given' | 'text' | 'segmenter' | 'plane';
  /** What links call it. Absent: what its folder is called. */
  readonly link?: string;
}

export interface ListedBench extends Bench {
  /** Its lesson. */
  readonly lesson: string;
  readonly name: string;
  load(): Promise<{ default: ComponentType }>;
}
