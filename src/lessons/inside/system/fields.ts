import type { Experiment } from '../../../state/experiment.ts';
import { choice, integer, passing } from '../../../state/fields.ts';

export const partNames = ['text', 'state', 'denoiser'] as const;

export const fields = {
  /** The part that is open. */
  systemPart: passing(choice('Part', partNames, 'denoiser')),
  /** Which layer of the text encoder the vectors are taken behind: 0 is before the first. */
  vectorsAfter: passing(integer('Vectors after layer', 0, 3, 3)),
  /** Whose attention is shown, counted among the words of the prompt. */
  lookedWord: passing(integer('Word', 0, 39, 5)),
  /** The layer of the denoiser that asks; 0 is the mean of all. */
  askingLayer: passing(integer('Layer', 0, 9, 0)),
};

export const defaults: Partial<Experiment> = { data: 'portraits', steps: 20, guidance: 3, t: 0.8 };

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
