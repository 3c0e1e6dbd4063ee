/** Whether the system has been asked for less motion: then nothing moves by itself. */
export const wantsStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
