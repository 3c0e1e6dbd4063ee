import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the first of these programs lies that can be called by its name, or undefined. */
export const inPath = (...names) =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
