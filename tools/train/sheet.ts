import { mkdirSync, writeFileSync } from 'node:fs';
import { encode } from 'fast-png';
import { samplers } from '../../src/core/samplers/index.ts';
import { schedules } from '../../src/core/schedules.ts';
import { leaving, type Space } from '../../src/core/space.ts';
import { grid } from '../../src/core/spacings.ts';
import { dataset } from '../../src/data/index.ts';
import { generatorOf, runDrawing } from '../../src/nets/drawing.ts';
import { modelOf } from '../../src/nets/load.ts';
import { type ModelSpec, modelSpec } from '../../src/nets/models.ts';
import { sizeOf } from '../../src/nets/params.ts';
import { runSampling } from '../../src/nets/sampling.ts';
import { latentSpace, openSpace } from '../../src/nets/space.ts';
import type { Condition, Model } from '../../src/nets/types.ts';
import type { Learner } from '../../src/training/optimiser.ts';
import { shippedOf } from '../../src/training/shipped.ts';
import { startBackend } from './backend.ts';
import { checkpointFolder } from './checkpoint.ts';
import { readPublic } from './files.ts';
import { finished } from './publish.ts';

const STEPS = 20;
/** A student's. */
const FEW = 4;
const PER_CLASS = 8;
const POINTS = 4000;
/** Samples by which latents are standardised for a sheet. */
const ROUGHLY = 64;
/** Rows of pictures that an autoencoder gives back. */
const CODED = 4;

/** Returns what writes .checkpoints/<model>/samples-<step>.png from the averaged weights. */
export async function sheetMaker(name: string): Promise<(learner: Learner) => Promise<void>> {
  const { kind } = modelSpec(name);
  if (!(['denoiser', 'autoencoder', 'generator'] as ModelSpec['kind'][]).includes(kind))
    return async () => {};
  await startBackend('wasm');
  return async (learner) => {
    const png = await drawSheet(name, shippedOf(modelSpec(name), learner));
    mkdirSync(`${checkpointFolder}${name}`, { recursive: true });
    writeFileSync(`${checkpointFolder}${name}/samples-${learner.step}.png`, png);
  };
}

/**
 * What a model with these weights makes, as a PNG. A denoiser of points: one cloud; of pictures: a row of each thing it
 * can be asked for. An autoencoder: rows of pictures, and below each what comes back.
 * A generator: a row of each class, all rows from the same noise.
 */
export async function drawSheet(name: string, weights: Float32Array): Promise<Uint8Array> {
  const spec = modelSpec(name);
  if (spec.kind === 'autoencoder') return codedSheet(spec, await finished(spec, weights, ROUGHLY));
  if (spec.kind === 'generator') return drawnSheet(name, weights);
  const model = modelOf(name, weights);
  const png =
    spec.event.length === 1
      ? await pointSheet(model)
      : await pictureSheet(model, rowsOf(spec), await openSpace(spec, readPublic), dataset(spec.data).event);
  model.dispose();
  return png;
}

async function draw(model: Model, count: number, condition: Condition, clip: boolean): Promise<Float32Array> {
  const levels = grid(schedules.cosine, model.jumps ? FEW : STEPS);
  return runSampling(model, samplers.ddim, { levels, seed: 1, count, condition, clip });
}

/** What each row of the sheet is asked for: every class, or nothing and then what a page begins with. */
function rowsOf({ data, classes }: ModelSpec): Condition[] {
  const { text } = dataset(data);
  if (text)
    return ['', ...text.examples.map((example) => example.text)].map((prompt) => ({
      class: null,
      prompt,
      guidance: 2,
    }));
  if (!classes) return [{ class: null, guidance: 1 }];
  return Array.from({ length: classes }, (_, chosen) => ({ class: chosen, guidance: 1 }));
}

/** One row a condition. event: of the data. */
async function pictureSheet(
  model: Model,
  rows: readonly Condition[],
  space: Space,
  event: readonly number[],
): Promise<Uint8Array> {
  const drawn: Float32Array[] = [];
  for (const row of rows)
    drawn.push(await leaving(space, await draw(model, PER_CLASS, row, space.range !== null)));
  return inRows(drawn, event);
}

async function drawnSheet(name: string, weights: Float32Array): Promise<Uint8Array> {
  const generator = generatorOf(name, weights);
  const rows: Float32Array[] = [];
  for (let chosen = 0; chosen < generator.classes; chosen++)
    rows.push(await runDrawing(generator, { seed: 1, classes: new Uint8Array(PER_CLASS).fill(chosen) }));
  generator.dispose();
  return inRows(rows, generator.event);
}

/** Pictures of the data, and what comes back of them. */
async function codedSheet({ data, event, network }: ModelSpec, weights: Float32Array): Promise<Uint8Array> {
  const { encode, decode } = latentSpace({ event, network }, weights);
  const source = await dataset(data).open(readPublic);
  const { x } = source.draw(1, CODED * PER_CLASS);
  const back = await decode(await encode(x));
  const size = PER_CLASS * sizeOf(event);
  const row = (all: Float32Array, i: number) => all.subarray(i * size, (i + 1) * size);
  return inRows(Array.from({ length: CODED }, (_, i) => [row(x, i), row(back, i)]).flat(), event);
}

/** rows: pictures side by side, [PER_CLASS, ...event] each. */
function inRows(rows: readonly Float32Array[], event: readonly number[]): Uint8Array {
  const [height, width, channels] = event;
  const sheet = new Uint8Array(rows.length * height * PER_CLASS * width * channels);
  rows.forEach((x, row) => {
    x.forEach((value, i) => {
      const [column, y, rest] = [
        Math.floor(i / (height * width * channels)),
        Math.floor(i / (width * channels)) % height,
        i % (width * channels),
      ];
      const byte = Math.round((Math.max(-1, Math.min(1, value)) + 1) * 127.5);
      sheet[((row * height + y) * PER_CLASS + column) * width * channels + rest] = byte;
    });
  });
  return encode({
    width: PER_CLASS * width,
    height: rows.length * height,
    data: sheet,
    channels: channels as 1 | 3,
  });
}

/** A cloud of points, ±3 standard deviations across. */
async function pointSheet(model: Model): Promise<Uint8Array> {
  const side = 400;
  const x = await draw(model, POINTS, { class: null, guidance: 1 }, false);
  const sheet = new Uint8Array(side * side).fill(255);
  for (let i = 0; i < x.length; i += 2) {
    const [column, row] = [(x[i] / 6 + 0.5) * side, (0.5 - x[i + 1] / 6) * side].map(Math.floor);
    if (column >= 0 && column < side && row >= 0 && row < side) sheet[row * side + column] = 0;
  }
  return encode({ width: side, height: side, data: sheet, channels: 1 });
}
