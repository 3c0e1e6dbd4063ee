/** The weights that the page is served with, through the engine, on wasm. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, expect, it } from 'vitest';
import { energyDistance } from '../core/metrics.ts';
import { normals, streams } from '../core/random.ts';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import { dataset, datasets } from '../data/index.ts';
import { attributeLabels } from '../data/portraits/attributes.ts';
import type { DrawnPortraits } from '../data/portraits/index.ts';
import { readPublic as read } from '../data/read.fixture.ts';
import type { DataSet } from '../data/types.ts';
import { loadGenerator } from '../nets/drawing.ts';
import { loadModel, loadReader, loadSegmenter } from '../nets/load.ts';
import { models } from '../nets/models.ts';
import { collect, inPlace, modelsOf, spec } from './engine.fixture.ts';

const runner = inPlace(
  modelsOf({
    loadModel: (name, tell) => loadModel(name, read, tell),
    loadReader: (name, tell) => loadReader(name, read, tell),
    loadSegmenter: (name, tell) => loadSegmenter(name, read, tell),
    loadGenerator: (name, tell, snapshot) => loadGenerator(name, read, tell, snapshot),
  }),
);
const levels = grid(schedules.cosine, 20);
/** For a network of eps, whose answer says next to nothing of the data where there is next to no signal. */
const withSignal = { sampler: 'dpmpp2m', levels: grid(schedules.scaledLinear, 20) };

beforeAll(async () => void (await tf.setBackend('wasm')));

/** Those of data that the page offers, but for what it trains itself. */
const shipped = Object.entries(models).filter(([, { data, live }]) => Object.hasOwn(datasets, data) && !live);
const denoisers = shipped.filter(([, { kind }]) => kind === 'denoiser');

it.each(denoisers)('%s turns noise into data', async (model, { event, classes, predicts, data }) => {
  const points = event.length === 1;
  const way = predicts === 'epsilon' ? withSignal : { levels };
  const given = spec({ model, ...way, count: points ? 1000 : 4, clip: !points });
  const frames = await collect((s, take) => runner.sample(s, take), {
    ...given,
    condition: { class: classes ? 1 : null, guidance: 1 },
  });
  const { x } = frames[20];
  const square = x.reduce((sum, value) => sum + value * value, 0) / x.length;
  expect(x.every(Number.isFinite)).toBe(true);
  // Points have unit variance, or that of their class; in pictures a pixel is like the one beside it, in noise it is not.
  if (points) expect(Math.abs(square - (classes ? await squareOf(data, 1) : 1))).toBeLessThan(0.1);
  else expect(unrest(x, event)).toBeLessThan(0.5 * unrest(frames[0].x, event));
});

/** Mean square of the points of a class. */
async function squareOf(data: string, label: number): Promise<number> {
  const source = await dataset(data).open(read);
  const { x } = source.conditional!(label).draw(0, 2000);
  return x.reduce((sum, value) => sum + value * value, 0) / x.length;
}

/** Mean difference between a pixel and its right neighbour. x: [N, H, W, C]. */
function unrest(x: Float32Array, [, width, channels]: readonly number[]): number {
  const inside = [...x.keys()].filter((i) => Math.floor(i / channels) % width < width - 1);
  return inside.reduce((sum, i) => sum + Math.abs(x[i] - x[i + channels]), 0) / inside.length;
}

const readers = shipped.filter(([, { kind, tool }]) => kind === 'classifier' && !tool);

it.each(readers)('%s tells its data from noise, and parts of it are alike', async (reader, { data }) => {
  const { draw } = await datasets[data as 'fashion'].open(read);
  const { x } = draw(0, 512);
  const see = (pictures: Float32Array) => runner.features({ reader, x: pictures });
  const [a, b] = [await see(x.slice(0, x.length / 2)), await see(x.slice(x.length / 2))];
  const noise = await see(normals(1, streams.start, 0, new Float32Array(x.length / 2)).map(Math.tanh));
  const dimension = a.length / 256;
  expect([...a, ...b, ...noise].every(Number.isFinite)).toBe(true);
  const { distance: floor, error } = energyDistance(a, b, dimension);
  expect(Math.abs(floor)).toBeLessThan(4 * error!);
  expect(energyDistance(noise, b, dimension).distance).toBeGreaterThan(50 * error!);
});

