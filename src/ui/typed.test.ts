import { describe, expect, it } from 'vitest';
import { settleTyping, wholeNumber } from './typed.ts';

/** As a field of whole numbers reads them. */
const within =
  (min: number, max: number) =>
  (text: string): number | undefined => {
    const value = /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : undefined;
  };
const any = within(0, 10 ** 15);

describe('a whole number is what a person means', () => {
  it.each([
    ['50', '50'],
    [' 50 ', '50'],
    ['0', '0'],
    ['007', '007'],
    ['+50', '50'],
    ['−5', '-5'],
    ['1,000', '1000'],
    ['1.000', '1000'],
    ['1 000', '1000'],
    ['1\u00a0000', '1000'],
    ['1\u202f000', '1000'],
    ['1\u2009000', '1000'],
    ["1'000", '1000'],
    ['1’000', '1000'],
    ['1_000', '1000'],
    ['1٬000', '1000'],
    ['１，０００', '1000'],
    ['１．０００', '1000'],
    ['4.294.967.295', '4294967295'],
    ['4,294,967,295', '4294967295'],
    ['4 294 967 295', '4294967295'],
    ['4,29,49,67,295', '4294967295'],
    ['1,000.0', '1000'],
    ['1.000,00', '1000'],
    ['50.0', '50'],
    ['50,0', '50'],
    ['50.', '50'],
    ['1e3', '1000'],
    ['1E3', '1000'],
    ['1e+3', '1000'],
    ['2.5e2', '250'],
    ['2,5e2', '250'],
    ['1.000e3', '1000'],
    ['5e0', '5'],
    ['１０００', '1000'],
    ['١٬٠٠٠', '1000'],
    ['५०', '50'],
    ['\u200e50\u200f', '50'],
  ])('“%s” is %s', (text, digits) => expect(wholeNumber(text)).toBe(digits));

  it.each([
    '',
    '1,5',
    '0.5',
    '0,500',
    '1,00',
    '1,0000',
    '1,000 000',
    '10 20',
    '1e-3',
    '1.25e1',
    '1e',
    'e3',
    '1e99',
  ])('“%s” is none', (text) => expect(any(wholeNumber(text))).toBeUndefined());
  it.each(['abc', '1/2', '5 %', '0x10', '1-2', '--1', 'Infinity', '10²', '9'.repeat(40)])(
    'nor is “%s”',
    (text) => expect(any(wholeNumber(text))).toBeUndefined(),
  );
});

describe('what is typed', () => {
  const parse = within(1, 1000);
  const typed = (text: string) => settleTyping({ text, before: 20 }, parse);

  it('is taken', () => {
    expect(typed('1e3')).toEqual({ value: 1000, refused: false });
    expect(typed('1,000')).toEqual({ value: 1000, refused: false });
  });

  it('or leaves the value before, however much of it would have been one', () => {
    for (const text of ['1001', '1,001', '1e4', '1,00', '50.5', 'x', '100x', '0'])
      expect(typed(text), text).toEqual({ value: 20, refused: true });
    expect(settleTyping({ text: '4294967296', before: 7 }, within(0, 2 ** 32 - 1))).toEqual({
      value: 7,
      refused: true,
    });
  });

  it('is nothing to say a word about where there is nothing', () => {
    expect(typed(' ')).toEqual({ value: 20, refused: false });
  });
});
