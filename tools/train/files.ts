import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Read } from '../../src/data/types.ts';
import { checkFile, type Manifest, manifestPath, readManifest } from '../../src/nets/manifest.ts';
import { modelSpec } from '../../src/nets/models.ts';
import type { Files } from '../../src/training/draws.ts';

export const publicFolder = fileURLToPath(new URL('../../public/', import.meta.url));
/** Raw data lies here, outside the repository. */
export const rawFolder = fileURLToPath(new URL('../../.raw/', import.meta.url));
/** Beside the evaluation, for models that only it needs. */
const toolFolder = fileURLToPath(new URL('../evaluate/', import.meta.url));

/** Where the files of a model lie. */
export const folderOf = (model: string): string => (modelSpec(model).tool ? toolFolder : publicFolder);

/** The page's files, from the folder. */
export const readPublic = readFolder(publicFolder);
/** Released files, which `npm run pack` has fetched. */
export const readRaw = readFolder(rawFolder);
/** The files of a model, wherever they lie. */
export const readFrom = (model: string): Read => readFolder(folderOf(model));

/** Where data and models are read from. */
export interface ModelFiles extends Files {
  readonly readFrom: (model: string) => Read;
}

/** Those of this checkout. */
export const files: ModelFiles = { read: readPublic, readRaw, readFrom };

/** The weight file of a trained model, checked, with its manifest. Throws Error when it is missing or damaged. */
export async function readTrained(model: string): Promise<{ manifest: Manifest; bytes: Uint8Array }> {
  const read = readFrom(model);
  const manifest = readManifest(model, new TextDecoder().decode(await read(manifestPath(model))));
  const bytes = new Uint8Array(await read(manifest.file));
  checkFile(manifest, bytes);
  return { manifest, bytes };
}

function readFolder(folder: string): Read {
  return async (path) => {
    const file = folder + path;
    if (!existsSync(file)) throw new Error(`${file} is missing: train or pack it first`);
    const bytes = readFileSync(file);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  };
}
