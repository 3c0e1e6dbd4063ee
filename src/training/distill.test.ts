/** What a student is taught, against what its teacher, and it itself, make when they walk. On a tiny U-Net. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { lengthOf, wayOf } from '../core/jumps.ts';
import { normals } from '../core/random.ts';
import { samplers } from '../core/samplers/index.ts';
import { flowCoefficients } from '../core/samplers/steps.ts';
import { schedules } from '../core/schedules.ts';
import type { StudentSettings } from '../data/models.ts';
import { contextOf } from '../nets/conditions.ts';
import { denoiser } from '../nets/denoiser.ts';
import type { ModelSpec } from '../nets/models.ts';
import { initialise, slices, toParams } from '../nets/params.ts';
import { readSafetensors, writeSafetensors } from '../nets/safetensors.ts';
import { runSampling } from '../nets/sampling.ts';
import type { Model } from '../nets/types.ts';
import { unet } from '../nets/unet.ts';
import { batchesFor } from './batches.ts';
import { parseCheckpoint, serialiseCheckpoint } from './checkpoint.ts';
import { studentBatches, teaching } from './distill.ts';
import { gradient } from './gradient.ts';
import { gradientsHere } from './here.ts';
import { type Asked, asked, type Stage, stageOf } from './lesson.ts';
import { training } from './loop.ts';
import { type Learner, newLearner } from './optimiser.ts';

const [SIZE, CLASSES, JUMPS, EVENT] = [16, 3, 3, 64];
const config = {
  event: [8, 8, 1],
  classes: CLASSES,
  widths: [8, 12],
  blocks: [1, 1, 1],
  conditionWidth: 16,
} as const;
const student: StudentSettings = { teacher: 'teacher', guidance: 2, jumps: JUMPS };
const common = {
  kind: 'denoiser' as const,
  event: config.event,
  classes: CLASSES,
  noise: normals,
  range: [-1, 1] as const,
  data: 'fashion',
  label: 'a test',
  architecture: '',
  training: { batch: SIZE, steps: 1, rate: 1 },
};
const teacherSpec: ModelSpec = { ...common, network: () => unet(config) };
const spec: ModelSpec = {
  ...common,
  jumps: JUMPS,
  student,
  network: () => unet({ ...config, jumps: JUMPS }),
};

const shaken = ({ network }: ModelSpec, seed: number) =>
  initialise(network().params, seed).map((w, i) => w + 0.05 * Math.sin(i));
const teacher = { spec: teacherSpec, weights: shaken(teacherSpec, 1) };
const own = shaken(spec, 2);

function modelOf(of: ModelSpec, weights: Float32Array): Model {
  const network = of.network();
  const params = toParams(network.params, weights);
  return { ...of, name: '', denoise: denoiser(network, params, of), dispose: () => tf.dispose(params) };
}

const clean = {
  x: normals(5, 9, 0, new Float32Array(SIZE * EVENT)).map(Math.tanh),
  labels: Uint8Array.from({ length: SIZE }, (_, i) => i % CLASSES),
};
const ask = (stage: Stage, step = 3): Asked => asked(clean, SIZE, { ...spec, jumps: JUMPS }, 0, step, stage);

/** Where the jump of a row ends when it goes by the target, which is v. */
function endOf(question: Asked, target: Float32Array, row: number, length: number): Float32Array {
  const [from, to] = wayOf(question.times[row], length, 1);
  const { x: kept, x0: ofX0 } = flowCoefficients(from, to);
  return question.x.slice(row * EVENT, (row + 1) * EVENT).map((x, i) => {
    const x0 = from.alpha * x - from.sigma * target[row * EVENT + i];
    return kept * x + ofX0 * x0;
  });
}

