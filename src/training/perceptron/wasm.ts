import type { Arena } from './arena.ts';
import { kernel } from './kernel.ts';

const PAGE = 65_536;
type Kernel = Readonly<Record<'multiply' | 'silu' | 'siluBack' | 'sums', (...given: number[]) => void>>;

/** By a kernel of our own (kernel.wat), four numbers at once; null where WebAssembly has no such instructions. */
export function wasmArena(length: number): Arena | null {
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil((4 * length) / PAGE) });
    return { numbers: new Float32Array(memory.buffer, 0, length), ...over(instantiate(memory)) };
  } catch {
    return null;
  }
}

function instantiate(memory: WebAssembly.Memory): Kernel {
  const bytes = Uint8Array.from(atob(kernel), (letter) => letter.charCodeAt(0));
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), { kernel: { memory } })
    .exports as unknown as Kernel;
}

const over = ({ multiply, silu, siluBack, sums }: Kernel): Omit<Arena, 'numbers'> => ({
  multiply(a, b, c, { m, n, k }, adds = false) {
    const [row, column] = a.transposed ? [4, 4 * a.row] : [4 * a.row, 4];
    multiply(4 * a.at, row, column, 4 * b.at, 4 * b.row, 4 * c.at, 4 * c.row, m, n, k, adds ? 1 : 0);
  },
  silu: (x, sigmoid, y, count) => silu(4 * x, 4 * sigmoid, 4 * y, count),
  siluBack: (x, sigmoid, dy, count) => siluBack(4 * x, 4 * sigmoid, 4 * dy, count),
  sums: ({ at, row }, rows, columns, out) => sums(4 * at, 4 * row, rows, 4 * out, columns),
});
