/** How much is sampled for the figures of a model: the more, the finer they are. */
export interface Effort {
  /** Comparisons with fresh data, each of so many samples and steps. */
  readonly distance: { readonly comparisons: number; readonly samples: number; readonly steps: number };
  /** Pictures of each class, and the steps that each is made with. */
  readonly classes: { readonly each: number; readonly steps: number };
  readonly words: {
    readonly prompts: number;
    /** Prompts for pairs of attributes that no training sample shows. */
    readonly combinations: number;
    /** Weights of guidance that are tried, all at `steps`; the best of them also at `otherSteps`. */
    readonly guidance: readonly [number, ...number[]];
    readonly steps: number;
    readonly otherSteps: readonly number[];
  };
  readonly layouts: { readonly maps: number; readonly steps: number };
  /** Test pictures that a reader, or a segmenter, answers on, where they are made to order. */
  readonly read: number;
  readonly split: number;
}

/** What the figures in the manifests and in the README are measured with. */
export const usual: Effort = {
  distance: { comparisons: 16, samples: 2_500, steps: 50 },
  classes: { each: 100, steps: 50 },
  words: {
    prompts: 300,
    combinations: 150,
    guidance: [1, 1.5, 2, 3, 5, 8],
    steps: 20,
    otherSteps: [5, 10, 50],
  },
  layouts: { maps: 150, steps: 20 },
  read: 4_000,
  split: 2_000,
};
