import '../../owned.ts';
import { expect, it } from 'vitest';
import { type Experiment, initialOf } from '../../../state/experiment.ts';
import type { Frame } from '../../../state/runs.ts';
import { sampleSpec } from '../../common/spec.ts';
import { levelsFrom } from '../from.ts';
import { formatReference } from './fields/picture.ts';
import { byteOf, requestOf, returned, shadeOf } from './made.ts';

const bytes = Uint8Array.from({ length: 768 }, (_, i) => (7 * i) % 256);
const page = (patch: Partial<Experiment> = {}): Experiment => ({
  ...initialOf('guide', 'reference'),
  reference: formatReference(bytes),
  ...patch,
});

it('bytes and values go into one another', () => {
  for (let byte = 0; byte < 256; byte++) expect(byteOf(shadeOf(byte))).toBe(byte);
});

it('strength 1 is the plain run, whatever the reference', () => {
  expect(requestOf(page(), 1)).toEqual(sampleSpec(page()));
});

it('a run begins at t₀ with what is left of the reference there, and goes on by the levels below', () => {
  const [spec, whole] = [requestOf(page(), 0.42), sampleSpec(page())];
  expect(spec?.levels[0]?.t).toBeCloseTo(0.42, 9);
  expect(spec?.levels.slice(1)).toEqual(whole.levels.filter(({ t }) => t < 0.42));
  const { alpha, sigma } = spec?.levels[0] ?? { alpha: Number.NaN, sigma: Number.NaN };
  const start = spec?.start ?? new Float32Array();
  expect(start).toHaveLength(4 * 768);
  const epsilon = start.map((x, i) => (x - alpha * shadeOf(bytes[i % 768])) / sigma);
  const square = epsilon.reduce((sum, value) => sum + value * value, 0) / epsilon.length;
  expect(Math.abs(square - 1)).toBeLessThan(0.1);
  // Each sample has noise of its own.
  expect(epsilon.slice(0, 768)).not.toEqual(epsilon.slice(768, 1536));
});

it('a level of the run itself is walked once', () => {
  const levels = levelsFrom(page({ steps: 20 }), 0.5);
  expect(new Set(levels.map(({ t }) => t.toFixed(6))).size).toBe(levels.length);
  expect(levels).toHaveLength(11);
});

it('strength 0 gives the reference back, for each sample, without the network', async () => {
  const line = returned.lines();
  expect(line.size).toBe(7);
  const spec = requestOf(page(), 0);
  expect(spec?.levels).toHaveLength(1);
  const { asItIs } = await import('./made.ts');
  const frames: Frame[] = [];
  await (await asItIs()).sample(spec as NonNullable<typeof spec>, async (frame) => void frames.push(frame));
  expect(frames).toHaveLength(1);
  expect(
    frames[0]?.x.map((value, i) => Math.abs(value - shadeOf(bytes[i % 768]))).every((d) => d < 1e-6),
  ).toBe(true);
});
