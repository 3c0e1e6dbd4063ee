/**
 * Weight files: https://github.com/huggingface/safetensors#format. Eight bytes of header length, a JSON header with
 * the shape and place of each array, then the arrays; here all in half precision.
 */
import { FileError, isRecord, readJson, shown, wholes } from '../core/checked.ts';
import { fromHalf, toHalf } from './half.ts';
import { type ParamSpecs, sizeOf, slices, totalSize } from './params.ts';

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/** flat: [totalSize(specs)] → the file. */
export function writeSafetensors(specs: ParamSpecs, flat: Float32Array): Uint8Array {
  const header: Record<string, Entry> = {};
  let at = 0;
  for (const { name, shape } of specs) {
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
  for (const slice of slices(specs, flat).values()) {
    for (const value of slice) {
      view.setUint16(place, toHalf(value), true);
      place += 2;
    }
  }
  return bytes;
}

/**
 * The file → [totalSize(specs)], in the order of the specs. Throws FileError that names file and array when the file
 * is damaged, lacks an array, has one too many, one of another shape or type, one that lies elsewhere than behind the
 * one before, or one that holds what is no number. absent: [totalSize(specs)], the values of arrays that the file may
 * lack.
 */
export function readSafetensors(
  file: string,
  specs: ParamSpecs,
  bytes: Uint8Array,
  absent?: Float32Array,
): Float32Array {
  const { entries, start } = readHeader(file, bytes);
  const names = new Set(specs.map(({ name }) => name));
  const extra = Object.keys(entries).find((name) => !names.has(name));
  if (extra !== undefined)
    throw new FileError(file, `holds ${shown(extra)}, which this network does not have`);
  const flat = new Float32Array(totalSize(specs));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [at, place] = [0, 0];
  for (const { name, shape } of specs) {
    const into = flat.subarray(at, at + sizeOf(shape));
    at += into.length;
    if (absent && !Object.hasOwn(entries, name)) {
      into.set(absent.subarray(at - into.length, at));
      continue;
    }
    const wrong = wrongIn(entries[name], shape, place) ?? readHalves(view, start + place, into);
    if (wrong) throw new FileError(file, `is damaged: the array “${name}” ${wrong}`);
    place += 2 * into.length;
  }
  if (start + place !== bytes.length)
    throw new FileError(file, `is damaged: ${bytes.length - start - place} bytes belong to no array`);
  return flat;
}

function readHeader(file: string, bytes: Uint8Array): { entries: Record<string, unknown>; start: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length >= 8 ? Number(view.getBigUint64(0, true)) : Number.POSITIVE_INFINITY;
  if (8 + length > bytes.length) throw new FileError(file, 'ends before its header does');
  const header = new TextDecoder().decode(bytes.subarray(8, 8 + length));
  const { __metadata__: _, ...entries } = readJson<Record<string, unknown>>(
    `The header of ${file}`,
    header,
    {},
  );
  return { entries, start: 8 + length };
}

/** What is wrong with one array's entry; null where its data lie at this place. */
function wrongIn(entry: unknown, shape: readonly number[], place: number): string | null {
  if (entry === undefined) return 'is missing';
  if (!isRecord(entry)) return `is ${shown(entry)}, not an entry`;
  const { dtype, shape: found, data_offsets: offsets } = entry;
  if (dtype !== 'F16') return `is stored as ${shown(dtype)}, not F16`;
  if (wholes(found) !== null || String(found) !== String(shape))
    return `has ${Array.isArray(found) ? `the shape [${found.slice(0, 5)}]` : 'no shape'}, but the network wants [${shape}]`;
  if (wholes(offsets) !== null || String(offsets) !== String([place, place + 2 * sizeOf(shape)]))
    return 'is cut off or misplaced';
  return null;
}

/** into: as many halves as there are from this place. Says what is wrong, or null. */
function readHalves(view: DataView, from: number, into: Float32Array): string | null {
  if (from + 2 * into.length > view.byteLength) return 'is cut off or misplaced';
  for (let i = 0; i < into.length; i++) into[i] = fromHalf(view.getUint16(from + 2 * i, true));
  return into.every(Number.isFinite) ? null : 'holds what is no number';
}
