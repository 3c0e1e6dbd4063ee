import { expect, it } from 'vitest';
import { overlaps } from './overlap.ts';

const asked = Uint8Array.of(1, 1, 2, 0);

it('is 1 where each asked place shows its part, whatever the open ones show', () => {
  for (const open of [0, 1, 2])
    expect(overlaps(Uint8Array.of(0, 0, 1, open), asked, 3)).toEqual([
      { mean: 1, error: null },
      { mean: 1, error: null },
      null,
    ]);
});

it('is the intersection over the union, the mean over samples with its standard error', () => {
  const found = Uint8Array.of(0, 1, 1, 0, 0, 0, 1, 0);
  const [first, second] = overlaps(found, asked, 2);
  // The first sample: part 0 at one of two places, part 1 at one of the two where it is asked for or shown.
  expect(first).toEqual({ mean: 0.75, error: 0.25 });
  expect(second).toEqual({ mean: 0.75, error: 0.25 });
});

it('of an open layout there is none', () => {
  expect(overlaps(Uint8Array.of(0, 1, 2, 0), new Uint8Array(4), 3)).toEqual([null, null, null]);
});