/** Where DDIM ends from there, by so many parts. */
const walked = (
  question: Asked,
  row: number,
  length: number,
  parts: number,
  model: Model,
  guidance: number,
) =>
  runSampling(model, samplers.ddim, {
    levels: wayOf(question.times[row], Math.min(question.times[row], length), parts),
    start: question.x.slice(row * EVENT, (row + 1) * EVENT),
    seed: 0,
    count: 1,
    condition: {
      class: question.conditions.labels[row] === CLASSES ? null : question.conditions.labels[row],
      guidance,
    },
    clip: true,
  });

const gapOf = (a: Float32Array, b: Float32Array) => Math.max(...a.map((x, i) => Math.abs(x - b[i])));

beforeAll(() => startBackend('cpu'));

describe('the target of a student', () => {
  it('of the shortest jump ends where four steps of the guided teacher do', async () => {
    const question = ask(0);
    const { target } = await teaching(spec, teacher)(question, own);
    const model = modelOf(teacherSpec, teacher.weights);
    for (let row = 0; row < SIZE; row++) {
      const length = lengthOf(JUMPS - 1);
      const end = await walked(question, row, length, 4, model, student.guidance);
      expect(gapOf(endOf(question, target, row, length), end)).toBeLessThan(1e-4);
    }
  });

  it('of the shortest jump is what the guided teacher says, where one step of it is enough', async () => {
    const question = ask(0);
    const hurried = { ...spec, student: { ...student, teacherSteps: 1 } };
    const { target } = await teaching(hurried, teacher)(question, own);
    const model = modelOf(teacherSpec, teacher.weights);
    for (let row = 0; row < SIZE; row++) {
      const length = lengthOf(JUMPS - 1);
      const end = await walked(question, row, length, 1, model, student.guidance);
      expect(gapOf(endOf(question, target, row, length), end)).toBeLessThan(1e-4);
    }
  });

  it('of a longer one ends where two of its own jumps do; what it repeats, where the teacher does', async () => {
    const question = ask(1);
    const { target } = await teaching(spec, teacher)(question, own);
    const [model, guided] = [modelOf(spec, own), modelOf(teacherSpec, teacher.weights)];
    const [now, repeated] = question.lessons;
    expect([now.jump, repeated.jump, repeated.to - repeated.from]).toEqual([1, 2, SIZE / 4]);
    const half = lengthOf(now.jump) / 2;
    for (let row = now.from; row < now.to; row++) {
      if (question.times[row] <= half) continue;
      const end = await walked(question, row, 2 * half, 2, model, 1);
      expect(gapOf(endOf(question, target, row, 2 * half), end)).toBeLessThan(1e-4);
    }
    const end = await walked(question, repeated.from, half, 4, guided, student.guidance);
    expect(gapOf(endOf(question, target, repeated.from, half), end)).toBeLessThan(1e-4);
  });

  it('counts by max(SNR, 1) of x0, which is max(α², σ²) of v', async () => {
    const question = ask(2);
    const { counts } = await teaching(spec, teacher)(question, own);
    question.times.forEach((t, b) => {
      const { alpha, sigma } = schedules.cosine.level(t);
      expect(counts![b]).toBeCloseTo(Math.max(alpha ** 2, sigma ** 2), 5);
    });
  });

  it('is no error where it is what the student says; tensors are freed', async () => {
    const teach = teaching(spec, teacher);
    const before = tf.memory().numTensors;
    const batch = await teach(ask(0), own);
    const network = spec.network();
    const out = new Float32Array(own.length);
    expect(await gradient(spec, network, own, batch, out)).toBeGreaterThan(1e-3);
    const jump = slices(network.params, out).get('jump.w')!;
    // ConditionBatch of the shortest jump alone, it learns of that alone.
    expect([...jump.subarray(0, 32)].every((g) => g === 0)).toBe(true);
    expect(Math.max(...jump.subarray(32))).toBeGreaterThan(0);
    const said = tf.tidy(() => {
      const context = contextOf(batch.conditions, batch.level, SIZE, spec);
      const x = tf.tensor(batch.x, [SIZE, 8, 8, 1]);
      return network.forward(toParams(network.params, own), x, context).dataSync() as Float32Array;
    });
    expect(await gradient(spec, network, own, { ...batch, target: said }, out)).toBeLessThan(1e-12);
    expect(tf.memory().numTensors).toBe(before);
  });
});

