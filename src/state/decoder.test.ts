import { beforeEach, expect, it } from 'vitest';
import { cleanOf, Decoder, Sight, stateOf } from './decoder.ts';
import { notices } from './notices.ts';
import type { ModelSpace } from './space.ts';

const latent: ModelSpace = { model: 'gaussian', latentOf: 'halves', event: [1], data: [2], range: null };
const plain: ModelSpace = { model: 'gaussian', event: [2], data: [2], range: null };
const states = (...values: number[]) => Float32Array.from(values);

/** Questions that are answered when the test says so: two values for each, the same. */
class Questions {
  readonly asked: { states: number[]; answer(): void; fail(cause: Error): void; signal?: AbortSignal }[] = [];

  readonly engine = async () => ({
    decode: ({ states: given }: { states: Float32Array }, signal?: AbortSignal) =>
      new Promise<Float32Array>((resolve, reject) => {
        const answer = () =>
          resolve(Float32Array.from({ length: 2 * given.length }, (_, i) => given[i >> 1]));
        signal?.addEventListener('abort', () => reject(signal.reason));
        this.asked.push({ states: [...given], answer, fail: reject, signal });
      }),
  });
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

let questions: Questions;
let decoder: Decoder;
beforeEach(() => {
  questions = new Questions();
  decoder = new Decoder(questions.engine, 1000);
});

it('gives states that are data as they are, at once, and asks nobody', async () => {
  const x = states(1, 2, 3, 4);
  const sight = new Sight(false, decoder);
  expect(sight.one(cleanOf(plain, x))).toBe(x);
  expect(decoder.get(cleanOf(plain, x))).toBe(x);
  await settled();
  expect(questions.asked).toHaveLength(0);
});

it('decodes a frame once, however often it is drawn and by whom', async () => {
  const frame = { x: states(1, 2), level: { t: 1, alpha: 0, sigma: 2 } };
  const [one, other] = [new Sight(false, decoder), new Sight(false, decoder)];
  for (const sight of [one, other, one]) expect(sight.one(stateOf(latent, frame))).toBeNull();
  await settled();
  // At variance 1.
  expect(questions.asked.map((question) => question.states)).toEqual([[0.5, 1]]);
  let told = 0;
  decoder.subscribe(() => told++);
  questions.asked[0].answer();
  await settled();
  expect(told).toBe(1);
  for (const sight of [one, other]) expect(sight.one(stateOf(latent, frame))).toEqual(states(0.5, 0.5, 1, 1));
  expect(decoder.peek(stateOf(latent, frame))).toBe(one.one(stateOf(latent, frame)));
  await settled();
  expect(questions.asked).toHaveLength(1);
});

it('asks for what is wanted last, and never for what nobody waits for any more', async () => {
  const sight = new Sight(false, decoder);
  const wishes = [0, 1, 2, 3].map((value) => cleanOf(latent, states(value)));
  sight.one(wishes[0]);
  await settled();
  for (const wish of wishes.slice(1)) expect(sight.one(wish)).toBeNull();
  questions.asked[0].answer();
  await settled();
  expect(questions.asked.map((question) => question.states)).toEqual([[0], [3]]);
  // What has come meanwhile is in sight until then, and is kept when it is wanted again.
  expect(sight.one(wishes[3])).toEqual(states(0, 0));
  questions.asked[1].answer();
  await settled();
  expect(sight.one(wishes[3])).toEqual(states(3, 3));
  expect(sight.one(wishes[0])).toEqual(states(0, 0));
  await settled();
  expect(questions.asked).toHaveLength(2);
});

it('goes on showing something while what is wanted changes faster than it can be decoded', async () => {
  const sight = new Sight(false, decoder);
  const seen: (number | undefined)[] = [];
  for (let value = 0; value < 8; value++) {
    seen.push(sight.one(cleanOf(latent, states(value)))?.[0]);
    await settled();
    // Every other display frame something comes, which is not wanted any more by the next.
    if (value % 2) questions.asked.at(-1)?.answer();
    await settled();
  }
  expect(seen).toEqual([undefined, undefined, 0, 0, 1, 1, 3, 3]);
});

it('decodes large pictures before small ones, and of small ones some at a time', async () => {
  const film = new Sight(true, decoder).film();
  const small = Array.from({ length: 10 }, (_, i) => cleanOf(latent, states(10 + i, 0), 1));
  for (const wish of small) expect(film.look(wish)).toBeNull();
  film.done();
  new Sight(false, decoder).one(cleanOf(latent, states(1, 2)));
  for (let i = 0; i < 6; i++) {
    await settled();
    questions.asked[i]?.answer();
  }
  await settled();
  const [first] = questions.asked.map((question) => question.states);
  expect(first.slice(0, 2)).toEqual([1, 2]);
  expect(questions.asked.length).toBeGreaterThan(2);
  // Of each the first alone: what a small picture shows.
  for (const wish of small) expect(decoder.peek(wish)).toHaveLength(2);
  expect(decoder.peek(cleanOf(latent, small[0].states))).toBeNull();
});

it('keeps within its bytes, and forgets what was not looked at for longest', async () => {
  // 12 bytes each: 4 of its state, 8 of its sample.
  decoder = new Decoder(questions.engine, 40);
  const wishes = [0, 1, 2, 3].map((value) => cleanOf(latent, states(value)));
  for (const [i, wish] of wishes.slice(0, 3).entries()) {
    decoder.get(wish);
    await settled();
    questions.asked[i].answer();
    await settled();
  }
  decoder.get(wishes[0]);
  decoder.get(wishes[3]);
  await settled();
  questions.asked[3].answer();
  await settled();
  expect(wishes.map((wish) => decoder.peek(wish) !== null)).toEqual([true, false, true, true]);
});

it('drops all that was asked when told to, and asks again for what is still wanted', async () => {
  const sight = new Sight(false, decoder);
  const wish = cleanOf(latent, states(1));
  sight.one(wish);
  await settled();
  let told = 0;
  decoder.subscribe(() => told++);
  decoder.cancel();
  expect(questions.asked[0].signal?.aborted).toBe(true);
  await settled();
  expect([told, questions.asked.length]).toEqual([1, 1]);
  expect(sight.one(wish)).toBeNull();
  await settled();
  questions.asked[1].answer();
  await settled();
  expect(sight.one(wish)).toEqual(states(1, 1));
});

it('says why something cannot be decoded, once, and tries again when told to', async () => {
  const sight = new Sight(false, decoder);
  const wish = cleanOf(latent, states(1));
  sight.one(wish);
  await settled();
  questions.asked[0].fail(new Error('its file is missing'));
  await settled();
  const [notice] = notices.getState();
  expect(notice.text).toContain('its file is missing');
  expect(sight.one(wish)).toBeNull();
  await settled();
  expect(questions.asked).toHaveLength(1);
  notice.remedy?.act();
  sight.one(wish);
  await settled();
  expect(questions.asked).toHaveLength(2);
});

it('shows nothing of other data', async () => {
  const sight = new Sight(false, decoder);
  sight.one(cleanOf(latent, states(1)));
  await settled();
  questions.asked[0].answer();
  await settled();
  expect(sight.one(cleanOf({ ...latent, data: [1, 2] }, states(5)))).toBeNull();
});
