import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Raw data lies here, outside the repository. */
export const rawFolder = fileURLToPath(new URL('../../.raw/', import.meta.url));
export const fashionFolder = `${rawFolder}fashion/`;

/** SHA-256 of the four files, unpacked, as released by Zalando and packaged by Debian. */
export const fashionFiles = {
  'train-images-idx3-ubyte': 'c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888',
  'train-labels-idx1-ubyte': 'bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9',
  't10k-images-idx3-ubyte': '5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b',
  't10k-labels-idx1-ubyte': '0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34',
} as const;

export type FashionFile = keyof typeof fashionFiles;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Throws when the bytes are not those that were released. */
export function verifyFashion(file: FashionFile, bytes: Uint8Array): Uint8Array {
  const found = sha256(bytes);
  if (found !== fashionFiles[file])
    throw new Error(
      `${file} has SHA-256 ${found}, not ${fashionFiles[file]}: run npm run pack -- fashion again.`,
    );
  return bytes;
}

/**
 * An IDX file of unsigned bytes (http://yann.lecun.com/exdb/mnist/): 0 0 8 rank, sizes as big-endian 32 bit, data.
 * Throws on another type or on a length that does not fit the sizes.
 */
export function parseIdx(bytes: Uint8Array): { shape: number[]; data: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0 || view.getUint8(2) !== 8)
    throw new Error('Not an IDX file of unsigned bytes: it must start with 0 0 8.');
  const rank = view.getUint8(3);
  if (bytes.length < 4 + 4 * rank)
    throw new Error(`IDX file ends after ${bytes.length} bytes, within its header: it is truncated.`);
  const shape = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis));
  const data = new Uint8Array(bytes.buffer, bytes.byteOffset + 4 + 4 * rank, bytes.length - 4 - 4 * rank);
  const expected = shape.reduce((product, size) => product * size, 1);
  if (data.length !== expected)
    throw new Error(
      `IDX file of shape [${shape}] holds ${data.length} bytes of data, not ${expected}: it is truncated.`,
    );
  return { shape, data };
}

function readFile(file: FashionFile): { shape: number[]; data: Uint8Array } {
  const path = fashionFolder + file;
  if (!existsSync(path)) throw new Error(`${path} is missing: run npm run pack -- fashion once to fetch it.`);
  return parseIdx(verifyFashion(file, readFileSync(path)));
}

/**
 * Fashion-MNIST whole, for the trainer. pictures: [size, 28, 28], 0 = background … 255; labels: [size], 0–9.
 * train: 60,000; test: 10,000. Throws when `npm run pack -- fashion` has not run yet, or a hash differs.
 */
export function readFashion(split: 'train' | 'test'): {
  pictures: Uint8Array;
  labels: Uint8Array;
  size: number;
} {
  const prefix = split === 'train' ? 'train' : 't10k';
  const pictures = readFile(`${prefix}-images-idx3-ubyte`);
  const labels = readFile(`${prefix}-labels-idx1-ubyte`);
  return { pictures: pictures.data, labels: labels.data, size: labels.shape[0] };
}
