import { expect, test } from 'vitest';
import { grouped } from './grouped.ts';

test('groups digits as the browser does', () => {
  for (const value of [0, 1, -1, 999, 1000, -1000, 5000, 123_456, -1_234_567, 2 ** 32 - 1, 0.25, -1234.5])
    expect(grouped(value)).toBe(value.toLocaleString('en'));
});
