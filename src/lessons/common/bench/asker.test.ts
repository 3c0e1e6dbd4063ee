import { expect, it } from 'vitest';
import { Asker, type Question } from './asker.ts';

const question = (value: number): Question => ({
  key: String(value),
  model: 'moons',
  x: Float32Array.of(value),
  level: { t: 0.5, alpha: 0.6, sigma: 0.8 },
});

it('always answers the question of the moment, one at a time', async () => {
  let wanted: Question | null = question(1);
  const asked: number[] = [];
  const asker: Asker = new Asker(
    () => wanted,
    'test',
    async () => ({
      async denoise({ x }) {
        asked.push(x[0]);
        // The question changes twice while the first is being answered.
        if (x[0] === 1) {
          wanted = question(2);
          void asker.ask(signal);
          wanted = question(3);
        }
        return x.map((value) => 10 * value);
      },
    }),
  );
  const { signal } = new AbortController();
  expect(asker.isLate()).toBe(true);
  await asker.ask(signal);
  expect(asked).toEqual([1, 3]);
  expect(asker.latest?.denoised).toEqual(Float32Array.of(30));
  expect(asker.isLate()).toBe(false);
  wanted = null;
  await asker.ask(signal);
  expect(asked).toHaveLength(2);
});

it('a refusal is said, keeps the last good answer, and can be tried again', async () => {
  let wanted = question(1);
  let broken = false;
  const asker = new Asker(
    () => wanted,
    'test',
    async () => ({
      async denoise({ x }) {
        if (broken) throw new Error('The network is away: try again.');
        return x;
      },
    }),
  );
  const { signal } = new AbortController();
  await asker.ask(signal);
  [wanted, broken] = [question(2), true];
  await asker.ask(signal);
  expect([asker.trouble, asker.latest?.key, asker.isLate()]).toEqual([
    'The network is away: try again.',
    '1',
    false,
  ]);
  broken = false;
  asker.again();
  await expect.poll(() => asker.latest?.key).toBe('2');
  expect(asker.trouble).toBeNull();
});

it('an answer that is no number is refused, and the last good one kept', async () => {
  let wanted = question(1);
  const asker = new Asker(
    () => wanted,
    'test',
    async () => ({ denoise: async ({ x }) => x.map((value) => (value === 2 ? Number.NaN : value)) }),
  );
  const { signal } = new AbortController();
  await asker.ask(signal);
  wanted = question(2);
  await asker.ask(signal);
  expect(asker.latest?.key).toBe('1');
  expect(asker.trouble).toMatch(/no number/);
});

it('who comes back while the question before is still being dropped gets an answer', async () => {
  const asker = new Asker(
    () => question(1),
    'test',
    async () => ({
      denoise: ({ x }, signal) =>
        new Promise((resolve, reject) => {
          const timer = setTimeout(() => resolve(x), 10);
          // Dropping takes a moment, too.
          signal?.addEventListener('abort', () => {
            clearTimeout(timer);
            setTimeout(() => reject(signal.reason), 10);
          });
        }),
    }),
  );
  const left = new AbortController();
  void asker.ask(left.signal);
  await new Promise((resolve) => setTimeout(resolve, 2));
  left.abort();
  void asker.ask(new AbortController().signal);
  await expect.poll(() => asker.latest?.key).toBe('1');
});

it('a question that gave way to another is no refusal: it is asked again as long as it is wanted', async () => {
  let dropped = 0;
  const asker = new Asker(
    () => question(1),
    'test',
    async () => ({
      async denoise({ x }) {
        if (dropped++ < 2) throw new DOMException('a newer request took its place', 'AbortError');
        return x;
      },
    }),
  );
  await asker.ask(new AbortController().signal);
  expect([asker.latest?.key, asker.trouble]).toEqual(['1', null]);
});
