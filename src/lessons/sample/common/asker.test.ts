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
  expect(asker.late).toBe(true);
  await asker.ask(signal);
  expect(asked).toEqual([1, 3]);
  expect(asker.latest?.denoised).toEqual(Float32Array.of(30));
  expect(asker.late).toBe(false);
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
  expect([asker.trouble, asker.latest?.key, asker.late]).toEqual([
    'The network is away: try again.',
    '1',
    false,
  ]);
  broken = false;
  asker.retry();
  await asker.ask(signal);
  expect([asker.trouble, asker.latest?.key]).toEqual([null, '2']);
});
