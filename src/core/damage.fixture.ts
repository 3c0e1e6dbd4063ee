/** For tests: files as disks, networks and people damage them. */
import type { Rng } from './random.ts';

const below = (rng: Rng, count: number) => Math.floor(rng.uniform() * count);
const pick = <T>(rng: Rng, list: readonly T[]): T => list[below(rng, list.length)];

const byteDamages: readonly ((rng: Rng, bytes: Uint8Array) => Uint8Array)[] = [
  (rng, bytes) => bytes.with(below(rng, bytes.length), below(rng, 256)),
  (rng, bytes) => {
    const at = below(rng, bytes.length);
    return bytes.with(at, bytes[at] ^ (1 << below(rng, 8)));
  },
  (rng, bytes) => bytes.slice(0, below(rng, bytes.length)),
  (_, bytes) => Uint8Array.of(...bytes.subarray(0, 9), 0, ...bytes.subarray(9, 99)),
  (rng, bytes) => bytes.slice().fill(below(rng, 256), below(rng, bytes.length)),
  (rng, bytes) => bytes.slice().copyWithin(0, below(rng, bytes.length)),
  (_, bytes) => Uint8Array.from({ length: bytes.length + 1 }, (_, i) => bytes[i] ?? 0),
  () => new Uint8Array(0),
];

/** Some of the bytes changed, lost, moved or added. */
export const damagedBytes = (rng: Rng, bytes: Uint8Array): Uint8Array => pick(rng, byteDamages)(rng, bytes);

const strange: readonly unknown[] = [
  ...[null, 0, 1, -1, 0.5, 1e308, 2 ** 53, '', 'x', '__proto__', true, false],
  ...[[], {}, [0], [null], [-1, 2], [1e9, 1e9, 1e9], { length: 4 }],
];

/** The value with one place of it replaced, removed, renamed, or swapped with its neighbour. */
export function damagedJson(rng: Rng, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || rng.uniform() < 0.03) return pick(rng, strange);
  const entries = Object.entries(value);
  if (!entries.length) return pick(rng, strange);
  const at = below(rng, entries.length);
  const [key, inner] = entries[at];
  const next = entries[(at + 1) % entries.length];
  const chance = rng.uniform();
  if (chance < 0.1) entries.splice(at, 1);
  else if (chance < 0.2) entries[at] = [pick(rng, ['x', `${key} `, next[0]]), inner];
  else if (chance < 0.35) [entries[at][1], next[1]] = [next[1], inner];
  else if (chance < 0.5) entries.push(...entries.splice(at, 1));
  else entries[at] = [key, damagedJson(rng, inner)];
  return Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries);
}
