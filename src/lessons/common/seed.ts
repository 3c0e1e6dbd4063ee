/** Another seed than before, short enough to be read out in a classroom. */
export function newSeed(before: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  const seed = drawn % 10_000;
  return seed === before ? seed + 1 : seed;
}
