/**
 * Weight files: https://github.com/huggingface/safetensors#format. Eight bytes of header length, a JSON header with
 * the shape and place of each array, then the arrays; here all in half precision, or all in single precision.
 */
import { FileError, isRecord, readJson, shown, wholes } from '../core/checked.ts';
import { fromHalf, toHalf } from './half.ts';
import { type ParamSpecs, sizeOf, slices, totalSize } from './params.ts';

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/** How numbers lie in a file. */
const types = {
  F16: {
    bytes: 2,
    put: (view: DataView, at: number, value: number) => view.setUint16(at, toHalf(value), true),
    get: (view: DataView, at: number) => fromHalf(view.getUint16(at, true)),
  },
  F32: {
    bytes: 4,
    put: (view: DataView, at: number, value: number) => view.setFloat32(at, value, true),
    get: (view: DataView, at: number) => view.getFloat32(at, true),
  },
} as const;
export type NumberType = keyof typeof types;

/** What a file says of itself, beside its arrays. */
export type Metadata = Readonly<Record<string, string>>;

/** flat: [totalSize(specs)] → the file. */
export function writeSafetensors(
  specs: ParamSpecs,
  flat: Float32Array,
  { type = 'F16', metadata }: { readonly type?: NumberType; readonly metadata?: Metadata } = {},
): Uint8Array<ArrayBuffer> {
  const { bytes: width, put } = types[type];
  const header: Record<string, Entry | Metadata> = metadata ? { __metadata__: metadata } : {};
  let at = 0;
  for (const { name, shape } of specs) {
    const end = at + width * sizeOf(shape);
    header[name] = { dtype: type, shape, data_offsets: [at, end] };
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
      put(view, place, value);
      place += width;
    }
  }
  return bytes;
}

/**
 * The file → [totalSize(specs)], in the order of the specs. Throws FileError that names file and array when the file
 * is damaged, lacks an array, has one too many, one of another shape or type, one that lies elsewhere than behind the
 * one before, or one that holds what is no number. absent: [totalSize(specs)], the values of arrays that the file may
 * lack. type: as the arrays must be stored.
 */
export function readSafetensors(
  file: string,
  specs: ParamSpecs,
  bytes: Uint8Array,
  absent?: Float32Array,
  type: NumberType = 'F16',
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
    const wrong = wrongIn(entries[name], shape, place, type) ?? readNumbers(view, start + place, into, type);
    if (wrong) throw new FileError(file, `is damaged: the array “${name}” ${wrong}`);
    place += types[type].bytes * into.length;
  }
  if (start + place !== bytes.length)
    throw new FileError(file, `is damaged: ${bytes.length - start - place} bytes belong to no array`);
  return flat;
}

/** What the file says of itself. Throws FileError when it is damaged. */
export function readMetadata(file: string, bytes: Uint8Array): Metadata {
  const { metadata } = readHeader(file, bytes);
  if (!isRecord(metadata)) return {};
  return Object.fromEntries(
    Object.entries(metadata).filter((one): one is [string, string] => typeof one[1] === 'string'),
  );
}

function readHeader(file: string, bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length >= 8 ? Number(view.getBigUint64(0, true)) : Number.POSITIVE_INFINITY;
  if (8 + length > bytes.length) throw new FileError(file, 'ends before its header does');
  const header = new TextDecoder().decode(bytes.subarray(8, 8 + length));
  const { __metadata__: metadata, ...entries } = readJson<Record<string, unknown>>(
    `The header of ${file}`,
    header,
    {},
  );
  return { entries, metadata, start: 8 + length };
}

/** What is wrong with one array's entry; null where its data lie at this place. */
function wrongIn(entry: unknown, shape: readonly number[], place: number, type: NumberType): string | null {
  if (entry === undefined) return 'is missing';
  if (!isRecord(entry)) return `is ${shown(entry)}, not an entry`;
  const { dtype, shape: found, data_offsets: offsets } = entry;
  if (dtype !== type) return `is stored as ${shown(dtype)}, not ${type}`;
  if (wholes(found) !== null || String(found) !== String(shape))
    return `has ${Array.isArray(found) ? `the shape [${found.slice(0, 5)}]` : 'no shape'}, but the network wants [${shape}]`;
  if (
    wholes(offsets) !== null ||
    String(offsets) !== String([place, place + types[type].bytes * sizeOf(shape)])
  )
    return 'is cut off or misplaced';
  return null;
}

/** into: as many numbers as there are from this place. Says what is wrong, or null. */
function readNumbers(view: DataView, from: number, into: Float32Array, type: NumberType): string | null {
  const { bytes, get } = types[type];
  if (from + bytes * into.length > view.byteLength) return 'is cut off or misplaced';
  for (let i = 0; i < into.length; i++) into[i] = get(view, from + bytes * i);
  return into.every(Number.isFinite) ? null : 'holds what is no number';
}
