import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LIMIT, Patience } from './patience.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** What it says, in order. */
function listening() {
  const said: string[] = [];
  const patience = new Patience(
    () => said.push('late'),
    () => said.push('never mind'),
  );
  return { said, patience };
}

it('complains once nothing has come for long, and relents when it comes', () => {
  const { said, patience } = listening();
  const come = patience.wait();
  vi.advanceTimersByTime(LIMIT - 1);
  expect(said).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(['late']);
  vi.advanceTimersByTime(10 * LIMIT);
  expect(said).toEqual(['late']);
  come();
  come();
  vi.advanceTimersByTime(10 * LIMIT);
  expect(said).toEqual(['late', 'never mind']);
});

it('is patient as long as there are signs of life', () => {
  const { said, patience } = listening();
  const come = patience.wait();
  for (let part = 0; part < 100; part++) {
    vi.advanceTimersByTime(LIMIT - 1);
    patience.heard();
  }
  come();
  vi.advanceTimersByTime(10 * LIMIT);
  expect(said).toEqual([]);
});

it('another wish is no sign of life; what was late stays so until something comes', () => {
  const { said, patience } = listening();
  patience.wait();
  vi.advanceTimersByTime(LIMIT / 2);
  const second = patience.wait();
  vi.advanceTimersByTime(LIMIT / 2);
  expect(said).toEqual(['late']);
  second();
  expect(said).toEqual(['late', 'never mind']);
  vi.advanceTimersByTime(LIMIT);
  expect(said).toEqual(['late', 'never mind', 'late']);
});
