const kept = new Map<string, unknown>();

/** Made once for each key. */
export function once<T>(key: string, make: () => T): T {
  const found = (kept.get(key) as T | undefined) ?? make();
  kept.set(key, found);
  return found;
}
