import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const publicFolder = fileURLToPath(new URL('../../public/', import.meta.url));

/** The page's files, from the folder. */
export async function readPublic(path: string): Promise<ArrayBuffer> {
  const file = publicFolder + path;
  if (!existsSync(file)) throw new Error(`${file} is missing: train or pack it first`);
  const bytes = readFileSync(file);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
