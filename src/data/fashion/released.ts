/** Fashion-MNIST as released: 60,000 pictures to train on and 10,000 to test with. The page has a part of the latter. */
import { streams, uniforms } from '../../core/random.ts';
import { hashOf } from '../hash.ts';
import { fromBytes, lotsOf } from '../pictures.ts';
import type { Read, TestSource, TrainingDraw } from '../types.ts';
import { parseIdx } from './idx.ts';

/** SHA-256 of the four files, unpacked, as released by Zalando and packaged by Debian. */
export const fashionFiles = {
  'train-images-idx3-ubyte': 'c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888',
  'train-labels-idx1-ubyte': 'bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9',
  't10k-images-idx3-ubyte': '5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b',
  't10k-labels-idx1-ubyte': '0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34',
} as const;

export type FashionFile = keyof typeof fashionFiles;

/** Throws Error when the bytes are not those that were released. */
export function verifyFashion<B extends Uint8Array>(file: FashionFile, bytes: B): B {
  const found = hashOf(bytes);
  if (found !== fashionFiles[file])
    throw new Error(
      `${file} has SHA-256 ${found}, not ${fashionFiles[file]}: run npm run pack -- fashion again.`,
    );
  return bytes;
}

/** pictures: [size, 28, 28], 0 = background … 255; labels: [size], 0–9. */
export interface Released {
  readonly pictures: Uint8Array;
  readonly labels: Uint8Array;
  readonly size: number;
}

/** One half of it. Throws Error when a file is missing, or not the one that was released. */
export async function readReleased(readRaw: Read, split: 'train' | 'test'): Promise<Released> {
  const prefix = split === 'train' ? 'train' : 't10k';
  const open = async (file: FashionFile) =>
    parseIdx(verifyFashion(file, new Uint8Array(await readRaw(`fashion/${file}`))));
  const [pictures, labels] = await Promise.all([
    open(`${prefix}-images-idx3-ubyte`),
    open(`${prefix}-labels-idx1-ubyte`),
  ]);
  return { pictures: pictures.data, labels: labels.data, size: labels.shape[0] };
}

/** Training pictures, drawn with replacement. x: [count, 28, 28, 1] in [−1, 1]. */
export async function drawTraining(readRaw: Read): Promise<TrainingDraw> {
  const { pictures, labels, size: total } = await readReleased(readRaw, 'train');
  const event = pictures.length / total;
  return (seed, step, size) => {
    const chance = uniforms(seed, streams.data, step, new Float64Array(size));
    const x = new Float32Array(size * event);
    const shown = new Uint8Array(size);
    for (let b = 0; b < size; b++) {
      const which = Math.floor(chance[b] * total);
      shown[b] = labels[which];
      for (let i = 0; i < event; i++) x[b * event + i] = pictures[which * event + i] / 127.5 - 1;
    }
    return { x, labels: shown };
  };
}

/** The test pictures in the order in which they were released. x: [count, 28, 28, 1]. */
export async function openTest(readRaw: Read): Promise<TestSource> {
  const { pictures, labels } = await readReleased(readRaw, 'test');
  const training = async () => fromBytes((await readReleased(readRaw, 'train')).pictures);
  return { ...lotsOf(pictures, labels), training };
}
