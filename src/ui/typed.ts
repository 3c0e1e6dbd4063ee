/** What a person means who types a whole number. */

/** One digit of any script as 0 to 9: each script has its ten in a row. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

/** Without what cannot be seen; spaces of all widths, marks and signs as a keyboard has them. */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .replace(/(?![0-9])\p{Nd}/gu, plainDigit)
    .trim()
    .replace(/\s/g, ' ')
    .replace(/[’ʼ٬`´]/g, "'")
    .replace(/[٫，]/g, ',')
    .replace(/．/g, '.')
    .replace(/[−‐‑–]/g, '-')
    .replace(/^\+/, '');

/** Digits in groups, all set apart by the same sign: of three, or as in India of two before the last three. */
const groups = /^(-?[1-9]\d{0,2})(?:([,. '_])\d{2,3}(?:\2\d{2,3})*)?$/;
const lastOfThree = /(?:^|\D)\d{3}$/;
/** Nothing after the decimal point or comma: “50.0”, but not “1,00”, of which a nought may be missing; “1.000,00”. */
const whole = /^(?:(-?\d+)[.,]0?|(-?\d.*\D\d{3})[.,]0{0,2})$/;
const power = /^(-?\d{1,16})(?:[.,](\d{1,16}))?e\+?(\d{1,2})$/i;

function ungrouped(text: string): string | null {
  const [found, , sign] = groups.exec(text) ?? [];
  if (found === undefined || (sign && !lastOfThree.test(text))) return null;
  return text.replace(/[,. '_]/g, '');
}

/**
 * Text in plain digits where it is a whole number as people write them: 1,000, 1.000, 1 000, 1'000, 1e3, 50.0, １０; else
 * as it is, for the field to refuse.
 */
export function wholeNumber(text: string): string {
  const typed = plain(text);
  const [, front, behind = '', exponent] = power.exec(typed) ?? [];
  if (exponent !== undefined) {
    const value = Number(`${front}.${behind || 0}e${exponent}`);
    return Number.isSafeInteger(value) ? String(value) : typed;
  }
  const [, single, many] = whole.exec(typed) ?? [];
  return ungrouped(typed) ?? ungrouped(single ?? many ?? '') ?? typed;
}

/** What is being typed, and the value before the first key. */
export interface Typing {
  readonly text: string;
  readonly before: number;
}

/** What becomes of it: the value meant, or the one before; refused: why nothing was taken, in the words of the field. */
export function settleTyping(
  { text, before }: Typing,
  parse: (text: string) => number | undefined,
): { readonly value: number; readonly refused: boolean } {
  const value = parse(wholeNumber(text));
  return value === undefined ? { value: before, refused: text.trim() !== '' } : { value, refused: false };
}
