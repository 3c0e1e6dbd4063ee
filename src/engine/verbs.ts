/**
 * Every verb of the engine: adding one is its file in `verbs/`, whose default export it is, and its line here. This is
 * all of it that the page has; the worker finds the files (`served.ts`).
 */
import { entry, type VerbsOf } from './verb.ts';

export const verbs = {
  sample: entry<typeof import('./verbs/sample.ts').default>(),
  draw: entry<typeof import('./verbs/draw.ts').default>(),
  denoise: entry<typeof import('./verbs/denoise.ts').default>(),
  attention: entry<typeof import('./verbs/attention.ts').default>(),
  vectors: entry<typeof import('./verbs/vectors.ts').default>(),
  timing: entry<typeof import('./verbs/timing.ts').default>(),
  encode: entry<typeof import('./verbs/encode.ts').default>(),
  decode: entry<typeof import('./verbs/decode.ts').default>(),
  answers: entry<typeof import('./verbs/answers.ts').default>(),
  segment: entry<typeof import('./verbs/segment.ts').default>(),
  features: entry<typeof import('./verbs/features.ts').default>(),
  read: entry<typeof import('./verbs/read.ts').default>(),
  train: entry<typeof import('./verbs/train.ts').default>(),
  duel: entry<typeof import('./verbs/duel.ts').default>(),
  glance: entry<typeof import('./verbs/glance.ts').default>(),
  distil: entry<typeof import('./verbs/distil.ts').default>(),
  carry: entry<typeof import('./verbs/carry.ts').default>(),
  save: entry<typeof import('./verbs/save.ts').default>(),
  restore: entry<typeof import('./verbs/restore.ts').default>(),
  warm: entry<typeof import('./verbs/warm.ts').default>({ ahead: true }),
};

export type EngineVerbs = VerbsOf<typeof verbs>;
