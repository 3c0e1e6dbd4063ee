import { expect, it } from 'vitest';
import type { AnswersSpec } from '../engine/api.ts';
import { datasetOf, initial } from './experiment.ts';
import { spaceOf } from './space.ts';
import { Telling, wantedOf } from './telling.ts';

const page = { ...initial, data: 'fashion' as const, class: 3, count: 2 };
const size = 28 * 28;

/** An engine that finds a dress and a coat, or what it throws. */
function telling(fails?: string) {
  const asked: AnswersSpec[] = [];
  const answers = async (spec: AnswersSpec) => {
    asked.push(spec);
    if (fails) throw new Error(fails);
    return Float32Array.of(3, 4);
  };
  return { asked, of: new Telling(async () => ({ answers })) };
}

it('asks once about a result, as it is shown, and keeps the answer', async () => {
  const { asked, of } = telling();
  const result = { x: new Float32Array(2 * size).fill(3) };
  const look = () => of.of(page, spaceOf(page), result);
  expect([look(), look()]).toEqual([null, null]);
  await expect.poll(look).toMatchObject({ asked: 2, right: 1, misses: [{ picture: 2 }] });
  expect(asked).toHaveLength(1);
  expect(asked[0].reader).toBe(datasetOf(page).teller?.model);
  expect(Math.max(...asked[0].x)).toBe(1);
});

it('compares one reading with whatever else was asked for', async () => {
  const { asked, of } = telling();
  const result = { x: new Float32Array(2 * size) };
  await expect.poll(() => of.of(page, spaceOf(page), result)).toMatchObject({ right: 1 });
  expect(of.of({ ...page, class: 4 }, spaceOf(page), result)).toMatchObject({
    right: 1,
    misses: [{ picture: 1 }],
  });
  expect(of.of({ ...page, class: 5 }, spaceOf(page), result)).toMatchObject({ asked: 2, right: 0 });
  expect(asked).toHaveLength(1);
});

it('says why nothing could be read', async () => {
  const { of } = telling('weights are missing');
  const result = { x: new Float32Array(2 * size) };
  await expect.poll(() => of.of(page, spaceOf(page), result)).toBe('weights are missing');
});

it('asks nothing about points, nor about what is no number', () => {
  const { asked, of } = telling();
  const points = { ...page, data: 'moons' as const, class: null };
  expect(of.of(points, spaceOf(points), { x: new Float32Array(4) })).toBeNull();
  expect(of.of(page, spaceOf(page), { x: new Float32Array(2 * size).fill(Number.NaN) })).toBeNull();
  expect(asked).toEqual([]);
});

it('what is asked for follows from the class or the prompt', () => {
  expect(wantedOf(page)).toEqual({ class: 'dress' });
  expect(wantedOf({ ...page, class: null })).toEqual({});
  expect(wantedOf({ ...initial, data: 'portraits', prompt: 'red hat' })).toEqual({
    hat: 'any',
    hatColour: 'red',
  });
});
