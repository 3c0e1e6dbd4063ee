/** Random links for tests: the same for the same seed. */
import '../lessons/owned.ts';
import { fieldNames, fields } from './experiment.ts';

/** Numbers from 0 up to 1 (mulberry32). */
export function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Random = ReturnType<typeof randomness>;

const below = (random: Random, n: number) => Math.floor(random() * n);
export const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)];

/** Pieces of what links are made of, and of what they are not. */
const pieces = [
  ..."0123456789.,_-:*+ e;~'/\\",
  ...'aé髪😀\u0000\ud83d\u200b\u00a0',
  ...['-0', '1e-7', '0.0000001', '0.000000000001', '1e3', 'NaN', '999999999', '4294967295', '0.1.2', '1.5.c'],
  ...[
    '0.5,0.3',
    '1,0',
    '3.2,-3.2',
    '0.004,9',
    'eta:',
    'churn:1',
    'order:2',
    'inflation:1.0001',
    'seed:',
    'class:1',
  ],
  ...[
    'guidance:0.005',
    'prompt:a*2c*b',
    'prompt:*d83d**de00*',
    'prompt:',
    'push:-0.1.-999.4',
    'paint:',
    'a.3.2-9.9.1',
  ],
  ...['schedule:drawn', 'spacing:karras', 'bound:free', 'seed:0', 'model:portraits-weak', 'prediction:x0'],
  ...[
    'ddim',
    'heun',
    'edm',
    'ddpm,200',
    '0,5',
    '1,20',
    '_0,40',
    'moons',
    'fashion',
    'portraits',
    'denoise',
    'fork',
    'on',
    'off',
  ],
];

export const garbage = (random: Random, most = 12): string =>
  Array.from({ length: below(random, most) }, () => oneOf(random, pieces)).join('');

/** Good values to begin with, of fields that are lists. */
const good = [
  ...[fields.branches, fields.columns, fields.curve, fields.particles].map(({ initial }) => initial),
  '0,5,prompt:a*2c*b,paint:0.9.1-3.9.2-5.2.3-70.2.c_1,20,push:-120.35.20.-5*10.0.0.40',
];

/** A text with pieces of it left out, said twice or put elsewhere, and others put in. */
export function mutated(random: Random, text: string): string {
  let now = text;
  for (let left = below(random, 5); left > 0; left--) {
    const [from, to] = [below(random, now.length + 1), below(random, now.length + 1)];
    const [start, end] = [Math.min(from, to), Math.max(from, to)];
    const middle = oneOf(random, [
      '',
      now.slice(start, end).repeat(2),
      garbage(random, 4),
      now.slice(start, end),
    ]);
    now = now.slice(0, start) + middle + now.slice(end);
  }
  return now;
}

/** A text for a field: garbage, a number, or a changed list. */
export const fieldText = (random: Random): string =>
  oneOf(random, [
    () => garbage(random),
    () => oneOf(random, pieces),
    () => String((random() - 0.3) * 10 ** below(random, 11)),
    () => mutated(random, oneOf(random, good)),
    () => `eta:${(random() * 10 ** -below(random, 12)).toFixed(12)}`,
  ])();

/** A link of some fields, most of them known. */
export function link(random: Random): string {
  const query = new URLSearchParams();
  for (let left = below(random, 12); left > 0; left--)
    query.append(random() < 0.95 ? oneOf(random, fieldNames) : garbage(random, 4), fieldText(random));
  return `?${query}`;
}
