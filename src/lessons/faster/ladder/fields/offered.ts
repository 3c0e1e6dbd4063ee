/** Samplers whose rungs can be walked. */
export const walkers = ['ddpm', 'ddim', 'dpmpp2m'] as const;
/** Numbers of steps that a student is made for. */
export const jumpCounts = ['1', '2', '4', '8'] as const;
