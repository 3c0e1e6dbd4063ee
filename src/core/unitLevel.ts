import type { Level } from './types.ts';

/** Log-SNR beyond this tells a network nothing: data or noise is below a fp16 digit. */
export const LIMIT = 12;

/** The variance-preserving level of the same log-SNR, and the factor that takes x there. */
export function unitLevel({ alpha, sigma }: Level): { alpha: number; sigma: number; scale: number } {
  const norm = Math.hypot(alpha, sigma);
  if (!(norm > 0)) throw new RangeError(`alpha ${alpha} and sigma ${sigma} leave neither data nor noise`);
  return { alpha: alpha / norm, sigma: sigma / norm, scale: 1 / norm };
}
