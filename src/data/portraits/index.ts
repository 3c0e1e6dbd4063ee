import { pictures } from '../../core/kinds/pictures.ts';
import { atOnce } from '../../core/pace.ts';
import { Rng, streams } from '../../core/random.ts';
import { checkCount } from '../check.ts';
import { completer } from '../complete.ts';
import type { DataSet, Drawn, Read, Source, Wanted } from '../types.ts';
import { type Attributes, attributes } from './attributes.ts';
import { captionsToLearn, drawTraining, openTest } from './captioned.ts';
import { wordsOf } from './describe.ts';
import { parts } from './design.ts';
import { examples, gallery } from './examples.ts';
import { unmetIn } from './heldOut.ts';
import { meaningOf } from './meaning.ts';
import { portraitModels } from './models.ts';
import { nearestTraining } from './nearest.ts';
import { area, paintPortrait } from './paint.ts';
import { drawPortrait, type Split } from './portrait.ts';
import { openSprites, type Sprites } from './sprites.ts';
import { promptLength, tokenize } from './tokens.ts';
import { vocabulary } from './vocabulary.ts';

/** Portraits with all that is known of them. */
export interface DrawnPortraits extends Drawn {
  /** [count]. */
  readonly attributes: readonly Attributes[];
  /** [count, 16, 16]: an index of `parts` in design.ts for each pixel. */
  readonly parts: Uint8Array;
}

export interface Portraits extends Source {
  /** x: [count, 16, 16, 3]. Left out, the split is `test`: portraits that no model has learnt from. */
  draw(seed: number, count: number, split?: Split): DrawnPortraits;
}

function* drawing(
  sprites: Sprites,
  seed: number,
  count: number,
  split: Split,
): Generator<void, DrawnPortraits> {
  checkCount(count);
  const rng = new Rng(seed, streams.data);
  const pixels = new Uint8Array(area * 3);
  const x = new Float32Array(count * pixels.length);
  const parts = new Uint8Array(count * area);
  const all: Attributes[] = [];
  for (let i = 0; i < count; i++) {
    const portrait = drawPortrait(rng, split);
    paintPortrait(portrait, sprites, pixels, parts.subarray(i * area, (i + 1) * area));
    for (let at = 0; at < pixels.length; at++) x[i * pixels.length + at] = pixels[at] / 127.5 - 1;
    all.push(portrait.attributes);
    yield;
  }
  return { x, parts, attributes: all };
}

async function openPortraits(read: Read): Promise<Portraits> {
  const sprites = await openSprites(read);
  return {
    size: Infinity,
    draw: (seed, count, split = 'test') => atOnce(drawing(sprites, seed, count, split)),
    drawing: (seed, count) => drawing(sprites, seed, count, 'test'),
    nearest: (x, read) => nearestTraining(x, read as Attributes, sprites),
    unmet: unmetIn,
  };
}

/** Captions that tell what follows what: a moment's work, and most words are among them. */
const CAPTIONS = 400;

/** Faces of 16 × 16 pixels, made to order from the layers of a drawing: as many as one likes, each fully described. */
export const portraits = {
  label: 'Portraits',
  kind: pictures,
  event: [16, 16, 3],
  text: {
    words: vocabulary.length,
    length: promptLength,
    read: (prompt) => tokenize(prompt).ids,
    explain: (prompt) => tokenize(prompt).spans,
    asks: (prompt) => meaningOf(tokenize(prompt).words) as Wanted,
    complete: completer({
      vocabulary,
      words: (text) => tokenize(text).words,
      captions: () => captionsToLearn(CAPTIONS),
    }),
    examples,
    gallery,
  },
  attributes,
  parts,
  models: portraitModels,
  model: 'portraits',
  teller: { model: 'portraits-reader', right: 0.9985, words: wordsOf },
  segmenter: {
    model: 'portraits-parts',
    overlap: {
      background: 0.999,
      skin: 0.982,
      earrings: 0.953,
      clothes: 0.997,
      eyes: 0.996,
      glasses: 0.983,
      beard: 0.854,
      mouth: 0.966,
      hair: 0.972,
      hat: 0.984,
    },
  },
  otherModels: { 'portraits-weak': 'weaker', 'portraits-student': 'student' },
  weaker: 'portraits-weak',
  student: 'portraits-student',
  source: 'Pixel Art by DiceBear',
  licence: 'CC0 1.0',
  fetched: true,
  fingerprint: 'b167174688ff',
  training: { open: async (read) => drawTraining(await openPortraits(read)) },
  test: { open: async (read) => openTest(await openPortraits(read)) },
  open: openPortraits,
} as const satisfies DataSet;
