/** The gradient penalty of R1 and R2 (arXiv:1801.04406 eq. 9 and 10), by first derivatives alone. */

/** What answers with one number to each x: [B, 2] → [B], and its gradient. */
export interface Judge {
  forward(weights: Float32Array, x: Float32Array): Float32Array;
  backward(slope: Float32Array, out: Float32Array | null): Float32Array;
}

/** How far either side of x the discriminator is asked, in data units. */
export const STEP = 0.01;

const add = (to: Float32Array, more: Float32Array): void => {
  for (let i = 0; i < to.length; i++) to[i] += more[i];
};

/**
 * gamma/(2B)·Σ‖∇x D‖² of a batch, whose gradient by the weights is added to `to`. The gradient v = ∇x D is held fixed and
 * ∂/∂θ of v·∇x D is a central difference of D along it: (gamma/B)·Σ‖v‖·∇θ[D(x + h·v̂) − D(x − h·v̂)]/(2h), off by what h²
 * of the third derivative is (penalty.test.ts says how much). slopes: v, if D was asked at x before; room: [weights].
 */
export function penalise(
  judge: Judge,
  weights: Float32Array,
  x: Float32Array,
  slopes: Float32Array,
  gamma: number,
  { to, room }: { readonly to: Float32Array; readonly room: Float32Array },
): number {
  const count = x.length / 2;
  const lengths = Float32Array.from({ length: count }, (_, b) =>
    Math.hypot(slopes[2 * b], slopes[2 * b + 1]),
  );
  for (const sign of [1, -1]) {
    const there = x.map((value, i) => {
      const length = lengths[i >> 1];
      return length > 0 ? value + (sign * STEP * slopes[i]) / length : value;
    });
    judge.forward(weights, there);
    judge.backward(
      lengths.map((length) => (sign * gamma * length) / (2 * STEP * count)),
      room,
    );
    add(to, room);
  }
  return (gamma / (2 * count)) * lengths.reduce((sum, length) => sum + length * length, 0);
}
