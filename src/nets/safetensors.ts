/**
 * Weight files: https://github.com/huggingface/safetensors#format. Eight bytes of header length, a JSON header with
 * the shape and place of each array, then the arrays; here all in half precision.
 */
import { fromHalf, toHalf } from './half.ts';
import { type Layout, sizeOf, slices, totalSize } from './layout.ts';

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/** flat: [totalSize(layout)] → the file. */
export function writeSafetensors(layout: Layout, flat: Float32Array): Uint8Array {
  const header: Record<string, Entry> = {};
  let at = 0;
  for (const { name, shape } of layout) {
    const end = at + 2 * sizeOf(shape);
    header[name] = { dtype: 'F16', shape, data_offsets: [at, end] };
    at = end;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  const padded = Math.ceil(text.length / 8) * 8;
  const bytes = new Uint8Array(8 + padded + at).fill(0x20, 8, 8 + padded);
  bytes.set(text, 8);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(padded), true);
  let place = 8 + padded;
  for (const slice of slices(layout, flat).values()) {
    for (const value of slice) {
      view.setUint16(place, toHalf(value), true);
      place += 2;
    }
  }
  return bytes;
}

/**
 * The file → [totalSize(layout)], in the order of the layout. Throws Error that names the array when the file is
 * damaged, lacks an array, has one too many, or one of another shape or type. absent: [totalSize(layout)], the values of
 * arrays that the file may lack.
 */
export function readSafetensors(layout: Layout, bytes: Uint8Array, absent?: Float32Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { entries, start } = readHeader(bytes, view);
  const extra = Object.keys(entries).find((name) => !layout.some((slot) => slot.name === name));
  if (extra) throw new Error(`the weights hold “${extra}”, which this network does not have`);
  const flat = new Float32Array(totalSize(layout));
  let at = 0;
  for (const { name, shape } of layout) {
    if (absent && !entries[name]) {
      flat.set(absent.subarray(at, at + sizeOf(shape)), at);
      at += sizeOf(shape);
      continue;
    }
    const from = start + checkEntry(name, shape, entries[name], bytes.length - start);
    for (let i = 0; i < sizeOf(shape); i++) flat[at++] = fromHalf(view.getUint16(from + 2 * i, true));
  }
  return flat;
}

function readHeader(bytes: Uint8Array, view: DataView): { entries: Record<string, Entry>; start: number } {
  const length = bytes.length >= 8 ? Number(view.getBigUint64(0, true)) : Number.POSITIVE_INFINITY;
  if (8 + length > bytes.length) throw new Error('the weights end before their header does');
  const text = new TextDecoder().decode(bytes.subarray(8, 8 + length));
  try {
    const { __metadata__: _, ...entries } = JSON.parse(text);
    return { entries, start: 8 + length };
  } catch (cause) {
    throw new Error('the header of the weights is not JSON', { cause });
  }
}

/** Checks one array's entry and returns where its data starts. */
function checkEntry(
  name: string,
  shape: readonly number[],
  entry: Entry | undefined,
  available: number,
): number {
  if (!entry) throw new Error(`the weights lack “${name}”`);
  if (entry.dtype !== 'F16') throw new Error(`“${name}” is stored as ${entry.dtype}, not F16`);
  if (String(entry.shape) !== String(shape))
    throw new Error(`“${name}” has the shape [${entry.shape}], but the network wants [${shape}]`);
  const [from, to] = entry.data_offsets;
  if (!(from >= 0) || to - from !== 2 * sizeOf(shape) || to > available)
    throw new Error(`the data of “${name}” is cut off or misplaced`);
  return from;
}
