import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { FileError } from '../core/checked.ts';
import { inSlices } from '../core/pace.ts';
import { inflate } from './inflate.ts';
import { manifestFile, type PackedManifest, packedFile, readPackedManifest, sizeOf } from './manifest.ts';
import type { Read } from './types.ts';

/** What a data set's code expects in its file, in this order: a shape for each part, null for a length that may vary. */
export type Expected<Name extends string> = Readonly<Record<Name, readonly (number | null)[]>>;

export interface Packed<Name extends string> {
  readonly manifest: PackedManifest;
  readonly parts: Readonly<Record<Name, Uint8Array<ArrayBuffer>>>;
}

/** Bytes that are hashed between two looks at the clock: a fraction of a millisecond. */
const STRIDE = 2 ** 15;

function* hashing(bytes: Uint8Array): Generator<void, string> {
  const hash = sha256.create();
  for (let at = 0; at < bytes.length; at += STRIDE) {
    hash.update(bytes.subarray(at, at + STRIDE));
    yield;
  }
  return bytesToHex(hash.digest());
}

async function verify(name: string, manifest: PackedManifest, bytes: Uint8Array): Promise<void> {
  const file = packedFile(name);
  if (bytes.length !== manifest.bytes)
    throw new FileError(file, `has ${bytes.length} bytes, not ${manifest.bytes}`);
  const found = await inSlices(hashing(bytes));
  if (found !== manifest.sha256)
    throw new FileError(file, `has SHA-256 ${found.slice(0, 12)}…, not ${manifest.sha256.slice(0, 12)}…`);
}

function checkParts<Name extends string>(
  name: string,
  { parts }: PackedManifest,
  expected: Expected<Name>,
): void {
  const wanted = Object.entries<readonly (number | null)[]>(expected);
  const fits = ([key, shape]: (typeof wanted)[number], i: number) =>
    parts[i]?.name === key &&
    parts[i].shape.length === shape.length &&
    shape.every((length, axis) => length === null || length === parts[i].shape[axis]);
  if (parts.length === wanted.length && wanted.every(fits)) return;
  const list = (all: readonly (readonly [string, readonly (number | null)[]])[]) =>
    all.map(([key, shape]) => `${key} [${shape.map((length) => length ?? 'any')}]`).join(', ');
  throw new FileError(
    manifestFile(name),
    `lists ${list(parts.map((part) => [part.name.slice(0, 20), part.shape.slice(0, 5)]))}, where this page wants ${list(wanted)}`,
  );
}

/**
 * Opens public/data/<name>.{json,bin}. Throws FileError when a file is truncated, corrupt, does not fit its manifest, or
 * holds something else than expected; whatever `read` throws passes through.
 */
export async function openPacked<Name extends string>(
  read: Read,
  name: string,
  expected: Expected<Name>,
): Promise<Packed<Name>> {
  const [json, packed] = await Promise.all([read(manifestFile(name)), read(packedFile(name))]);
  const manifest = readPackedManifest(name, new TextDecoder().decode(json));
  checkParts(name, manifest, expected);
  const bytes = new Uint8Array(packed);
  await verify(name, manifest, bytes);
  const total = manifest.parts.reduce((sum, part) => sum + sizeOf(part), 0);
  const all = await inflate(packedFile(name), bytes, total);
  let offset = 0;
  const parts = manifest.parts.map((part) => {
    const from = offset;
    offset += sizeOf(part);
    return [part.name, all.subarray(from, offset)] as const;
  });
  return { manifest, parts: Object.fromEntries(parts) as Packed<Name>['parts'] };
}
