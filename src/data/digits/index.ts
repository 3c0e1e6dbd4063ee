import { FileError } from '../../core/checked.ts';
import { pictures } from '../../core/kinds/pictures.ts';
import { packedFile } from '../manifest.ts';
import type { MlpSettings } from '../models.ts';
import { openPacked } from '../packed.ts';
import { lotsOf, pictureSource } from '../pictures.ts';
import type { DataSet, Read } from '../types.ts';

const classes = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const SIZE = 8;
/** A pixel is how many of 4×4 dots are inked. */
const INK = 16;
/** Every so manieth picture is held out: the same hands have written both halves. */
const HELD = 6;

interface Half {
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/** Throws FileError on a file that holds something else. */
async function halves(read: Read): Promise<{ readonly training: Half; readonly held: Half }> {
  const { parts } = await openPacked(read, 'digits', { pictures: [null, SIZE, SIZE, 1], labels: [null] });
  const { pictures, labels } = parts;
  const area = SIZE * SIZE;
  const file = packedFile('digits');
  if (!labels.length || pictures.length !== labels.length * area)
    throw new FileError(file, `holds ${labels.length} labels for other pictures`);
  if (labels.some((label) => label >= classes.length))
    throw new FileError(file, 'holds a label beyond the ten classes');
  if (pictures.some((ink) => ink > INK)) throw new FileError(file, `holds a pixel of more than ${INK} dots`);
  const half = (held: boolean): Half => {
    const chosen = [...labels.keys()].filter((i) => (i % HELD === HELD - 1) === held);
    const pixels = new Uint8Array(chosen.length * area);
    chosen.forEach((which, row) => {
      pixels.set(pictures.subarray(which * area, (which + 1) * area), row * area);
    });
    return { pixels, labels: Uint8Array.from(chosen, (which) => labels[which]) };
  };
  return { training: half(false), held: half(true) };
}

const network = {
  label: 'Digits',
  network: 'mlp',
  architecture: 'residual MLP, 3 blocks of 64, told the class',
  live: true,
  classed: true,
  width: 64,
  blocks: 3,
  training: { batch: 256, steps: 5_000, rate: 2e-3 },
} as const satisfies MlpSettings;

/** Handwritten digits, so small that the page itself learns to draw them. */
export const digits = {
  label: 'Digits',
  kind: pictures,
  event: [SIZE, SIZE, 1],
  classes,
  models: { digits: network },
  model: 'digits',
  source: 'Optical Recognition of Handwritten Digits (doi:10.24432/C50P49), test set',
  licence: 'CC BY 4.0, E. Alpaydin and C. Kaynak',
  fetched: true,
  fingerprint: '98949491528e',
  test: {
    async open(read) {
      const { pixels, labels } = (await halves(read)).held;
      return lotsOf(pixels, labels, INK);
    },
  },
  async open(read) {
    const { pixels, labels } = (await halves(read)).training;
    return pictureSource(pixels, labels.length, labels, INK);
  },
} as const satisfies DataSet;
