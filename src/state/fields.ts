import { grouped } from '../core/grouped.ts';
/** Kinds of fields of the experiment: what a value may be, and how it is written in a link. */

export interface Field<T> {
  /** As the page calls it. */
  readonly label: string;
  readonly initial: T;
  /** What is allowed, in words, to follow “… is not”. */
  readonly allowed: string;
  /** undefined: the text says nothing that is allowed. */
  parse(text: string): T | undefined;
  format(value: T): string;
}

/** The names in a registry. */
export const keys = <T extends object>(registry: T) => Object.keys(registry) as (keyof T & string)[];

/** What a link says, as far as a notice has room for it. */
export const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** One of a registry's keys, or of a list of words. */
export function choice<const T extends string>(label: string, values: readonly T[], initial: T): Field<T> {
  return {
    label,
    initial,
    allowed: values.length > 8 ? 'one of those offered' : `one of ${values.join(', ')}`,
    parse: (text) => values.find((value) => value === text),
    format: (value) => value,
  };
}

export function integer(label: string, min: number, max: number, initial: number): Field<number> {
  return {
    label,
    initial,
    allowed: `a whole number from ${grouped(min)} to ${grouped(max)}`,
    parse(text) {
      const value = /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? value + 0 : undefined;
    },
    format: String,
  };
}

/** A decimal number, kept to so many digits after the point. */
export function real(
  label: string,
  min: number,
  max: number,
  initial: number,
  digits: number,
): Field<number> {
  return {
    label,
    initial,
    allowed: `a number from ${grouped(min)} to ${grouped(max)}`,
    parse(text) {
      const value = /^-?\d{1,9}(\.\d{1,17})?$/.test(text) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? Number(value.toFixed(digits)) : undefined;
    },
    format: (value) => String(Number(value.toFixed(digits))),
  };
}

export function flag(label: string, initial: boolean): Field<boolean> {
  return {
    label,
    initial,
    allowed: '0 or 1',
    parse: (text) => (text === '1' ? true : text === '0' ? false : undefined),
    format: (value) => (value ? '1' : '0'),
  };
}

/** Any text within a list: all but letters, digits, spaces and a few signs stands as its code point, `*2c*` for a comma. */
export function escaped(field: Field<string>): Field<string> {
  return {
    ...field,
    parse(text) {
      const plain = text.replace(/\*([\da-f]{1,6})\*/g, (whole, code) => {
        const point = Number.parseInt(code, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      });
      return field.parse(plain);
    },
    format: (value) =>
      field.format(value).replace(/[^\p{L}\p{N} '.-]/gu, (sign) => `*${sign.codePointAt(0)!.toString(16)}*`),
  };
}

/** The field, or null where the page is to choose. */
export function optional<T>(field: Field<T>): Field<T | null> {
  return {
    label: field.label,
    initial: null,
    allowed: field.allowed,
    parse: (text) => field.parse(text),
    format: (value) => (value === null ? '' : field.format(value)),
  };
}
