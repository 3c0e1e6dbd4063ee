import { beforeAll, describe, expect, it, vi } from 'vitest';
import { datasets } from '../../src/data/index.ts';
import type { DataSet } from '../../src/data/types.ts';
import { learntParams } from '../../src/nets/learnt.ts';
import { manifestPath } from '../../src/nets/manifest.ts';
import { modelSpec } from '../../src/nets/models.ts';
import { initialise } from '../../src/nets/params.ts';
import { gradientsHere } from '../../src/training/here.ts';
import { training } from '../../src/training/loop.ts';
import { firstLearner, shippedOf } from '../../src/training/shipped.ts';
import { startBackend } from '../train/backend.ts';
import { openBatches } from '../train/batches.ts';
import type { ModelFiles } from '../train/files.ts';
import { published } from '../train/publish.ts';
import { drawSheet } from '../train/sheet.ts';
import { type Effort, usual } from './effort.ts';
import { examine } from './examine.ts';
import { type Measured, qualityTables } from './table.ts';
import type { signs, stripes } from './tiny.fixture.ts';

type Tiny = { readonly signs: typeof signs; readonly stripes: typeof stripes };

/** The registry with two entries more; nothing else knows of them. */
vi.mock('../../src/data/index.ts', async (original) => {
  const real = await original<typeof import('../../src/data/index.ts')>();
  const sets: Record<string, DataSet> = {
    ...real.datasets,
    ...(await import('./tiny.fixture.ts')),
  };
  return { ...real, datasets: sets, dataset: (name: string) => ({ ...sets, ...real.upcoming })[name] };
});

const { signs: words, stripes: classes } = datasets as unknown as Tiny;
const little: Effort = {
  ...usual,
  classes: { each: 8, steps: 2 },
  words: { prompts: 8, combinations: 1, guidance: [1, 2], steps: 2, otherSteps: [3] },
  layouts: { maps: 8, steps: 2 },
  read: 8,
  split: 8,
};
/** Weights and manifests, where the trainer would write them. */
const written = new Map<string, Uint8Array<ArrayBuffer>>();
const read = async (path: string) =>
  (written.get(path) ?? expect.fail(`${path} was not written`)).slice().buffer;
const files: ModelFiles = { read, readRaw: read, readFrom: () => read };

/** Two steps, as `npm run train` takes them. */
async function train(model: string) {
  const settings = { ...modelSpec(model).training, seed: 0 };
  const spec = modelSpec(model);
  const learner = firstLearner(spec, initialise(learntParams(spec), 0));
  const batches = await openBatches(model, settings, files);
  const losses: number[] = [];
  for await (const loss of training(settings, learner, gradientsHere(spec, batches, settings)))
    losses.push(loss);
  const head = { ...settings, model, processes: 1, step: learner.step, seconds: 0 };
  const { manifest, bytes } = await published(head, learner, 'wasm');
  written.set(manifest.file, Uint8Array.from(bytes));
  written.set(manifestPath(model), new TextEncoder().encode(JSON.stringify(manifest)));
  return { losses, manifest, weights: shippedOf(spec, learner) };
}

const trained: Record<string, Awaited<ReturnType<typeof train>>> = {};
const figures: Record<string, Readonly<Record<string, unknown>>> = {};
const manifestOf = (model: string): Measured => ({
  ...(trained[model]?.manifest ?? expect.fail(`${model} was not trained`)),
  metrics: figures[model] ?? expect.fail(`${model} was not examined`),
});

beforeAll(async () => {
  await startBackend('wasm');
  const names = [...Object.keys(classes.models), ...Object.keys(words.models)];
  for (const model of names) trained[model] = await train(model);
  for (const model of names) figures[model] = { ...(await examine(model, files, little)) };
}, 60_000);

const share = expect.any(Number);
const likeness = { frechet: share, density: share, coverage: share };

describe('a set of pictures that only its entry tells of', () => {
  it('is trained', () => {
    for (const { losses } of Object.values(trained)) {
      expect(losses).toHaveLength(2);
      expect(losses.every(Number.isFinite)).toBe(true);
    }
  });

  it('is sketched: a row a class, or one without words and one a prompt of the page', async () => {
    const rows = async (model: string) => {
      const png = await drawSheet(model, trained[model]?.weights ?? expect.fail());
      return new DataView(png.buffer, png.byteOffset).getUint32(20) / 8;
    };
    expect(await rows('stripes')).toBe(2);
    expect(await rows('draws-stripes')).toBe(2);
    expect(await rows('signs')).toBe(2);
  });

  it('with classes is read as its class', () => {
    const figure = { readAsClass: share, ...likeness };
    expect(figures.stripes).toEqual({
      samples: 16,
      sampler: 'ddim',
      steps: 2,
      'guidance 1': figure,
      'guidance 1, η = 1': figure,
      'guidance 2': figure,
      'real test pictures': figure,
    });
    expect(figures['stripes-student']).toEqual({
      samples: 16,
      sampler: 'ddim',
      '1 step': figure,
      '2 steps': figure,
      'real test pictures': figure,
    });
    expect(figures['draws-stripes']).toEqual({
      samples: 16,
      'one pass': figure,
      'real test pictures': figure,
    });
    expect(figures['reads-stripes']).toEqual({ testPictures: 64, testAccuracy: share });
  });

  it('with attributes, words and parts is read as asked', () => {
    const each = { sign: share, side: share };
    const asked = { mean: share, error: share, whole: share, each };
    const guided = { steps: 2, ...asked, heldOut: asked, ...likeness };
    const overlap = { mean: share, each: { ground: share, sign: share } };
    expect(figures.signs).toMatchObject({
      samples: 8,
      heldOutSamples: 1,
      'guidance 1': guided,
      'guidance 2': guided,
      'real test pictures': { ...asked, ...likeness },
      layout: { ...overlap, samples: 8, 'real test pictures': overlap, 'pictures of other layouts': overlap },
    });
    expect(figures['reads-signs']).toEqual({ testPictures: 8, testAccuracy: each });
    expect(figures['splits-signs']).toEqual({ testPictures: 8, testAccuracy: share, overlap });
  });

  it('stands in the tables', () => {
    const tables = qualityTables(['stripes', 'stripes-student', 'draws-stripes', 'signs'].map(manifestOf));
    expect(tables).toContain('| Stripes, guidance 1, η = 1 |');
    expect(tables).toContain('| Student of stripes, 2 steps |');
    expect(tables).toContain('| GAN of stripes, one pass |');
    expect(tables).toContain('| Signs | Size | Steps | Attributes as asked |');
    expect(tables).toContain('| Signs, real test pictures |  |  |');
    expect(tables).toContain('| Overlap with the layout | Mean | ground | sign |');
    expect(tables).toContain('| pictures of other layouts |');
  });
});
