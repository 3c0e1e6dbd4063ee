/**
 * Fields that hold a list, or another small structure, as the text of a link: so settings compare by text, and what
 * one text says is read once.
 */
import { needed } from '../core/at.ts';
import type { DataSet } from '../data/types.ts';
import type { Field, Settled } from './fields.ts';

/** What one text says is looked up at every drawing. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly said: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.said;
    const said = read(text);
    if (known.size > 50) known.clear();
    known.set(text, { said });
    return said;
  };
}

type Named = Pick<Field<string>, 'label' | 'initial' | 'allowed' | 'needs'>;

interface Strict<T> extends Named {
  /** undefined: the text says nothing that is allowed. */
  read(text: string): T | undefined;
  format(value: T): string;
}

export interface TextField<T> extends Field<string> {
  /** What an allowed text says: the same object for the same text. */
  of(text: string): T;
}

/** Text that is allowed as a whole or not at all, kept as `format` writes it. */
export function textField<T>({ read, format, ...named }: Strict<T>): TextField<T> {
  const known = remembered(read);
  return {
    ...named,
    of: (text) => needed(known(text), `What “${text}” says`),
    parse(text) {
      const value = known(text);
      return value === undefined ? undefined : format(value);
    },
    format: (text) => text,
  };
}

interface Lenient<T> extends Named {
  /** Reads any text, and says what of it had to be left out. */
  read(text: string): Settled<T>;
  format(value: T): string;
  /** A value as these data can have it. Absent: all can. */
  within?(value: T, data: DataSet): Settled<T>;
  /** As `Field` has it. */
  madeFor?(value: T, data: DataSet): string | null;
}

export interface ListField<T> extends TextField<T> {
  settle(text: string, data: DataSet): Settled<string>;
}

/** Any text is taken from a link; settling keeps what can be used of it, and says what cannot. */
export function listField<T>({ read, format, within, madeFor, ...named }: Lenient<T>): ListField<T> {
  const known = remembered(read);
  return {
    ...named,
    of: (text) => known(text).value,
    parse: (text) => text,
    format: (text) => text,
    madeFor: madeFor && ((text, data) => madeFor(known(text).value, data)),
    settle(text, data) {
      const found = known(text);
      const kept = within?.(found.value, data) ?? { value: found.value, mended: [] };
      return { value: format(kept.value), mended: [...found.mended, ...kept.mended] };
    },
  };
}
