import type { ConditionBatch, KnownConditions } from './conditions.ts';
import { sizeOf } from './params.ts';
import type { Asked, Condition } from './types.ts';

/** A condition as the numbers that a batch is told. Throws RangeError on one that this model cannot be told. */
export function encodeCondition(
  condition: Asked & Pick<Condition, 'jump'>,
  size: number,
  kinds: KnownConditions,
): ConditionBatch {
  return {
    labels: labelsOf(condition.class, size, kinds.classes),
    ids: idsOf(condition.prompt ?? '', size, kinds),
    layout: layoutOf(condition.layout, size, kinds),
    jumps: jumpsOf(condition.jump, size, kinds),
  };
}

export const encodeNothing = (size: number, kinds: KnownConditions): ConditionBatch =>
  encodeCondition({ class: null }, size, kinds);

/** Whether there is anything that guidance could be strengthened towards. */
export const isConditional = (
  { labels, ids, layout }: ConditionBatch,
  { classes }: KnownConditions,
): boolean =>
  labels.some((label) => label !== classes) ||
  ids.some((id) => id !== 0) ||
  layout.some((part) => part !== 0);

/** Whether anything is asked for, whatever the model makes of it. */
export const asksForAnything = ({ class: chosen, prompt = '', layout }: Asked): boolean =>
  chosen !== null || [...prompt].some((one) => one !== '') || Boolean(layout?.some((part) => part !== 0));

/** How many questions are asked about each sample in one step. */
export function questionsIn(condition: Condition): number {
  if (condition.terms) return condition.terms.filter(({ weight }) => weight !== 0).length;
  return condition.guidance !== 1 && asksForAnything(condition) ? 2 : 1;
}

/** Batches, one after the other. */
export const concatenated = (...all: readonly ConditionBatch[]): ConditionBatch => ({
  labels: joined(all.map(({ labels }) => labels)),
  ids: joined(all.map(({ ids }) => ids)),
  layout: joined(all.map(({ layout }) => layout)),
  jumps: joined(all.map(({ jumps }) => jumps)),
});

function joined(all: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of all) {
    out.set(one, at);
    at += one.length;
  }
  return out;
}

function labelsOf(chosen: Condition['class'], size: number, classes: number): Uint8Array {
  if (!classes) return new Uint8Array(0);
  const each = chosen === null ? [classes] : typeof chosen === 'number' ? [chosen] : chosen;
  const strange = chosen === null ? undefined : each.find((label) => !isClass(label, classes));
  if (strange !== undefined)
    throw new RangeError(`class ${strange} does not exist: choose 0 to ${classes - 1}, or none`);
  return repeated(
    each.map((label) => Uint8Array.of(label)),
    size,
    'classes',
  );
}

const isClass = (label: number, classes: number): boolean =>
  Number.isInteger(label) && label >= 0 && label < classes;

function idsOf(prompt: string | readonly string[], size: number, { text }: KnownConditions): Uint8Array {
  if (!text) return new Uint8Array(0);
  const prompts = typeof prompt === 'string' ? [prompt] : prompt;
  return repeated(
    prompts.map((one) => text.read(one)),
    size,
    'prompts',
  );
}

function layoutOf(
  layout: Uint8Array | undefined,
  size: number,
  { event, parts }: KnownConditions,
): Uint8Array {
  if (!parts) return new Uint8Array(0);
  const area = sizeOf(event.slice(0, 2));
  const map = layout ?? new Uint8Array(area);
  if (map.length % area)
    throw new RangeError(`a layout has ${area} pixels, not ${map.length}: draw it again`);
  const wrong = map.find((part) => part > parts);
  if (wrong !== undefined)
    throw new RangeError(`a layout cannot ask for part ${wrong}: choose 0 to ${parts}`);
  const maps = Array.from({ length: map.length / area }, (_, i) => map.subarray(i * area, (i + 1) * area));
  return repeated(maps, size, 'layouts');
}

/** The shortest where nobody has said. */
function jumpsOf(jump: number | undefined, size: number, { jumps }: KnownConditions): Uint8Array {
  if (!jumps) return new Uint8Array(0);
  if (jump !== undefined && !(Number.isInteger(jump) && jump >= 0 && jump < jumps))
    throw new RangeError(`there is no jump ${jump}: choose 0 (the whole way) to ${jumps - 1}`);
  return new Uint8Array(size).fill(jump ?? jumps - 1);
}

/** One row for all, or one a sample. */
function repeated(rows: readonly Uint8Array[], size: number, what: string): Uint8Array {
  if (rows.length !== 1 && rows.length !== size)
    throw new RangeError(`${rows.length} ${what} are given for ${size} samples: give one, or ${size}`);
  const out = new Uint8Array(size * rows[0].length);
  for (let b = 0; b < size; b++) out.set(rows[b % rows.length], b * rows[0].length);
  return out;
}
