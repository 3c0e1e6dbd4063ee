import type { Arena } from './arena.ts';

/** In plain numbers, for engines without the kernel. */
export function plainArena(length: number): Arena {
  const numbers = new Float32Array(length);
  return {
    numbers,
    multiply(a, b, c, { m, n, k }, adds = false) {
      const [row, column] = a.transposed ? [1, a.row] : [a.row, 1];
      for (let i = 0; i < m; i++)
        for (let j = 0; j < n; j += 4) {
          let [s0, s1, s2, s3] = [0, 0, 0, 0];
          for (let l = 0, x = a.at + i * row, y = b.at + j; l < k; l++, x += column, y += b.row) {
            const value = numbers[x];
            s0 += value * numbers[y];
            s1 += value * numbers[y + 1];
            s2 += value * numbers[y + 2];
            s3 += value * numbers[y + 3];
          }
          const at = c.at + i * c.row + j;
          numbers[at] = adds ? numbers[at] + s0 : s0;
          numbers[at + 1] = adds ? numbers[at + 1] + s1 : s1;
          numbers[at + 2] = adds ? numbers[at + 2] + s2 : s2;
          numbers[at + 3] = adds ? numbers[at + 3] + s3 : s3;
        }
    },
    silu(x, sigmoid, y, count) {
      for (let i = 0; i < count; i++) {
        const value = numbers[x + i];
        const s = 1 / (1 + Math.exp(-value));
        numbers[sigmoid + i] = s;
        numbers[y + i] = value * s;
      }
    },
    siluBack(x, sigmoid, dy, count) {
      for (let i = 0; i < count; i++) {
        const s = numbers[sigmoid + i];
        numbers[dy + i] *= s + numbers[x + i] * s * (1 - s);
      }
    },
    sums({ at, row }, rows, columns, out) {
      numbers.fill(0, out, out + columns);
      for (let b = 0; b < rows; b++)
        for (let i = 0; i < columns; i++) numbers[out + i] += numbers[at + b * row + i];
    },
  };
}