const tellers = Object.entries<DataSet>(datasets).filter(([, { teller }]) => teller);

it.each(tellers)('%s: who tells of its pictures is as often right as is said', async (_, data) => {
  const { model, right } = data.teller!;
  const { metrics } = JSON.parse(new TextDecoder().decode(await read(`weights/${model}.json`)));
  const shares: number[] = Object.values(metrics.testAccuracy);
  const measured = data.attributes ? shares.reduce((a, b) => a + b) / shares.length : metrics.testAccuracy;
  expect(right).toBeCloseTo(measured, 4);
  const drawn = (await data.open(read)).draw(0, 300);
  const truth = drawn.labels ?? attributeLabels((drawn as DrawnPortraits).attributes);
  const found = await runner.answers({ reader: model, x: drawn.x });
  const share = found.filter((answer, i) => answer === truth[i]).length / truth.length;
  // Four standard errors of so many answers.
  expect(Math.abs(share - right)).toBeLessThan(4 * Math.sqrt((right * (1 - right)) / truth.length));
});

const generating = Object.entries<DataSet>(datasets).filter(([, { generator }]) => generator);

it.each(generating)(
  '%s: what draws them in one pass has learnt as long as is said, and draws better the longer',
  async (_, data) => {
    const { model, trained } = data.generator!;
    const { steps, snapshots, metrics } = JSON.parse(
      new TextDecoder().decode(await read(`weights/${model}.json`)),
    );
    expect(trained).toEqual([...snapshots.map((one: { steps: number }) => one.steps), steps]);
    const [kinds, each] = [data.classes!.length, 20];
    const shares: number[] = [];
    for (const snapshot of [...snapshots.keys(), undefined]) {
      let right = 0;
      for (let wanted = 0; wanted < kinds; wanted++) {
        const { x } = await runner.draw({ model, snapshot, seed: wanted, count: each, class: wanted });
        const found = await runner.answers({ reader: data.reader!, x });
        right += found.filter((one) => one === wanted).length;
      }
      shares.push(right / (kinds * each));
    }
    const [first, end] = [shares[0], shares[shares.length - 1]];
    const error = (share: number) => Math.sqrt((share * (1 - share)) / (kinds * each));
    const said = metrics['one pass'].readAsClass;
    expect(Math.abs(end - said)).toBeLessThan(4 * error(said));
    expect(end - first).toBeGreaterThan(2 * Math.hypot(error(end), error(first)));
  },
);

const parted = Object.entries<DataSet>(datasets).filter(([, { segmenter }]) => segmenter);

it.each(parted)('%s: what says their parts overlaps with the truth as is said', async (_, data) => {
  const { model, overlap } = data.segmenter!;
  const { metrics } = JSON.parse(new TextDecoder().decode(await read(`weights/${model}.json`)));
  expect(overlap).toEqual(metrics.overlap.each);
  expect(Object.keys(overlap)).toEqual(data.parts);
  const { x, parts } = (await data.open(read)).draw(1, 100);
  const found = await runner.segment({ segmenter: model, x });
  const right = found.filter((part, i) => part === parts![i]).length / found.length;
  expect(right).toBeGreaterThan(metrics.testAccuracy - 0.01);
});

it('keeps only weights once all have run', async () => {
  const before = tf.memory().numTensors;
  const frames = await collect((s, take) => runner.sample(s, take), spec({ model: 'moons', levels }));
  expect(frames).toHaveLength(21);
  expect(tf.memory().numTensors).toBe(before);
});
