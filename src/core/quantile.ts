/**
 * The inverse of the standard normal distribution function, to 4.5e-4 of a standard deviation (Abramowitz and Stegun 26.2.23).
 * Throws RangeError outside (0, 1).
 */
export function standardNormalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`${p} is no probability between 0 and 1`);
  const tail = Math.min(p, 1 - p);
  const t = Math.sqrt(-2 * Math.log(tail));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  const x = t - above / below;
  return p < 0.5 ? -x : x;
}
