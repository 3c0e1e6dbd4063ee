import { expect, it } from 'vitest';
import { uniforms } from '../../../../core/random.ts';
import { datasets } from '../../../../data/index.ts';
import { formatMask, maskField, maskOf } from './mask.ts';

const { portraits, fashion } = datasets;
const random = (length: number, seed: number, share: number) =>
  Uint8Array.from(uniforms(seed, 0, 0, new Float64Array(length)), (value) => (value < share ? 1 : 0));

it.each([
  ['portraits', 256, portraits],
  ['fashion', 784, fashion],
] as const)('any mask of %s comes back from its text as it was', (_, length, data) => {
  for (let seed = 0; seed < 40; seed++) {
    const mask = random(length, seed, (seed + 1) / 40);
    const text = formatMask(mask);
    expect(text).toMatch(/^[\da-f]+$/);
    expect(text).toHaveLength(length / 4);
    expect(maskField.parse(text)).toBe(text);
    expect(maskField.parse(text.toUpperCase())).toBe(text);
    expect(maskOf(text, data)).toEqual(mask);
  }
});

it('nothing, one pixel and all are masks, too', () => {
  expect(formatMask(new Uint8Array(256))).toBe('');
  expect(maskField.parse('0'.repeat(64))).toBe('');
  expect(maskOf('', portraits)).toEqual(new Uint8Array(256));
  expect(formatMask(new Uint8Array(256).fill(1))).toBe('f'.repeat(64));
  for (const pixel of [0, 17, 255]) {
    const one = new Uint8Array(256).map((_, i) => (i === pixel ? 1 : 0));
    expect(maskOf(formatMask(one), portraits)).toEqual(one);
  }
});

it.each(['g', '12 3', '-1', '0x1f', 'f'.repeat(1025), '__proto__'])('“%s” is no mask', (text) =>
  expect(maskField.parse(text)).toBeUndefined(),
);

it('a mask of another shape gives way, and says so', () => {
  const text = 'f'.repeat(64);
  expect(maskField.settle?.(text, portraits, {}).value).toBe(text);
  expect(maskField.settle?.(text, fashion, {})).toEqual({
    value: '',
    mended: ['The mask is of no picture of Fashion-MNIST'],
  });
  expect(maskField.madeFor?.(text, fashion)).toBeNull();
  expect(maskField.madeFor?.('', fashion)).toBe('');
});
