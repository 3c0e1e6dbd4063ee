import type { Proofs } from './cardsOfGuide.fixture.ts';

const small = [
  ['engine/claims.inside.test.ts', 'reading the prompt is a small part of the multiplications of a step'],
] as const;

/** Those of the lesson Inside. */
export const insideProofs: Proofs = {
  'inside/system/time: In the text encoder: it has to understand the sentence': small,
  'inside/system/time: Evenly in both': small,
};
