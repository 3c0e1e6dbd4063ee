import { describe, expect, it } from 'vitest';
import { schedules } from '../../../core/schedules.ts';
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
  expect(isClassed({ data: 'moons' })).toBe(true);
  expect(isClassed({ data: 'portraits' })).toBe(false);
});
