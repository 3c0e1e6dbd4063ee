import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { hashOf } from '../../src/data/hash.ts';
import { type PackedManifest, type Part, readPackedManifest, sealOf } from '../../src/data/manifest.ts';

const publicData = fileURLToPath(new URL('../../public/data/', import.meta.url));

export type Origin = Pick<PackedManifest, 'source' | 'licence' | 'notice' | 'contents'>;

/**
 * Writes public/data/<name>.bin (the parts one after the other, gzip) and <name>.json (what is in it).
 * extra: whatever else belongs into the manifest, such as the classes. Returns the size in bytes. Throws where the page would refuse it.
 */
export function writePacked(
  name: string,
  origin: Origin,
  parts: readonly (Part & { data: Uint8Array })[],
  extra: Record<string, unknown> = {},
): number {
  const bytes = new Uint8Array(gzipSync(Buffer.concat(parts.map((part) => part.data)), { level: 9 }));
  // Byte 9 of a gzip file names the operating system: fixed, so that packing gives the same file everywhere.
  bytes[9] = 255;
  const said = {
    ...origin,
    bytes: bytes.length,
    sha256: hashOf(bytes),
    parts: parts.map(({ name, shape }) => ({ name, shape })),
    ...extra,
  };
  const json = JSON.stringify({ ...said, seal: sealOf(said) }, null, 2);
  // What the page would refuse is not written.
  readPackedManifest(name, json);
  mkdirSync(publicData, { recursive: true });
  writeFileSync(`${publicData}${name}.bin`, bytes);
  writeFileSync(`${publicData}${name}.json`, `${json}\n`);
  return bytes.length;
}

/** Writes a licence notice beside the data, as the licence asks. */
export function writeNotice(file: string, text: string): void {
  mkdirSync(publicData, { recursive: true });
  writeFileSync(publicData + file, text);
}
