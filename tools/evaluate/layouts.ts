import type { Model } from '../../src/nets/types.ts';
import { followed } from './asked.ts';
import { drawn } from './drawn.ts';
import { type Exam, known } from './exam.ts';
import { round } from './likeness.ts';
import { overlap } from './overlap.ts';
import type { Read, Split } from './reader.ts';

/** Pictures from whole layouts without a word or a class, their parts read back. */
export async function measureLayouts(model: Model, split: Split, guidance: number, exam: Exam) {
  const { data, test, effort } = exam;
  const { maps } = effort.layouts;
  const { x, parts } = test.lot(LOT, maps);
  const wanted = known(parts, 'parts');
  const made = await fromMaps(model, wanted, guidance, exam);
  const compare = (pictures: Float32Array) => overlaps(split(pictures), wanted, known(data.parts, 'parts'));
  return {
    samples: maps,
    guidance,
    ...compare(made),
    'real test pictures': compare(x),
    'pictures of other layouts': compare(test.lot(LOT + 1, maps).x),
  };
}

/** The same where no segmenter reads parts: what the maps say in words of the attributes, read back. */
export async function measureMaps(model: Model, read: Read, guidance: number, exam: Exam) {
  const { data, test, effort } = exam;
  const { maps } = effort.layouts;
  const { x, parts } = test.lot(LOT, maps);
  const asked = known(test.mapped?.(LOT, maps), 'what layouts say');
  const made = await fromMaps(model, known(parts, 'parts'), guidance, exam);
  const compare = (pictures: Float32Array) => {
    const { mean, error, each } = followed(
      read(pictures).labels,
      asked,
      known(data.attributes, 'attributes'),
    );
    const shares = Object.entries(each).map(([name, share]) => [name, round(share)]);
    return { mean: round(mean), error: round(error), attributes: Object.fromEntries(shares) };
  };
  return {
    samples: maps,
    guidance,
    ...compare(made),
    'real test pictures': compare(x),
    'pictures of other layouts': compare(test.lot(LOT + 1, maps).x),
  };
}

/** The lot whose maps are asked for; that of other layouts is the next. */
const LOT = 3;

/** One picture a map. parts: [N, H, W]. */
function fromMaps(model: Model, parts: Uint8Array, guidance: number, { effort, space }: Exam) {
  const { maps, steps } = effort.layouts;
  const area = parts.length / maps;
  const layout = parts.map((part) => part + 1);
  return drawn(model, space, maps, steps, (from, to) => ({
    class: null,
    layout: layout.slice(from * area, to * area),
    guidance,
  }));
}

/** Intersection over union of each part, and its mean. found, wanted: [N, H, W]. */
export function overlaps(found: Uint8Array, wanted: Uint8Array, parts: readonly string[]) {
  const each = [...overlap(found, wanted, parts.length)];
  return {
    mean: round(each.reduce((a, b) => a + b, 0) / parts.length),
    each: Object.fromEntries(each.map((share, part) => [parts[part], round(share)])),
  };
}
