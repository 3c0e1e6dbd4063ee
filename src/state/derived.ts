import { type Experiment, experiment, type FieldName } from './experiment.ts';

/**
 * What follows from some fields of the experiment: made anew when one of them has changed, else the same object. The
 * cursor moves more often than anything that runs depend on.
 */
export function derived<T>(needed: readonly FieldName[], make: (spec: Experiment) => T): () => T {
  let last: { readonly spec: Experiment; readonly value: T } | null = null;
  return () => {
    const spec = experiment.getState();
    if (!last || needed.some((name) => last?.spec[name] !== spec[name])) last = { spec, value: make(spec) };
    return last.value;
  };
}
