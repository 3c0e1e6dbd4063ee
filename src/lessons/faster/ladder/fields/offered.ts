/** Samplers whose rungs can be walked. */
export const walkers = ['ddpm', 'ddim', 'dpmpp2m'] as const;
/** Numbers of steps that a student is made for. */
export const jumpCounts = ['1', '2', '4', '8'] as const;
/** Moments of the GAN’s training at which it is shown: those of its snapshots, and its end. */
export const moments = ['first', 'second', 'third', 'end'] as const;
