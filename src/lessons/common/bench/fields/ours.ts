/** Real pictures that can be chosen by number. */
export const MOST_OURS = 32;
