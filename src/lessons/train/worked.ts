import { useEffect, useState } from 'react';
import { inSlices } from '../../core/pace.ts';

/** What takes a while to work out, once for each object that it belongs to. */
export class Worked<K extends object, T> {
  private readonly known = new WeakMap<K, T>();
  private readonly pending = new WeakMap<K, Promise<void>>();

  of(key: K): T | undefined {
    return this.known.get(key);
  }

  /** A little at a time. */
  when(key: K, work: () => Generator<void, T>): Promise<void> {
    const begun = this.pending.get(key) ?? inSlices(work()).then((found) => void this.known.set(key, found));
    this.pending.set(key, begun);
    return begun;
  }
}

/** null until it is worked out, and for null. work: the same for the same key. */
export function useWorked<K extends object, T>(
  worked: Worked<K, T>,
  key: K | null,
  work: (key: K) => Generator<void, T>,
): T | null {
  const [, setFound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the work belongs to its key.
  useEffect(() => {
    if (!key || worked.of(key)) return;
    let wanted = true;
    void worked
      .when(key, () => work(key))
      .then(() => {
        if (wanted) setFound((found) => found + 1);
      });
    return () => {
      wanted = false;
    };
  }, [key]);
  return (key && worked.of(key)) ?? null;
}
