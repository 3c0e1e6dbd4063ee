import { hashOf } from './hash.ts';
import type { Read } from './types.ts';

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
  readonly parts: readonly Part[];
}

export interface Packed {
  readonly manifest: PackedManifest;
  readonly parts: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}

const length = (part: Part) => part.shape.reduce((product, size) => product * size, 1);

function parseManifest(name: string, bytes: ArrayBuffer): PackedManifest {
  try {
    const manifest = JSON.parse(new TextDecoder().decode(bytes)) as PackedManifest;
    if (!Array.isArray(manifest.parts)) throw new SyntaxError('no parts');
    return manifest;
  } catch (cause) {
    throw new Error(`data/${name}.json is not a manifest: ${remedy(name)}`, { cause });
  }
}

const remedy = (name: string) => `reload the page; if that does not help, run npm run pack -- ${name} again.`;

/** Throws when length or hash differ. crypto.subtle exists only on secure origins; elsewhere gzip's CRC must do. */
async function verify(name: string, manifest: PackedManifest, bytes: ArrayBuffer): Promise<void> {
  if (bytes.byteLength !== manifest.bytes)
    throw new Error(`data/${name}.bin has ${bytes.byteLength} bytes, not ${manifest.bytes}: ${remedy(name)}`);
  if (!globalThis.crypto?.subtle) return;
  const hex = await hashOf(bytes);
  if (hex !== manifest.sha256)
    throw new Error(`data/${name}.bin has SHA-256 ${hex}, not ${manifest.sha256}: ${remedy(name)}`);
}

async function inflate(name: string, bytes: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new Error(`data/${name}.bin cannot be decompressed: ${remedy(name)}`, { cause });
  }
}

/**
 * Opens public/data/<name>.{json,bin}. Throws when a file is truncated, corrupt or does not fit its manifest;
 * whatever `read` throws passes through.
 */
export async function openPacked(read: Read, name: string): Promise<Packed> {
  const [text, bytes] = await Promise.all([read(`data/${name}.json`), read(`data/${name}.bin`)]);
  const manifest = parseManifest(name, text);
  await verify(name, manifest, bytes);
  const all = await inflate(name, bytes);
  const total = manifest.parts.reduce((sum, part) => sum + length(part), 0);
  if (all.length !== total)
    throw new Error(`data/${name}.bin unpacks to ${all.length} bytes, not ${total}: ${remedy(name)}`);
  const parts: Record<string, Uint8Array<ArrayBuffer>> = {};
  let offset = 0;
  for (const part of manifest.parts) {
    parts[part.name] = all.subarray(offset, offset + length(part));
    offset += length(part);
  }
  return { manifest, parts };
}
