/**
 * [cos, sin] of an angle in whole turns, to 1e-15. Sums and products only, since Math.cos may round differently
 * between engines and the same seed has to give the same points in all of them.
 */
export function rotated(turns: number): [cos: number, sin: number] {
  const x = ((turns - Math.round(turns)) * Math.PI) / 2;
  let cos = 0;
  let sin = 0;
  for (let term = 1, n = 0; n < 20; n += 2) {
    cos += term;
    sin += (term * x) / (n + 1);
    term *= (-x * x) / ((n + 1) * (n + 2));
  }
  // The series ran over a quarter of the angle, where it is short; two doublings give the whole.
  for (let doubling = 0; doubling < 2; doubling++) [cos, sin] = [cos * cos - sin * sin, 2 * cos * sin];
  return [cos, sin];
}
