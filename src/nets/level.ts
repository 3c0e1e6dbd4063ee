import type { Level } from '../core/types.ts';
import { LIMIT, unitLevel } from '../core/unitLevel.ts';

export { LIMIT, unitLevel } from '../core/unitLevel.ts';

const OCTAVES = 6;

/** Length of `levelFeatures`. */
export const LEVEL_FEATURES = 3 + 2 * OCTAVES;

/**
 * What a network is told about the noise level: the same for every schedule, because it depends on alpha/sigma
 * alone. Writes [LEVEL_FEATURES] numbers into out at offset: log-SNR (clamped, scaled to ±1), alpha and sigma of
 * the variance-preserving level with that ratio, and sines and cosines of the scaled log-SNR.
 */
export function levelFeatures(level: Level, out: Float32Array, offset = 0): void {
  const { alpha, sigma } = unitLevel(level);
  const u = Math.max(-1, Math.min(1, (2 * Math.log(alpha / sigma)) / LIMIT));
  out[offset] = u;
  out[offset + 1] = alpha;
  out[offset + 2] = sigma;
  for (let k = 0; k < OCTAVES; k++) {
    const angle = Math.PI * u * 2 ** (k - 1);
    out[offset + 3 + 2 * k] = Math.sin(angle);
    out[offset + 4 + 2 * k] = Math.cos(angle);
  }
}
