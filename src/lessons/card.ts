import type { Answer } from '../ui/Predict.tsx';

/** The answers that the questions of a place offer: its `cards.ts` has them, by the name of the question. */
export type Cards = Readonly<Record<string, readonly Answer[]>>;
