import { describe, expect, it } from 'vitest';
import { schedules } from '../../../core/schedules.ts';
import { formatPlaced } from '../../../state/placed.ts';
import { dataset } from '../../../state/sources.ts';
import { exactAnswers, exactOf, groundAt, guidedAnswers, isClassed } from './exactly.ts';

const level = schedules.cosine.level(0.5);
const x = Float64Array.of(0.3, 0.2, -1, 0.4, 1.2, -0.3);

describe.each(['moons', 'eight', 'grid25'] as const)('the exact answers of %s', (data) => {
  const exact = exactOf({ data, class: 1 })!;

  it('are guided as those of the network are', () => {
    const { free, asked, guided } = exactAnswers(exact, x, level, 3);
    const by = guidedAnswers(free, asked, 3);
    guided.forEach((value, i) => {
      expect(value).toBeCloseTo(by.guided[i]!, 12);
    });
    expect(exactAnswers(exact, x, level, 1).guided).toEqual(asked);
    expect(exactAnswers(exact, x, level, 0).guided).toEqual(free);
  });

  it('have a classifier as their ground that is a probability', () => {
    const { values } = groundAt(exact, 'classifier', level);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(1 + 1e-9);
  });
});

it('is there only where a class can be asked for, and is', () => {
  expect(exactOf({ data: 'moons', class: null })).toBeNull();
  expect(exactOf({ data: 'spiral', class: 0 })).toBeNull();
  expect(isClassed(dataset('moons'))).toBe(true);
  expect(isClassed(dataset('portraits'))).toBe(false);
});

describe('points of one’s own, told their colours', () => {
  // Three of one colour, of which two stand at one place, and one of another.
  const placed = formatPlaced({
    x: Float32Array.of(-1, 0, -1, 0, 1, 0, 1, 1),
    colours: Uint8Array.of(0, 0, 0, 2),
    width: 0.2,
  });
  const asked = (label: number) => exactOf({ data: 'coloured', class: label, placed });

  it('are of their colour, as far as it goes', () => {
    expect(isClassed(dataset('coloured'))).toBe(true);
    expect(isClassed(dataset('own'))).toBe(false);
    expect(asked(0)?.share).toBeCloseTo(0.75, 12);
    const { free, asked: own } = exactAnswers(asked(2)!, x, schedules.cosine.level(0.99), 1);
    // From nothing but noise, the mean of all points, and of the one.
    expect(free[0]).toBeLessThan(own[0]! - 0.5);
  });

  it('have no answers for a colour that there is not', () => {
    expect(asked(1)).toBeNull();
  });

  it('have ground in larger cells where they are many, and it is a probability all the same', () => {
    const many = formatPlaced({
      x: Float32Array.from({ length: 2000 }, (_, i) => 3 * Math.sin(1.37 * i)),
      colours: Uint8Array.from({ length: 1000 }, (_, i) => i % 2),
      width: 0.05,
    });
    const ground = groundAt(exactOf({ data: 'coloured', class: 1, placed: many })!, 'classifier', level);
    expect(ground.size).toBeLessThan(30);
    expect(ground.values).toHaveLength(ground.size * ground.across);
    expect(Math.max(...ground.values)).toBeLessThanOrEqual(1 + 1e-9);
  });
});
