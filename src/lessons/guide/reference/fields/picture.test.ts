import { describe, expect, it } from 'vitest';
import { uniforms } from '../../../../core/random.ts';
import { datasets } from '../../../../data/index.ts';
import { formatReference, referenceField, referenceOf } from './picture.ts';

const bytes = (length: number, seed: number) =>
  Uint8Array.from(uniforms(seed, 0, 0, new Float64Array(length)), (value) => 256 * value);

describe('a picture as text', () => {
  it.each([768, 784, 64, 65, 66, 12_288])('comes back as it was: %i bytes', (length) => {
    for (let seed = 0; seed < 5; seed++) {
      const text = formatReference(bytes(length, seed));
      expect(text).toMatch(/^[\w-]+$/);
      expect(referenceField.parse(text)).toBe(text);
      expect(referenceOf(text)).toEqual(bytes(length, seed));
    }
  });

  it('is a number where it is one of ours', () => {
    expect(referenceOf('32')).toBe(32);
    expect(referenceField.parse('032')).toBe('32');
  });

  it.each([
    '',
    '0',
    '33',
    '-1',
    '1.5',
    'x',
    'AAAA',
    'A'.repeat(1025),
    'A'.repeat(20_000),
    `${'A'.repeat(1000)}!`,
    `${'A'.repeat(1000)}=`,
  ])('“%s” is none', (text) => expect(referenceField.parse(text)).toBeUndefined());
});

it('a picture of another shape gives way, and says so; a number suits all', () => {
  const text = formatReference(bytes(784, 1));
  expect(referenceField.settle?.(text, datasets.fashion, {})).toEqual({ value: text, mended: [] });
  expect(referenceField.settle?.(text, datasets.portraits, {})).toEqual({
    value: referenceField.initial,
    mended: ['The reference is no picture of Portraits'],
  });
  expect(referenceField.madeFor?.(text, datasets.portraits)).toBeNull();
  expect(referenceField.madeFor?.('5', datasets.portraits)).toBe('');
});
