import type { Model } from '../../src/nets/types.ts';
import { drawn } from './drawn.ts';
import { type Exam, known } from './exam.ts';
import { round } from './likeness.ts';
import { overlap } from './overlap.ts';
import type { Split } from './reader.ts';

/** Pictures from whole layouts without a word or a class, their parts read back. */
export async function measureLayouts(
  model: Model,
  split: Split,
  guidance: number,
  { data, test, effort, space }: Exam,
) {
  const { maps, steps } = effort.layouts;
  const { x, parts } = test.lot(3, maps);
  const wanted = known(parts, 'parts');
  const area = wanted.length / maps;
  const layout = wanted.map((part) => part + 1);
  const made = await drawn(model, space, maps, steps, (from, to) => ({
    class: null,
    layout: layout.slice(from * area, to * area),
    guidance,
  }));
  const compare = (pictures: Float32Array) => overlaps(split(pictures), wanted, known(data.parts, 'parts'));
  return {
    samples: maps,
    guidance,
    ...compare(made),
    'real test pictures': compare(x),
    'pictures of other layouts': compare(test.lot(4, maps).x),
  };
}

/** Intersection over union of each part, and its mean. found, wanted: [N, H, W]. */
export function overlaps(found: Uint8Array, wanted: Uint8Array, parts: readonly string[]) {
  const each = [...overlap(found, wanted, parts.length)];
  return {
    mean: round(each.reduce((a, b) => a + b, 0) / parts.length),
    each: Object.fromEntries(each.map((share, part) => [parts[part], round(share)])),
  };
}
