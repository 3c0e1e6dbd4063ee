import { expect, it } from 'vitest';
import { initialOf } from '../../../state/experiment.ts';
import { distanceOf, distanceTrouble, measureAgain, subscribeDistances } from './distance.ts';

it('a distance that cannot be measured says why, with a remedy, and comes once it can be', async () => {
  const spec = { ...initialOf('sample'), data: 'moons' } as const;
  const x = new Float32Array(200).fill(Number.NaN);
  let told = 0;
  const stop = subscribeDistances(() => told++);
  const ask = () => distanceOf('wrong', spec, x, 100);
  expect([ask(), distanceTrouble(['wrong'])]).toEqual([null, null]);
  await expect.poll(() => distanceTrouble(['other', 'wrong'])).toMatch(/not finite.*try again/);
  expect([ask(), distanceTrouble(['other']), told]).toEqual([null, null, 1]);
  x.fill(0.1);
  measureAgain();
  expect([ask(), distanceTrouble(['wrong'])]).toEqual([null, null]);
  await expect.poll(() => ask()?.distance ?? 0).toBeGreaterThan(0);
  stop();
  expect(told).toBe(3);
});
