/**
 * Which part is asked for at which place, as a link holds it: runs of start, length (both in base 36) and part, row by
 * row, `5a.3.2-63.4.9`. What no run names is open.
 */
import type { DataSet } from '../../../../data/types.ts';
import { type Field, only } from '../../../../state/fields.ts';
import { textField } from '../../../../state/lists.ts';

/** Numbers of parts by the number of the place, row by row. */
export type PartMap = ReadonlyMap<number, number>;

/** Places of the largest map that a link describes, and parts. */
const PLACES = 64 * 64;
const PARTS = 36;
const OPEN = 255;

const run = /^([\da-z]{1,3})\.([\da-z]{1,3})\.([\da-z])$/;

/** undefined: that is no map. */
function readMap(text: string): PartMap | undefined {
  if (text === '') return new Map();
  const parts = new Uint8Array(PLACES).fill(OPEN);
  for (const one of text.split('-')) {
    const found = run.exec(one);
    if (!found) return undefined;
    const [start = 0, length = 0, part = PARTS] = found.slice(1).map((digits) => Number.parseInt(digits, 36));
    if (start + length > PLACES || length < 1) return undefined;
    parts.fill(part, start, start + length);
  }
  return new Map([...parts.entries()].filter(([, part]) => part !== OPEN));
}

/** The shortest text of a map: one for each map. */
export function formatMap(map: PartMap): string {
  const runs: [start: number, length: number, part: number][] = [];
  for (const [place, part] of [...map].sort(([a], [b]) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === place && last[2] === part) last[1]++;
    else runs.push([place, 1, part]);
  }
  return runs.map((numbers) => numbers.map((n) => n.toString(36)).join('.')).join('-');
}

const area = ({ event: [height = 0, width = 0] }: DataSet) => height * width;

/** Data whose pictures can be asked for part by part, and read so. */
const kindOf = (data: DataSet): string | null =>
  data.parts && data.segmenter ? `${data.event.join('×')} ${data.parts.join()}` : null;

export function mapField(label: string): Field<string> {
  const field = textField<PartMap>({
    label,
    initial: '',
    allowed: 'a map of parts',
    read: readMap,
    format: formatMap,
  });
  return {
    ...only(kindOf, field),
    madeFor: (text, data) => (text === '' ? '' : kindOf(data)),
    needs: ['data'],
    settle(text, data) {
      const map = readMap(text) ?? new Map<number, number>();
      const parts = kindOf(data) === null ? 0 : (data.parts?.length ?? 0);
      const kept = new Map([...map].filter(([place, part]) => place < area(data) && part < parts));
      const lost = map.size - kept.size;
      const why = parts
        ? `${label}: ${lost} of ${map.size} places lie beside the picture, or ask for a part that there is not`
        : `${data.label} cannot be asked for part by part: the layout is left out`;
      return { value: formatMap(kept), mended: lost ? [why] : [] };
    },
  };
}

/** The map of a text that a field has read. */
export const mapOf = (text: string): PartMap => readMap(text) ?? new Map();

/** What a network is asked: [H, W], 1 + the part at each place, 0 where it is open. */
export function layoutOf(map: PartMap, places: number): Uint8Array {
  const layout = new Uint8Array(places);
  for (const [place, part] of map) if (place < places) layout[place] = part + 1;
  return layout;
}

/** A map of parts that are known at each place: [H · W]. */
export const mapFrom = (parts: ArrayLike<number>): PartMap => new Map(Array.from(parts).entries());
