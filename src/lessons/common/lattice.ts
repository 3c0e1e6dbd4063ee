import { acrossOf, middleOf } from '../../modalities/plane.ts';

/** Places of a plane, the middles of cells: [size × across, 2], rows from the top. size: rows, which the square has as many columns of. */
export function lattice(size: number, across = size): Float64Array {
  const x = new Float64Array(2 * size * across);
  for (let i = 0; i < size * across; i++) {
    x[2 * i] = acrossOf(i % across, size, across);
    x[2 * i + 1] = -middleOf(Math.floor(i / across), size);
  }
  return x;
}
