const kept = new Map<string, unknown>();
/** More than what one training and those that wait beside it need. */
const MOST = 60;

/** Made once for each key, as long as it is asked for. */
export function once<T>(key: string, make: () => T): T {
  const found = (kept.get(key) as T | undefined) ?? make();
  kept.delete(key);
  kept.set(key, found);
  for (const old of kept.keys()) {
    if (kept.size <= MOST) break;
    kept.delete(old);
  }
  return found;
}
