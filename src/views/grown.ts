/** Pixels of the letters for which margins of charts are made. */
const LETTERS = 13.5;

/** How much larger than made the margins of a chart are: on large screens, and for a class, words need more room. */
export const grownIn = (width: number, usual: number, font: string): number =>
  Math.max(1, width / usual, Number.parseFloat(font) / LETTERS);
