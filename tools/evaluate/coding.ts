import { leaving } from '../../src/core/space.ts';
import { loadWeights } from '../../src/nets/load.ts';
import { modelSpec } from '../../src/nets/models.ts';
import { sizeOf } from '../../src/nets/params.ts';
import { latentSpace } from '../../src/nets/space.ts';
import { reduced } from './bicubic.ts';
import { type Exam, modelWith } from './exam.ts';
import { likeness, round } from './likeness.ts';
import { accuracy, openReader } from './reader.ts';

/** Pictures that go through the latent and back. */
const COUNT = 500;

/**
 * How much of test pictures comes back from the latent, beside the same pictures reduced to a quarter of their side and
 * enlarged again by bicubic interpolation; and what a reader makes of both.
 */
export async function measureCoding(name: string, { data, test, files }: Exam): Promise<object> {
  const spec = modelSpec(name);
  const space = latentSpace(spec, await loadWeights(name, files.readFrom(name)));
  const { x } = test.lot(7, COUNT);
  const back = await leaving(space, await space.encode(x));
  const reduction = reduced(x, spec.event as [number, number, number], 4);
  const reader = modelWith(data, 'classifier');
  const read = reader === undefined ? undefined : await openReader(reader, files);
  const others = read?.(test.lot(8, COUNT).x);
  const truth = read?.(x);
  const figures = (pictures: Float32Array) => ({
    psnr: round(signalToNoise(pictures, x)),
    ...(read &&
      others &&
      truth && {
        readAlike: round(accuracy(read(pictures).labels, truth.labels)),
        ...likeness(others, read(pictures)),
      }),
  });
  return {
    testPictures: COUNT,
    numbers: { picture: sizeOf(spec.event), latent: sizeOf(space.event) },
    reconstruction: figures(back),
    'bicubic, a quarter of the side': figures(reduction),
  };
}

/** Peak signal to noise in decibels, of pictures in −1 … 1, held in that range. */
export function signalToNoise(found: Float32Array, wanted: Float32Array): number {
  const square = found.reduce((sum, value, i) => {
    const gap = Math.max(-1, Math.min(1, value)) - wanted[i];
    return sum + gap * gap;
  }, 0);
  return 10 * Math.log10(4 / (square / found.length));
}
