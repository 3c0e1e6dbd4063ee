import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  type Check,
  FileError,
  hash,
  listOf,
  readJson,
  record,
  text,
  whole,
  wholes,
} from '../core/checked.ts';

/** One array inside a packed file: unsigned bytes of this shape. */
export interface Part {
  readonly name: string;
  readonly shape: readonly number[];
}

/** public/data/<name>.json: what lies in <name>.bin beside it, and where it comes from. */
export interface PackedManifest {
  readonly source: string;
  readonly licence: string;
  /** File with the licence's text, beside the manifest. */
  readonly notice: string;
  /** What was chosen, and why, in a sentence or two. */
  readonly contents: string;
  /** Length and SHA-256 of <name>.bin, which is gzip. */
  readonly bytes: number;
  readonly sha256: string;
  /** In the order in which they lie in the file. */
  readonly parts: readonly Part[];
  /** `sealOf` all the rest. */
  readonly seal: string;
}

/** Bytes that a file may unpack to: what a page holds with ease, and no bomb. */
export const LARGEST = 2 ** 25;

export const manifestFile = (name: string): string => `data/${name}.json`;
export const packedFile = (name: string): string => `data/${name}.bin`;
export const sizeOf = ({ shape }: Part): number => shape.reduce((product, size) => product * size, 1);

/** SHA-256 of what a manifest says, however it is set: a part that was renamed or moved is another manifest. */
export function sealOf({ seal: _, ...said }: Readonly<Record<string, unknown>>): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(said))));
}

const fields: Readonly<Record<keyof PackedManifest, Check>> = {
  source: text,
  licence: text,
  notice: text,
  contents: text,
  bytes: whole,
  sha256: hash,
  parts: listOf(record({ name: text, shape: wholes })),
  seal: hash,
};

/** Throws FileError where the text is no manifest, not as it was packed, or of more than a page can hold. */
export function readPackedManifest(name: string, json: string): PackedManifest {
  const file = manifestFile(name);
  const manifest = readJson<PackedManifest>(file, json, fields);
  if (sealed(manifest) !== manifest.seal) throw new FileError(file, 'has been changed since it was packed');
  const total = manifest.parts.reduce((sum, part) => sum + sizeOf(part), 0);
  if (!(total <= LARGEST))
    throw new FileError(file, `promises ${total} bytes, more than the ${LARGEST} that a page opens`);
  return manifest;
}

/** null for what is nested too deeply to be written again. */
function sealed(manifest: PackedManifest): string | null {
  try {
    return sealOf({ ...manifest });
  } catch {
    return null;
  }
}
