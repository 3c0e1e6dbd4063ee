/** The grids that are compared: one by hand, one by an optimiser, and spacings that begin at pure noise. */
export const gridNames = ['hand', 'optimised', 'trailing', 'linspace', 'karras', 'logSnr'] as const;
export type GridName = (typeof gridNames)[number];
