import { normals, streams } from '../../src/core/random.ts';
import { leaving, type Space } from '../../src/core/space.ts';
import type { Coder } from '../../src/nets/autoencoder.ts';
import { loadWeights } from '../../src/nets/load.ts';
import { modelSpec } from '../../src/nets/models.ts';
import { sizeOf } from '../../src/nets/params.ts';
import { latentSpace } from '../../src/nets/space.ts';
import { isVariational } from '../../src/nets/variational.ts';
import { reduced } from './bicubic.ts';
import { type Exam, modelWith } from './exam.ts';
import { likeness, round } from './likeness.ts';
import { accuracy, openReader } from './reader.ts';

/** Pictures that go through the latent and back. */
const COUNT = 500;

/**
 * How much of test pictures comes back from the latent, and what a reader makes of that. Beside it, where a latent is a
 * picture, the same pictures reduced to a quarter of their side and enlarged again by bicubic interpolation; where it is
 * a few numbers, pictures decoded from noise.
 */
export async function measureCoding(name: string, { data, test, files }: Exam): Promise<object> {
  const spec = modelSpec(name);
  const space = latentSpace(spec, await loadWeights(name, files.readFrom(name)));
  const { x } = test.lot(7, COUNT);
  const back = await leaving(space, await space.encode(x));
  const reader = modelWith(data, 'classifier');
  const read = reader === undefined ? undefined : await openReader(reader, files);
  const others = read?.(test.lot(8, COUNT).x);
  const truth = read?.(x);
  const looks = (pictures: Float32Array) => read && others && likeness(others, read(pictures));
  const figures = (pictures: Float32Array) => ({
    psnr: round(signalToNoise(pictures, x)),
    ...(read && truth && { readAlike: round(accuracy(read(pictures).labels, truth.labels)) }),
    ...looks(pictures),
  });
  const beside = isVariational(spec.network() as Coder)
    ? { 'decoded from noise': looks(await leaving(space, fromNoise(space))) }
    : {
        'bicubic, a quarter of the side': figures(reduced(x, spec.event as [number, number, number], 4)),
      };
  return {
    testPictures: COUNT,
    numbers: { picture: sizeOf(spec.event), latent: sizeOf(space.event) },
    reconstruction: figures(back),
    ...beside,
  };
}

const fromNoise = ({ event }: Space) =>
  normals(9, streams.metrics, 0, new Float32Array(COUNT * sizeOf(event)));

/** Peak signal to noise in decibels, of pictures in −1 … 1, held in that range. */
export function signalToNoise(found: Float32Array, wanted: Float32Array): number {
  const square = found.reduce((sum, value, i) => {
    const gap = Math.max(-1, Math.min(1, value)) - wanted[i];
    return sum + gap * gap;
  }, 0);
  return 10 * Math.log10(4 / (square / found.length));
}
