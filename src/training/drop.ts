/** Conditions that are left out at times, so that guidance has something to compare with. */
import { DROPPED } from '../core/dropped.ts';
import { streams, uniforms } from '../core/random.ts';
import type { Described } from '../data/types.ts';
import { type ConditionBatch, type KnownConditions, nothing } from '../nets/conditions.ts';

/** A layout is left out wholly this often, and given wholly this often; else each part is kept or left open. */
const NO_LAYOUT = 0.5;
const WHOLE_LAYOUT = 0.15;

/** Conditions to train with: from all that is known, each left out at times. The same (seed, step) drops the same. */
export function dropSome(
  known: Omit<Described, 'x'>,
  size: number,
  kinds: KnownConditions,
  seed: number,
  step: number,
): ConditionBatch {
  const chance = uniforms(seed, streams.dropout, step, new Float32Array(3 * size));
  const { labels, ids } = dropNone(known, size, kinds);
  const keep = (b: number) => chance[b] >= DROPPED;
  return {
    labels: labels.map((label, b) => (keep(b) ? label : kinds.classes)),
    ids: ids.map((id, i) => (keep(size + Math.floor((i * size) / ids.length)) ? id : 0)),
    jumps: nothing,
    layout: kinds.parts
      ? openSome(known.parts!, size, kinds.parts, chance.subarray(2 * size), seed, step)
      : nothing,
  };
}

/** All that is known; a layout is left open. */
export function dropNone(
  known: Omit<Described, 'x'>,
  size: number,
  { event, classes, text, parts }: KnownConditions,
): ConditionBatch {
  return {
    labels: classes ? known.labels! : nothing,
    ids: text ? known.ids! : nothing,
    layout: parts ? new Uint8Array(size * event[0] * event[1]) : nothing,
    jumps: nothing,
  };
}

/** Whole maps, no maps, and maps of which some parts are left open. */
function openSome(
  shown: Uint8Array,
  size: number,
  parts: number,
  chance: Float32Array,
  seed: number,
  step: number,
): Uint8Array {
  const each = uniforms(seed, streams.layout, step, new Float32Array(size * (parts + 1)));
  const area = shown.length / size;
  return shown.map((part, i) => {
    const b = Math.floor(i / area);
    if (chance[b] < NO_LAYOUT) return 0;
    if (chance[b] < NO_LAYOUT + WHOLE_LAYOUT) return part + 1;
    const row = b * (parts + 1);
    return each[row + part] < each[row + parts] ? part + 1 : 0;
  });
}
