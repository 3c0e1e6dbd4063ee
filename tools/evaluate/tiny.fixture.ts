/** Two sets of pictures that exist in tests alone: one with classes, one with attributes, words and parts. */
import { pictures } from '../../src/core/kinds/pictures.ts';
import { Rng, streams } from '../../src/core/random.ts';
import type { ModelSettings } from '../../src/data/models.ts';
import { lotsOf, pictureSource } from '../../src/data/pictures.ts';
import { trainingSeed } from '../../src/data/trainingSeed.ts';
import type { DataSet, Described, Task } from '../../src/data/types.ts';

const SIDE = 8;
const training = { batch: 4, steps: 2, rate: 1e-3 };
const denoiser = (label: string) =>
  ({
    label,
    network: 'unet',
    architecture: 'a tiny U-Net',
    widths: [8, 8],
    blocks: [1, 1, 1],
    conditionWidth: 8,
    marked: true,
    training,
  }) as const satisfies ModelSettings;
const reader = {
  network: 'classifier',
  architecture: 'a tiny classifier',
  widths: [8, 8],
  training,
} as const;

/** 64 pictures [8, 8, 1] of bars that lie or stand. */
function bars(): { pixels: Uint8Array; labels: Uint8Array } {
  const labels = Uint8Array.from({ length: 64 }, (_, i) => i % 2);
  const pixels = Uint8Array.from({ length: 64 * SIDE * SIDE }, (_, at) => {
    const [picture, row, column] = [at >> 6, (at >> 3) & 7, at & 7];
    return (picture % 2 ? row : column) === (picture >> 1) % SIDE ? 255 : 0;
  });
  return { pixels, labels };
}

export const stripes = {
  label: 'Stripes',
  kind: pictures,
  event: [SIDE, SIDE, 1],
  classes: ['standing', 'lying'],
  models: {
    stripes: denoiser('Stripes'),
    'stripes-student': {
      ...denoiser('Student of stripes'),
      student: { teacher: 'stripes', guidance: 2, jumps: 2 },
    },
    'draws-stripes': {
      label: 'GAN of stripes',
      network: 'generator',
      architecture: 'a tiny generator',
      latent: 4,
      widths: [8, 8],
      blocks: [1, 1],
      conditionWidth: 8,
      contest: { discriminator: { widths: [8, 8], blocks: [1, 1], features: 8 }, gamma: 1, share: 0.5 },
      training,
    },
    'reads-stripes': { ...reader, label: 'Reader of stripes' },
  },
  model: 'stripes',
  source: 'a test',
  licence: 'CC0 1.0',
  fingerprint: '',
  test: { open: async () => lotsOf(bars().pixels, bars().labels) },
  open: () => pictureSource(bars().pixels, 64, bars().labels),
} as const satisfies DataSet;

const attributes = { sign: ['none', 'dot', 'bar'], side: ['left', 'right'] } as const;
const words = ['', ...attributes.sign.slice(1), ...attributes.side];

function read(prompt: string): Uint8Array {
  const known = prompt.split(' ').map((word) => words.indexOf(word));
  return Uint8Array.from({ length: 2 }, (_, i) => Math.max(0, known[i] ?? 0));
}

/** Signs on the left or on the right half: [count, 8, 8, 1], with all that is known of them. */
function drawSigns(seed: number, count: number): Described & { tasks: Task[] } {
  const rng = new Rng(seed, streams.data);
  const labels = Uint8Array.from({ length: 2 * count }, (_, i) => rng.integer(i % 2 ? 2 : 3));
  const parts = new Uint8Array(count * SIDE * SIDE).map((_, at) => {
    const [sign, side] = labels.subarray(2 * (at >> 6));
    const [row, column] = [(at >> 3) & 7, at & 7];
    const inside = side === Math.floor(column / 4) && column % 4 === 1;
    return Number(inside && (sign === 2 || (sign === 1 && row === 3)));
  });
  const tasks = Array.from({ length: count }, (_, i): Task => {
    const [sign = 'none', side = 'left'] = [
      attributes.sign[labels[2 * i] ?? 0],
      attributes.side[labels[2 * i + 1] ?? 0],
    ];
    return sign === 'none'
      ? { prompt: side, asked: { side } }
      : { prompt: `${sign} ${side}`, asked: { sign, side } };
  });
  const ids = Uint8Array.from(tasks.flatMap(({ prompt }) => [...read(prompt)]));
  return { x: Float32Array.from(parts, (part) => 2 * part - 1), labels, parts, ids, tasks };
}

export const signs = {
  label: 'Signs',
  kind: pictures,
  event: [SIDE, SIDE, 1],
  text: { words: words.length, length: 2, read, explain: () => [], examples: [{ text: 'dot left' }] },
  attributes,
  parts: ['ground', 'sign'],
  models: {
    signs: { ...denoiser('Signs'), reading: { width: 8, questions: 2, places: false } },
    'reads-signs': { ...reader, label: 'Reader of signs', tool: true, smudged: true },
    'splits-signs': {
      label: 'Parts of signs',
      network: 'segmenter',
      tool: true,
      smudged: true,
      architecture: 'a tiny segmenter',
      width: 8,
      blocks: 1,
      training,
    },
  },
  model: 'signs',
  source: 'a test',
  licence: 'CC0 1.0',
  fingerprint: '',
  training: { open: async () => (seed, step, size) => drawSigns(trainingSeed(seed, step), size) },
  test: {
    open: async () => ({
      size: Infinity,
      lot: drawSigns,
      tasks: (which, count) => drawSigns(which, count).tasks,
      combinations: () => [{ prompt: 'bar right', asked: { sign: 'any', side: 'right' } }],
    }),
  },
  open: () => ({ size: Infinity, draw: drawSigns }),
} as const satisfies DataSet;
