import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Read } from './types.ts';

/** For tests: the page's files, from the folder they lie in. */
export const readPublic: Read = async (path) => {
  const bytes = await readFile(fileURLToPath(new URL(`../../public/${path}`, import.meta.url)));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
};
