import { expect, it } from 'vitest';
import { energyDistance } from '../../core/metrics.ts';
import { readPublic } from '../read.fixture.ts';
import { portraits } from './index.ts';

const SIZE = 16 * 16 * 3;

/** As the page compares them: the mean over some draws of so few, each against 240 others. */
it.each([4, 9])('%i real portraits score better than real ones with too little variety', async (count) => {
  const source = await portraits.open(readPublic);
  const others = source.draw(1, 240).x;
  const real = source.draw(2, 24 * count).x;
  const mean = (shrunk: number) => {
    let sum = 0;
    for (let at = 0; at < real.length; at += count * SIZE) {
      const few = real.slice(at, at + count * SIZE).map((value) => shrunk * value);
      sum += energyDistance(few, others, SIZE).distance / Math.sqrt(SIZE) / 24;
    }
    return sum;
  };
  const whole = mean(1);
  expect(Math.abs(whole)).toBeLessThan(0.012);
  expect(mean(0.7)).toBeGreaterThan(whole + 0.03);
});