it('a student begins as its teacher, however far it is told to jump', () => {
  const { params } = spec.network();
  const file = writeSafetensors(teacherSpec.network().params, teacher.weights);
  const [old, grown] = [
    modelOf(teacherSpec, readSafetensors('a file', teacherSpec.network().params, file)),
    modelOf(spec, readSafetensors('a file', params, file, initialise(params, 0))),
  ];
  const x = tf.tensor(clean.x, [SIZE, 8, 8, 1]);
  const level = schedules.cosine.level(0.6);
  const answer = (model: Model, jump?: number) =>
    model.denoise(x, level, { class: 1, guidance: 1, jump }).dataSync() as Float32Array;
  for (const jump of [0, 1, 2]) expect(gapOf(answer(grown, jump), answer(old))).toBe(0);
});

it('a student that is cut off and resumed ends at the same weights as one that is not', async () => {
  const settings = { steps: 3, batch: 4, rate: 1e-3, seed: 0, steady: 2 / 3 };
  const some = { x: clean.x.slice(0, 4 * EVENT), labels: clean.labels.slice(0, 4) };
  const run = async (learner: Learner, most: number) => {
    const batches = studentBatches(spec, () => some, teacher, settings.steps);
    for await (const _ of training(settings, learner, gradientsHere(spec, batches, settings)))
      if (learner.step === most) break;
  };
  const [whole, first] = [newLearner(own.slice()), newLearner(own.slice())];
  await run(whole, 3);
  await run(first, 2);
  const head = { model: 'student', ...settings, processes: 1, step: 2, seconds: 0 };
  const { learner } = parseCheckpoint(serialiseCheckpoint(head, first), own.length, 'a file');
  await run(learner, 3);
  expect(learner).toEqual(whole);
});

it('nobody teaches a model that is no student, and data alone teach no student', () => {
  expect(() => teaching(teacherSpec, teacher)).toThrow('is no student');
  expect(() => batchesFor(spec, () => clean)).toThrow('from “teacher”');
});

describe('what a student is asked', () => {
  it('begins where even steps do three times in four, and never where no noise is left', () => {
    for (const stage of [0, 1, 2]) {
      const questions = Array.from({ length: 50 }, (_, step) => ask(stage, step));
      const jumps = questions.flatMap(({ conditions }) => [...conditions.jumps]);
      const times = questions.flatMap(({ times }) => times);
      expect(times.every((t) => t > 0 && t <= 1)).toBe(true);
      const even = times.filter((t, i) => Number.isInteger(t / lengthOf(jumps[i])));
      expect(even.length / times.length).toBeCloseTo(0.75, 1);
      const current = jumps.filter((jump) => jump === JUMPS - 1 - stage);
      expect(current.length / jumps.length).toBe(stage ? 0.75 : 1);
      expect(new Set(jumps).size).toBe(stage + 1);
    }
  });

  it('is all jumps alike of one that begins as a student', () => {
    const [{ size, conditions, lessons }] = [ask('all')];
    const counts = Array.from(
      { length: JUMPS },
      (_, jump) => conditions.jumps.filter((at) => at === jump).length,
    );
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    expect(lessons.map(({ from, to }) => to - from)).toEqual(counts);
    expect(lessons.at(-1)!.to).toBe(size);
  });

  it('is the same for the same seed and step', () => {
    expect(ask(1)).toEqual(ask(1));
    expect(ask(1, 4).x).not.toEqual(ask(1).x);
  });

  it('goes through the stages in equal parts', () => {
    const stages = Array.from({ length: 9 }, (_, step) => stageOf(step, 9, JUMPS));
    expect(stages).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
    expect(stageOf(9, 9, JUMPS)).toBe(2);
  });
});
