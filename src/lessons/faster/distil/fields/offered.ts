/** In how many jumps noise is carried to data. */
export const jumpCounts = ['1', '2', '4', '8'] as const;
