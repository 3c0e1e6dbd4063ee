/**
 * What becomes of settings when other data are chosen: those that do not suit them go back to what is usual, and wait
 * aside until the former data are chosen again.
 */
import type { DataSet } from '../data/types.ts';
import type { Field } from './fields.ts';

type Table<S> = { readonly [K in keyof S]: Field<unknown> };

/** Values by the name of the field, then by the data that they were made on. */
export type Aside = ReadonlyMap<string, ReadonlyMap<DataSet, unknown>>;

const suits = (field: Field<unknown>, value: unknown, from: DataSet, to: DataSet): boolean =>
  field.madeFor?.(value, to) === field.madeFor?.(value, from);

interface Change<S> {
  /** The settings as they were on the data that are left. */
  readonly spec: S;
  readonly from: DataSet;
  readonly to: DataSet;
  /** What is usual where one goes. */
  readonly usual: S;
}

/** The settings that are otherwise on the new data, and what waits aside from then on. */
export function followData<S extends object>(
  table: Table<S>,
  { spec, from, to, usual }: Change<S>,
  aside: Aside,
): { readonly otherwise: Partial<S>; readonly aside: Aside } {
  const otherwise: Partial<S> = {};
  const after = new Map(aside);
  for (const name of Object.keys(table) as (keyof S & string)[]) {
    if (!table[name].madeFor) continue;
    const values = new Map(aside.get(name));
    // What waited for the data that are left has been taken up again, and perhaps been changed since.
    values.delete(from);
    if (values.has(to) || !suits(table[name], spec[name], from, to)) {
      otherwise[name] = (values.has(to) ? values.get(to) : usual[name]) as S[typeof name];
      values.delete(to);
      // What is usual need not wait: it comes by itself.
      if (spec[name] !== usual[name]) values.set(from, spec[name]);
    }
    after.set(name, values);
  }
  return { otherwise, aside: after };
}
