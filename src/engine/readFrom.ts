import { fetched } from '../data/fetched.ts';
import type { Read } from '../data/types.ts';

/** Reads files under this folder of the page's own server, and tells how many bytes of each have come in. */
export const readFrom =
  (base: string, onBytes: (path: string, received: number) => void): Read =>
  (path) =>
    fetched(path, base, (received) => onBytes(path, received));
