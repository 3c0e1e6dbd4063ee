import type { Experiment } from '../state/experiment.ts';

/** A state of a place with what to see in it: its `beats.ts` lists them, for whoever presents it or is shown round. */
export interface Beat {
  /** One sentence, for the whole class. */
  readonly say: string;
  /** What differs from where the place begins. */
  readonly show?: Partial<Experiment>;
  /** Plays along the axis, and so the run, from where it begins. */
  readonly plays?: true;
}
