import { stepsOf } from '../../src/core/jumps.ts';
import { samplers } from '../../src/core/samplers/index.ts';
import { schedules } from '../../src/core/schedules.ts';
import { leaving, type Space } from '../../src/core/space.ts';
import { grid } from '../../src/core/spacings.ts';
import { type Generator, runDrawing } from '../../src/nets/drawing.ts';
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

/** No picture of the page begins with such a seed. */
const FIRST_SEED = 100;

interface ClassFigures extends Likeness {
  /** Share that the reader sees as the class they were made as. */
  readonly readAsClass: number;
  /** Mean distance per pixel (root mean square, of 2) to the nearest training picture, where there is an end of them. */
  readonly nearestTraining?: number;
}

/** Makes so many pictures of each class: [classes · each, ...event of the data], class by class. */
type Make = (each: number) => Promise<Float32Array>;

/** Figures for a class-conditional denoiser of pictures, by each way to walk, beside those of real test pictures. */
export async function measureClasses(model: Model, read: Read, exam: Exam) {
  const { effort, space } = exam;
  const ways = Object.entries(settingsOf(model, effort.classes)).map(([name, setting]): [string, Make] => [
    name,
    (each) => generate(model, space, setting, each),
  ]);
  return {
    samples: effort.classes.each * model.classes,
    sampler: 'ddim',
    ...(!model.jumps && { steps: effort.classes.steps }),
    ...(await measured(model, ways, read, exam)),
  };
}

/** The same for what draws in one pass. */
export async function measureDrawn(generator: Generator, read: Read, exam: Exam) {
  const make: Make = (each) =>
    runDrawing(generator, { seed: FIRST_SEED, classes: inTurn(generator.classes, each) });
  return {
    samples: exam.effort.classes.each * generator.classes,
    ...(await measured(generator, [['one pass', make]], read, exam)),
  };
}

/** Figures of each set of pictures, and of real test pictures measured the same way. */
async function measured(
  { classes, event }: Pick<Model, 'classes' | 'event'>,
  ways: readonly (readonly [name: string, make: Make])[],
  read: Read,
  { test, effort }: Exam,
): Promise<Record<string, ClassFigures>> {
  const { each } = effort.classes;
  const reference = read(test.lot(0, each * classes).x);
  const training = await test.training?.();
  const measure = async (x: Float32Array, truth: Uint8Array): Promise<ClassFigures> => {
    const seen = read(x);
    return {
      readAsClass: round(accuracy(seen.labels, truth)),
      ...likeness(reference, seen),
      ...(training && { nearestTraining: await meanNearest(x, training, sizeOf(event)) }),
    };
  };
  const figures: Record<string, ClassFigures> = {};
  for (const [name, make] of ways) figures[name] = await measure(await make(each), inTurn(classes, each));
  const others = test.lot(1, each * classes);
  return { ...figures, 'real test pictures': await measure(others.x, known(others.labels, 'classes')) };
}

/** Each class so many times, one class after the other. */
const inTurn = (classes: number, each: number): Uint8Array =>
  Uint8Array.from({ length: classes * each }, (_, i) => Math.floor(i / each));

async function meanNearest(x: Float32Array, training: Float32Array, size: number): Promise<number> {
  const near = await nearestDistances(x, training, size);
  return round(near.reduce((a, b) => a + b, 0) / near.length);
}

/** By a walk of many steps. */
async function generate(
  model: Model,
  space: Space,
  { guidance, eta, steps }: Setting,
  each: number,
): Promise<Float32Array> {
  const size = sizeOf(model.event);
  const x = new Float32Array(model.classes * each * size);
  const levels = grid(schedules.cosine, steps);
  for (let chosen = 0; chosen < model.classes; chosen++) {
    const made = await runSampling(model, samplers.ddim, {
      levels,
      seed: FIRST_SEED + chosen,
      count: each,
      condition: { class: chosen, guidance },
      clip: space.range !== null,
      options: { eta },
    });
    x.set(made, chosen * each * size);
  }
  return leaving(space, x);
}
