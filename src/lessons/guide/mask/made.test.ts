import '../../owned.ts';
import { expect, it } from 'vitest';
import { type Experiment, initialOf } from '../../../state/experiment.ts';
import { sampleSpec } from '../../common/spec.ts';
import { formatMask } from './fields/mask.ts';
import { givenOf, keyOf, maskIn, requestOf } from './made.ts';

const page = (patch: Partial<Experiment> = {}): Experiment => ({ ...initialOf('guide', 'mask'), ...patch });
const picture = Float32Array.from({ length: 768 }, (_, i) => Math.sin(i));
const one = (pixel: number) => formatMask(new Uint8Array(256).map((_, i) => (i === pixel ? 1 : 0)));

it('begins with the right half of a portrait painted over', () => {
  const mask = maskIn(page());
  expect(mask).toHaveLength(256);
  mask.forEach((anew, pixel) => void expect(anew).toBe(pixel % 16 >= 8 ? 1 : 0));
});

it('gives the picture to every sample, but for the values of what is painted over', () => {
  const keep = givenOf(page({ mask: one(20), again: 4 }), picture);
  expect(keep?.times).toBe(4);
  expect(keep?.known).toHaveLength(4 * 768);
  expect(keep?.known.slice(768, 1536)).toEqual(picture);
  expect([...(keep?.mask ?? [])].flatMap((kept, i) => (kept ? [] : [i]))).toEqual([60, 61, 62]);
});

it('gives all where nothing is painted over, and nothing where all is', () => {
  expect(givenOf(page({ mask: '' }), picture)?.mask.every((kept) => kept === 1)).toBe(true);
  expect(givenOf(page({ mask: 'f'.repeat(64), again: 3 }), picture)).toBeUndefined();
});

it('has another run for another mask, picture or number of times, unless all is made anyway', () => {
  const key = (patch: Partial<Experiment>) => keyOf(page(patch));
  const all = { mask: 'f'.repeat(64) };
  expect(new Set([key({}), key({ mask: one(3) }), key({ masked: 5 }), key({ again: 2 })]).size).toBe(4);
  expect(key({ ...all, again: 2, masked: 7 })).toBe(key(all));
});

it('begins from noise alone at strength 1, and below it with what is left of the picture, all of it', () => {
  const whole = sampleSpec(page());
  expect(requestOf(page(), picture)).toEqual({ ...whole, keep: givenOf(page(), picture) });
  const spec = requestOf(page({ maskedFrom: 0.4 }), picture)!;
  expect(spec.levels[0]!.t).toBeCloseTo(0.4, 9);
  expect(spec.levels.slice(1)).toEqual(whole.levels.filter(({ t }) => t < 0.4 - 1e-9));
  const { alpha, sigma } = spec.levels[0]!;
  const epsilon = spec.start!.map((x, i) => (x - alpha * picture[i % 768]!) / sigma);
  const square = epsilon.reduce((sum, value) => sum + value * value, 0) / epsilon.length;
  expect(Math.abs(square - 1)).toBeLessThan(0.1);
  expect(spec.keep).toEqual(givenOf(page(), picture));
});

it('has another run for another strength, also where all is made anew', () => {
  const all = { mask: 'f'.repeat(64) };
  expect(keyOf(page({ ...all, maskedFrom: 0.4 }))).not.toBe(keyOf(page(all)));
  expect(keyOf(page({ ...all, maskedFrom: 0.4, masked: 7 }))).not.toBe(
    keyOf(page({ ...all, maskedFrom: 0.4 })),
  );
});
