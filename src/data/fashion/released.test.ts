import { expect, test } from 'vitest';
import { parseIdx } from './idx.ts';
import { verifyFashion } from './released.ts';

const idx = (shape: number[], data: number[], type = 8) =>
  Uint8Array.of(0, 0, type, shape.length, ...shape.flatMap((size) => [0, 0, size >> 8, size & 255]), ...data);

test('an IDX file gives its shape and its bytes', () => {
  const { shape, data } = parseIdx(idx([2, 1, 3], [1, 2, 3, 4, 5, 6]));
  expect(shape).toEqual([2, 1, 3]);
  expect([...data]).toEqual([1, 2, 3, 4, 5, 6]);
});

test('what is not an IDX file of bytes, or not whole, is refused', () => {
  expect(() => parseIdx(Uint8Array.of(31, 139, 8, 0, 0))).toThrow(/must start with 0 0 8/);
  expect(() => parseIdx(idx([2], [1, 2], 13))).toThrow(/unsigned bytes/);
  expect(() => parseIdx(idx([300], [1, 2]))).toThrow(/holds 2 bytes of data, not 300/);
  expect(() => parseIdx(Uint8Array.of(0, 0, 8, 3, 0, 0))).toThrow(/truncated/);
});

test('another file under the name of a released one is refused', () => {
  const other = () => verifyFashion('t10k-labels-idx1-ubyte', new Uint8Array(3));
  expect(other).toThrow(/SHA-256 .* npm run pack/);
});
