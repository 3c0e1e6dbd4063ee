import { mkdirSync, writeFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';
import { encode } from 'fast-png';
import { samplers } from '../../src/core/samplers/index.ts';
import { schedules } from '../../src/core/schedules.ts';
import { grid } from '../../src/core/spacings.ts';
import { denoiser } from '../../src/nets/denoiser.ts';
import { toParams } from '../../src/nets/layout.ts';
import { modelSpec } from '../../src/nets/models.ts';
import type { Learner } from '../../src/nets/optimiser.ts';
import { runSampling } from '../../src/nets/sampling.ts';
import type { Model } from '../../src/nets/types.ts';
import { startBackend } from './backend.ts';
import { checkpointFolder } from './checkpoint.ts';

const STEPS = 20;
const PER_CLASS = 8;
const POINTS = 4000;

/** Returns what writes .checkpoints/<model>/samples-<step>.png from the averaged weights. */
export async function sheetMaker(name: string): Promise<(learner: Learner) => Promise<void>> {
  const spec = modelSpec(name);
  if (spec.kind !== 'denoiser') return async () => {};
  await startBackend('wasm');
  const network = spec.network();
  return async (learner) => {
    const params = toParams(network.layout, learner.average);
    const { event, classes } = spec;
    const model = { name, event, classes, denoise: denoiser(network, params, classes), dispose() {} };
    const png = event.length === 1 ? await pointSheet(model) : await pictureSheet(model);
    tf.dispose(params);
    mkdirSync(`${checkpointFolder}${name}`, { recursive: true });
    writeFileSync(`${checkpointFolder}${name}/samples-${learner.step}.png`, png);
  };
}

async function draw(
  model: Model,
  count: number,
  chosen: number | null,
  clip: boolean,
): Promise<Float32Array> {
  const levels = grid(schedules.cosine, STEPS);
  const condition = { class: chosen, guidance: 1 };
  return runSampling(model, samplers.ddim, { levels, seed: 1, count, condition, clip });
}

/** One row a class. */
async function pictureSheet(model: Model): Promise<Uint8Array> {
  const [height, width, channels] = model.event;
  const rows = Math.max(1, model.classes);
  const sheet = new Uint8Array(rows * height * PER_CLASS * width * channels);
  for (let row = 0; row < rows; row++) {
    const x = await draw(model, PER_CLASS, model.classes ? row : null, true);
    for (let i = 0; i < x.length; i++) {
      const [column, y, rest] = [
        Math.floor(i / (height * width * channels)),
        Math.floor(i / (width * channels)) % height,
        i % (width * channels),
      ];
      sheet[((row * height + y) * PER_CLASS + column) * width * channels + rest] = Math.round(
        (x[i] + 1) * 127.5,
      );
    }
  }
  return encode({
    width: PER_CLASS * width,
    height: rows * height,
    data: sheet,
    channels: channels as 1 | 3,
  });
}

/** A cloud of points, ±3 standard deviations across. */
async function pointSheet(model: Model): Promise<Uint8Array> {
  const side = 400;
  const x = await draw(model, POINTS, null, false);
  const sheet = new Uint8Array(side * side).fill(255);
  for (let i = 0; i < x.length; i += 2) {
    const [column, row] = [(x[i] / 6 + 0.5) * side, (0.5 - x[i + 1] / 6) * side].map(Math.floor);
    if (column >= 0 && column < side && row >= 0 && row < side) sheet[row * side + column] = 0;
  }
  return encode({ width: side, height: side, data: sheet, channels: 1 });
}
