import { frechetDistance } from '../../src/core/metrics/frechet.ts';
import { densityCoverage } from '../../src/core/metrics/neighbours.ts';
import { samplers } from '../../src/core/samplers/index.ts';
import { schedules } from '../../src/core/schedules.ts';
import { grid } from '../../src/core/spacings.ts';
import { readReleased } from '../../src/data/fashion/released.ts';
import { sizeOf } from '../../src/nets/layout.ts';
import { loadModel } from '../../src/nets/load.ts';
import { runSampling } from '../../src/nets/sampling.ts';
import type { Model } from '../../src/nets/types.ts';
import { readPublic, readRaw } from '../train/files.ts';
import { nearestDistances } from './nearest.ts';
import { accuracy, openReader, type Reading, toUnit } from './reader.ts';

const PER_CLASS = 100;
const STEPS = 50;
const NEIGHBOURS = 5;
/** What pictures are made with. η = 1 adds noise at each step, which mends errors of the steps before. */
const settings: Readonly<Record<string, Setting>> = {
  'guidance 1': { guidance: 1, eta: 0 },
  'guidance 1, η = 1': { guidance: 1, eta: 1 },
  'guidance 2': { guidance: 2, eta: 0 },
};
const round = (x: number) => Number(x.toPrecision(3));

interface Setting {
  readonly guidance: number;
  readonly eta: number;
}

/** How a set of pictures compares with real test pictures, in the reader's features. */
interface Likeness {
  /** Share that the reader sees as the class they were made as. */
  readonly readAsClass: number;
  readonly frechet: number;
  readonly density: number;
  readonly coverage: number;
  /** Mean distance per pixel (root mean square, of 2) to the nearest training picture. */
  readonly nearestTraining: number;
}

/** Figures for a class-conditional model of pictures, real test pictures measured the same way beside them. */
export async function evaluatePictures(name: string) {
  const model = await loadModel(name, readPublic);
  const read = await openReader(`${name}-reader`);
  const test = await readReleased(readRaw, 'test');
  const size = sizeOf(model.event);
  const half = PER_CLASS * model.classes;
  const real = toUnit(test.pictures.subarray(0, 2 * half * size));
  const reference = read(real.subarray(0, half * size));
  const training = toUnit((await readReleased(readRaw, 'train')).pictures);
  const compare = async (x: Float32Array, classes: ArrayLike<number>): Promise<Likeness> =>
    likeness(read(x), classes, reference, await nearestDistances(x, training, size));
  const guided: Record<string, Likeness> = {};
  for (const [name, setting] of Object.entries(settings)) {
    const { x, classes } = await generate(model, setting);
    guided[name] = await compare(x, classes);
  }
  model.dispose();
  const others = real.slice(half * size);
  return {
    samples: half,
    sampler: 'ddim',
    steps: STEPS,
    ...guided,
    'real test pictures': await compare(others, test.labels.subarray(half, 2 * half)),
  };
}

function likeness(
  reading: Reading,
  classes: ArrayLike<number>,
  reference: Reading,
  near: Float32Array,
): Likeness {
  const { features, dimension, labels } = reading;
  const { density, coverage } = densityCoverage(reference.features, features, dimension, NEIGHBOURS);
  return {
    readAsClass: round(accuracy(labels, classes)),
    frechet: round(frechetDistance(reference.features, features, dimension)),
    density: round(density),
    coverage: round(coverage),
    nearestTraining: round(near.reduce((a, b) => a + b, 0) / near.length),
  };
}

async function generate(
  model: Model,
  { guidance, eta }: Setting,
): Promise<{ x: Float32Array; classes: Uint8Array }> {
  const size = sizeOf(model.event);
  const x = new Float32Array(model.classes * PER_CLASS * size);
  const classes = Uint8Array.from({ length: model.classes * PER_CLASS }, (_, i) => Math.floor(i / PER_CLASS));
  const levels = grid(schedules.cosine, STEPS);
  for (let chosen = 0; chosen < model.classes; chosen++) {
    const condition = { class: chosen, guidance };
    const made = await runSampling(model, samplers.ddim, {
      levels,
      seed: 100 + chosen,
      count: PER_CLASS,
      condition,
      clip: true,
      options: { eta },
    });
    x.set(made, chosen * PER_CLASS * size);
  }
  return { x, classes };
}

/** Share of test pictures that the reader sees as their class. */
export async function evaluateFashionReader(name: string) {
  const read = await openReader(name);
  const { pictures, labels, size } = await readReleased(readRaw, 'test');
  return { testPictures: size, testAccuracy: accuracy(read(toUnit(pictures)).labels, labels) };
}
