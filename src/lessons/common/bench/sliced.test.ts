import { expect, it } from 'vitest';
import { yieldThread } from '../../../core/pace.ts';
import { Listeners } from '../../../state/listeners.ts';
import { Sliced } from './sliced.ts';

/** Enough breaths for short work to be done. */
async function rest(): Promise<void> {
  for (let i = 0; i < 30; i++) await yieldThread();
}

function made() {
  const listeners = new Listeners();
  let key: string | null = 'a';
  const begun: string[] = [];
  const sliced = new Sliced(() =>
    key === null
      ? null
      : {
          key,
          *begin() {
            const mine = String(key);
            begun.push(mine);
            if (mine === 'bad') throw new RangeError('no');
            yield;
            if (mine === 'endless') for (;;) yield;
            return mine.toUpperCase();
          },
        },
  );
  const want = (next: string | null) => {
    key = next;
    listeners.tell();
  };
  return { sliced, want, begun, watch: listeners.subscribe };
}

it('works out what is wanted, and keeps what has come until the next is there', async () => {
  const { sliced, want, watch } = made();
  const stop = sliced.follow(watch);
  expect(sliced.isLate()).toBe(true);
  await rest();
  expect([sliced.now(), sliced.isLate()]).toEqual(['A', false]);
  want('b');
  expect([sliced.now(), sliced.latest, sliced.isLate()]).toEqual([null, 'A', true]);
  await rest();
  expect(sliced.now()).toBe('B');
  want(null);
  expect([sliced.now(), sliced.latest, sliced.isLate()]).toEqual([null, 'B', false]);
  stop();
});

it('drops what is overtaken, and everything when nobody follows', async () => {
  const { sliced, want, watch, begun } = made();
  const stop = sliced.follow(watch);
  want('endless');
  await rest();
  want('c');
  await rest();
  expect(sliced.now()).toBe('C');
  want('endless');
  await rest();
  stop();
  want('d');
  await rest();
  expect(begun.at(-1)).toBe('endless');
  sliced.follow(watch)();
});

it('says what went wrong, once', async () => {
  const { sliced, want, watch, begun } = made();
  const stop = sliced.follow(watch);
  want('bad');
  await rest();
  expect([sliced.trouble(), sliced.isLate(), sliced.now()]).toEqual(['no', false, null]);
  want('bad');
  await rest();
  expect(begun.filter((one) => one === 'bad')).toHaveLength(1);
  sliced.again();
  await rest();
  expect(begun.filter((one) => one === 'bad')).toHaveLength(2);
  want('e');
  await rest();
  expect([sliced.trouble(), sliced.now()]).toEqual([null, 'E']);
  stop();
});
