/** A matrix in an arena: where it begins, and how many numbers lie from one row to the next; columns are neighbours. */
export interface Matrix {
  readonly at: number;
  readonly row: number;
}

/** Numbers in a row, and what is done with those that lie in them. All places are indices. */
export interface Arena {
  readonly numbers: Float32Array;
  /**
   * C = A·B, or C += A·B. A: [m, k], or [k, m] where it is taken transposed; B: [k, n], C: [m, n]; m and n multiples of
   * the tile's.
   */
  multiply(
    a: Matrix & { readonly transposed?: boolean },
    b: Matrix,
    c: Matrix,
    size: { readonly m: number; readonly n: number; readonly k: number },
    adds?: boolean,
  ): void;
  /** y = x·sigmoid(x) of `count` numbers, a multiple of 4; the sigmoid is kept for the way back. */
  silu(x: number, sigmoid: number, y: number, count: number): void;
  /** dy becomes dx = dy·(s + x·s·(1 − s)). */
  siluBack(x: number, sigmoid: number, dy: number, count: number): void;
  /** Sums of the columns of x, which are a multiple of 4: [columns]. */
  sums(x: Matrix, rows: number, columns: number, out: number): void;
}

/** What is multiplied comes in such tiles. */
export const TILE = { rows: 4, columns: 8 } as const;
