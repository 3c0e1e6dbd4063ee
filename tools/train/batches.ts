import { normals, streams, uniforms } from '../../src/core/random.ts';
import { datasets } from '../../src/data/index.ts';
import { type Attributes, attributeNames, attributes } from '../../src/data/portraits/attributes.ts';
import { drawCaptioned } from '../../src/data/portraits/captioned.ts';
import { portraits } from '../../src/data/portraits/index.ts';
import type { DataSet } from '../../src/data/types.ts';
import { type Batch, type Clean, labelledBatch, noisyBatch, partedBatch } from '../../src/nets/batch.ts';
import type { ModelSpec } from '../../src/nets/models.ts';
import { readFashion } from '../pack/idx.ts';
import { partEmphasis } from './emphasis.ts';
import { readPublic } from './publicFiles.ts';

/** The batch of one step: the same (seed, step) gives the same batch, whatever ran before. */
export type Batches = (seed: number, step: number, size: number) => Promise<Batch>;

type Draw = (seed: number, step: number, size: number) => Clean | Promise<Clean>;

/** Training data of a model: the whole set, not the page's subset. */
export function batchesFor(spec: ModelSpec): Batches {
  const draw = drawFrom(spec.data);
  const emphasis = spec.parts ? emphasisFor(draw, spec.parts) : undefined;
  return async (seed, step, size) => {
    const clean = await draw(seed, step, size);
    if (spec.kind === 'denoiser')
      return { ...noisyBatch(clean, size, spec, seed, step), emphasis: await emphasis };
    const x = spec.tool ? smudged(clean.x, size, seed, step) : clean.x;
    return spec.kind === 'classifier'
      ? labelledBatch({ ...clean, x }, size, spec.heads ?? [spec.classes])
      : partedBatch({ ...clean, x }, size, spec.parts!);
  };
}

const SEEN = 2000;

async function emphasisFor(draw: Draw, parts: number): Promise<Float32Array> {
  const { parts: shown } = await draw(0, 0, SEEN);
  return partEmphasis(shown!, parts, shown!.length / SEEN);
}

/** Throws RangeError when there is no such data set. */
export function dataset(name: string): DataSet {
  const sets: Readonly<Record<string, DataSet>> = datasets;
  if (!sets[name])
    throw new RangeError(`there is no data set “${name}”; known are ${Object.keys(sets).join(', ')}`);
  return sets[name];
}

function drawFrom(data: string): Draw {
  if (data === 'fashion') return drawFashion();
  if (data === 'portraits') return drawPortraits();
  const source = dataset(data).open(() => Promise.reject(new Error('points have no file')));
  if (source instanceof Promise) throw new Error(`no training data is known for “${data}”`);
  return (seed, step, size) => source.draw(seedOf(seed, step), size);
}

/** Counted down from the top, so that training never meets the seeds that the page and the evaluation use. */
const seedOf = (seed: number, step: number): number => (2 ** 32 - 1 - step - seed * 2 ** 20) >>> 0;

function drawPortraits(): Draw {
  const source = portraits.open(readPublic);
  return async (seed, step, size) => {
    const drawn = drawCaptioned(await source, seedOf(seed, step), size, 'train');
    return { ...drawn, labels: attributeLabels(drawn.attributes) };
  };
}

/** [B, attributes]: the place of each attribute's value in its list. */
export function attributeLabels(portraits: readonly Attributes[]): Uint8Array {
  const values = (one: Attributes) =>
    attributeNames.map((name) => (attributes[name] as readonly string[]).indexOf(one[name]));
  return Uint8Array.from(portraits.flatMap(values));
}

/** A little noise, from none to this deviation, so that a reader does not lean on colours being exact. */
const SMUDGE = 0.15;

function smudged(x: Float32Array, size: number, seed: number, step: number): Float32Array {
  const amount = uniforms(seed, streams.dropout, step, new Float32Array(size));
  const noise = normals(seed, streams.training, step, new Float32Array(x.length));
  return noise.map((eps, i) => x[i] + SMUDGE * amount[Math.floor((i * size) / x.length)] * eps);
}

function drawFashion(): Draw {
  const { pictures, labels, size: total } = readFashion('train');
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
