import { pictures } from '../../core/kinds/pictures.ts';
import { atOnce } from '../../core/pace.ts';
import { Rng, streams } from '../../core/random.ts';
import { checkCount } from '../check.ts';
import type { DataSet, Drawn, Read, Source } from '../types.ts';
import { type Attributes, attributes } from './attributes.ts';
import { side } from './backgrounds.ts';
import { drawTraining, openTest } from './captioned.ts';
import { examples } from './examples.ts';
import { sceneModels } from './models.ts';
import { objectNames } from './objects.ts';
import { area, cells, paintScene } from './paint.ts';
import { drawScene, type Split } from './scene.ts';
import { openSprites, type Sprites } from './sprites.ts';
import { promptLength, tokenize } from './tokens.ts';
import { vocabulary } from './vocabulary.ts';

/** Scenes with all that is known of them. */
export interface DrawnScenes extends Drawn {
  /** [count]. */
  readonly attributes: readonly Attributes[];
  /** [count, 12, 12]: an index of `parts` for each cell of 4 × 4 pixels. */
  readonly parts: Uint8Array;
}

export interface Scenes extends Source {
  /** x: [count, 48, 48, 3]. Left out, the split is `test`: scenes that no model has learnt from. */
  draw(seed: number, count: number, split?: Split): DrawnScenes;
}

/** Bytes as −1 … 1: looked up, since there are seven thousand a scene. */
const unit = Float32Array.from({ length: 256 }, (_, byte) => byte / 127.5 - 1);

function toUnit(pixels: Uint8Array, out: Float32Array): void {
  for (let i = 0; i < pixels.length; i++) out[i] = unit[pixels[i]];
}

function* drawing(sprites: Sprites, seed: number, count: number, split: Split): Generator<void, DrawnScenes> {
  checkCount(count);
  const rng = new Rng(seed, streams.data);
  const pixels = new Uint8Array(area * 3);
  const x = new Float32Array(count * pixels.length);
  const parts = new Uint8Array(count * cells ** 2);
  const all: Attributes[] = [];
  for (let i = 0; i < count; i++) {
    const scene = drawScene(rng, split);
    paintScene(scene, sprites, pixels, parts.subarray(i * cells ** 2, (i + 1) * cells ** 2));
    toUnit(pixels, x.subarray(i * pixels.length, (i + 1) * pixels.length));
    all.push(scene.attributes);
    yield;
  }
  return { x, parts, attributes: all };
}

async function openScenes(read: Read): Promise<Scenes> {
  const sprites = await openSprites(read);
  return {
    size: Infinity,
    draw: (seed, count, split = 'test') => atOnce(drawing(sprites, seed, count, split)),
    drawing: (seed, count) => drawing(sprites, seed, count, 'test'),
  };
}

/** One or two of sixty things before one of eight backgrounds, 48 × 48 pixels: as many as one likes, each fully described. */
export const scenes = {
  label: 'Scenes',
  kind: pictures,
  event: [side, side, 3],
  text: {
    words: vocabulary.length,
    length: promptLength,
    read: (prompt) => tokenize(prompt).ids,
    explain: (prompt) => tokenize(prompt).spans,
    examples,
  },
  attributes,
  parts: ['background', ...objectNames],
  models: sceneModels,
  model: 'scenes',
  source: 'Drawings from Fluent Emoji © Microsoft',
  licence: 'MIT',
  fetched: true,
  fingerprint: '01f9c252c789',
  training: { open: async (read) => drawTraining(await openScenes(read)) },
  test: { open: async (read) => openTest(await openScenes(read)) },
  open: openScenes,
} as const satisfies DataSet;
