import { stepsOf } from '../../src/core/jumps.ts';
import { samplers } from '../../src/core/samplers/index.ts';
import { schedules } from '../../src/core/schedules.ts';
import { leaving, type Space } from '../../src/core/space.ts';
import { grid } from '../../src/core/spacings.ts';
import { sizeOf } from '../../src/nets/params.ts';
import { runSampling } from '../../src/nets/sampling.ts';
import type { Model } from '../../src/nets/types.ts';
import type { Effort } from './effort.ts';
import { type Exam, known } from './exam.ts';
import { type Likeness, likeness, round } from './likeness.ts';
import { nearestDistances } from './nearest.ts';
import { accuracy, type Read } from './reader.ts';

interface Setting {
  readonly guidance: number;
  readonly eta: number;
  readonly steps: number;
}

/**
 * What pictures are made with. η = 1 adds noise at each step, which mends errors of the steps before. A student takes the
 * few steps that it has learnt, with its teacher's guidance.
 */
function settingsOf({ jumps }: Model, { steps }: Effort['classes']): Readonly<Record<string, Setting>> {
  if (jumps)
    return Object.fromEntries(
      stepsOf(jumps).map((few) => [`${few} step${few > 1 ? 's' : ''}`, { guidance: 1, eta: 0, steps: few }]),
    );
  return {
    'guidance 1': { guidance: 1, eta: 0, steps },
    'guidance 1, η = 1': { guidance: 1, eta: 1, steps },
    'guidance 2': { guidance: 2, eta: 0, steps },
  };
}

interface ClassFigures extends Likeness {
  /** Share that the reader sees as the class they were made as. */
  readonly readAsClass: number;
  /** Mean distance per pixel (root mean square, of 2) to the nearest training picture, where there is an end of them. */
  readonly nearestTraining?: number;
}

/** Figures for a class-conditional model of pictures, real test pictures measured the same way beside them. */
export async function measureClasses(model: Model, read: Read, { test, effort, space }: Exam) {
  const samples = effort.classes.each * model.classes;
  const reference = read(test.lot(0, samples).x);
  const training = await test.training?.();
  const measure = async (x: Float32Array, classes: Uint8Array): Promise<ClassFigures> => {
    const seen = read(x);
    return {
      readAsClass: round(accuracy(seen.labels, classes)),
      ...likeness(reference, seen),
      ...(training && { nearestTraining: await meanNearest(x, training, sizeOf(model.event)) }),
    };
  };
  const guided: Record<string, ClassFigures> = {};
  for (const [name, setting] of Object.entries(settingsOf(model, effort.classes))) {
    const { x, classes } = await generate(model, space, setting, effort.classes.each);
    guided[name] = await measure(x, classes);
  }
  const others = test.lot(1, samples);
  return {
    samples,
    sampler: 'ddim',
    ...(!model.jumps && { steps: effort.classes.steps }),
    ...guided,
    'real test pictures': await measure(others.x, known(others.labels, 'classes')),
  };
}

async function meanNearest(x: Float32Array, training: Float32Array, size: number): Promise<number> {
  const near = await nearestDistances(x, training, size);
  return round(near.reduce((a, b) => a + b, 0) / near.length);
}

/** x: [classes · each, ...event of the data]. */
async function generate(model: Model, space: Space, { guidance, eta, steps }: Setting, each: number) {
  const size = sizeOf(model.event);
  const x = new Float32Array(model.classes * each * size);
  const classes = Uint8Array.from({ length: model.classes * each }, (_, i) => Math.floor(i / each));
  const levels = grid(schedules.cosine, steps);
  for (let chosen = 0; chosen < model.classes; chosen++) {
    const made = await runSampling(model, samplers.ddim, {
      levels,
      seed: 100 + chosen,
      count: each,
      condition: { class: chosen, guidance },
      clip: space.range !== null,
      options: { eta },
    });
    x.set(made, chosen * each * size);
  }
  return { x: await leaving(space, x), classes };
}
