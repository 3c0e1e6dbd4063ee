/**
 * The smallest of all contests, the Dirac-GAN of arXiv:1801.04406 §2: the data are one point, 0; the generator gives one
 * point, theta; the discriminator is psi·x. It plays log-sigmoid losses, as the GAN of arXiv:1406.2661 does. And the
 * smallest denoiser for the same data: x̂0 = a + b·x, at one noise level.
 */

/** [theta, psi], or [a, b]. */
export type Pair = readonly [number, number];

/** f′ of f(t) = −ln(1 + e^−t), the logarithm of the sigmoid. */
const slope = (t: number): number => 1 / (1 + Math.exp(t));

/**
 * Where both players are drawn at once, theta down L = f(psi·theta) + f(0) and psi up (§2, eq. 4).
 * penalty: gamma of R1, which draws psi to 0 (§4.1, eq. 9: gamma/2·psi²).
 */
export const contestField =
  (penalty: number) =>
  ([theta, psi]: Pair): Pair => {
    const drive = slope(psi * theta);
    return [-drive * psi, drive * theta - penalty * psi];
  };

/** Where the weights of the denoiser are drawn: down the slope of its loss, E|x̂0|² = a² + b²·sigma². */
export const regressionField =
  (sigma: number) =>
  ([a, b]: Pair): Pair => [-2 * a, -2 * sigma ** 2 * b];

/** Steps of gradient descent by both at once, the first place included. */
export function walk(field: (at: Pair) => Pair, from: Pair, rate: number, steps: number): Pair[] {
  const way: Pair[] = [from];
  for (let i = 0; i < steps; i++) {
    const [x, y] = way[i];
    const [dx, dy] = field(way[i]);
    way.push([x + rate * dx, y + rate * dy]);
  }
  return way;
}
