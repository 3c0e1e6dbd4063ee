import { chosen } from '../core/ideal.ts';
import type { Drawn, Source } from './types.ts';

/**
 * So many samples of the data: the first that the page draws; where they have classes, of each class in turn, so that
 * few of them tell of as many classes as there can be. Throws RangeError on fewer than one.
 */
export function few(source: Source, count: number): Drawn {
  if (!(count >= 1)) throw new RangeError(`${count} examples are too few to learn from`);
  if (!Number.isFinite(source.size)) return source.draw(0, count);
  const all = source.draw(0, source.size);
  return all.labels ? inTurn(all, all.labels, Math.min(count, source.size)) : source.draw(0, count);
}

function inTurn({ x }: Drawn, labels: Uint8Array, count: number): Drawn {
  const event = x.length / labels.length;
  const seen = new Map<number, number>();
  const turn = Array.from(labels, (label) => {
    const before = seen.get(label) ?? 0;
    seen.set(label, before + 1);
    return before;
  });
  const first = [...labels.keys()].sort((a, b) => turn[a] - turn[b] || labels[a] - labels[b]).slice(0, count);
  return { x: chosen(x, first, event), labels: Uint8Array.from(first, (which) => labels[which]) };
}
