/** Kinds of fields of the experiment: what a value may be, and how it is written in a link. */
import { grouped } from '../core/grouped.ts';
import type { DataSet } from '../data/types.ts';

export interface Field<T> {
  /** As the page calls it. */
  readonly label: string;
  readonly initial: T;
  /** What is allowed, in words, to follow “… is not”. */
  readonly allowed: string;
  /** undefined: the text says nothing that is allowed. */
  parse(text: string): T | undefined;
  /** What `parse` reads as the same value. */
  format(value: T): string;
  /**
   * The kind of data that a value is made for, these data being of it: it holds for others of the same kind. Empty:
   * for all data. null: such data cannot have it. Absent where each value holds for all data.
   */
  madeFor?(value: T, data: DataSet): string | null;
  /** Brings a value into line with the data and with others of the experiment. Absent: what `parse` gives always holds. */
  settle?(value: T, data: DataSet, others: Others): Settled<T>;
  /** Names of the fields that settling looks at beside its own: each stands before it in the table. */
  readonly needs?: readonly string[];
  /** Name of a field of which this one selects a part: it begins anew where other data bring another value of that. */
  readonly selectsFrom?: string;
  /** Whether a change is no step to undo: what plays, or is only looked at. */
  readonly passing?: boolean;
}

/** The values of the other fields, by name. */
export type Others = Readonly<Record<string, unknown>>;

export interface Settled<T> {
  readonly value: T;
  /** In sentences without full stops: what had to give way. */
  readonly mended: readonly string[];
}

/** A field of which no change is a step to undo. */
export const passing = <T>(field: Field<T>): Field<T> => ({ ...field, passing: true });

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

/** In digits alone, so many after the point at most: never as 1e-7, which no link is read with. */
export function decimal(value: number, digits: number): string {
  const [whole = '', fraction = ''] = (Number(value.toFixed(digits)) + 0).toFixed(digits).split('.');
  const kept = fraction.replace(/0+$/, '');
  return kept ? `${whole}.${kept}` : whole;
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
      return value >= min && value <= max ? Number(value.toFixed(digits)) + 0 : undefined;
    },
    format: (value) => decimal(value, digits),
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
      field
        .format(value)
        .replace(/[^\p{L}\p{N} '.-]/gu, (sign) => `*${(sign.codePointAt(0) ?? 0).toString(16)}*`),
  };
}

/** The field, or null where the page is to choose. */
export function optional<T>(field: Field<T>): Field<T | null> {
  return {
    label: field.label,
    initial: null,
    allowed: field.allowed,
    // Where a place begins with a value, its link has to say that there is none.
    parse: (text) => field.parse(text) ?? (text === '' ? null : undefined),
    format: (value) => (value === null ? '' : field.format(value)),
    madeFor: (value, data) => (value === null || !field.madeFor ? '' : field.madeFor(value, data)),
  };
}

/** The classes that a number chooses from: numbers of others mean others. */
export const classNames = ({ classes }: DataSet): string | null => classes?.join(', ') ?? null;

/** Of pictures: a pixel is another place in a picture of another shape. */
export const shapeOf = ({ kind, event }: DataSet): string | null =>
  kind.edit === 'paint' ? event.join('×') : null;

/** kind: what data have to be alike in to share a value of this field; null where they can have none. */
export const only = <T>(kind: (data: DataSet) => string | null, field: Field<T>): Field<T> => ({
  ...field,
  madeFor: (_, data) => kind(data),
});
