/**
 * How a student is taught, by progressive distillation (arXiv:2202.00512) into one network for all lengths of jump
 * (arXiv:2410.12557): it begins as its teacher and learns the shortest jump first, which the guided teacher makes in a
 * few steps; each longer one is two of those that it knows, made by its own averaged weights.
 */
import * as tf from '@tensorflow/tfjs-core';
import { lengthOf, shares, truncatedSnr, wayOf } from '../core/jumps.ts';
import { conversion } from '../core/process.ts';
import { flowCoefficients } from '../core/samplers/steps.ts';
import { schedules } from '../core/schedules.ts';
import type { Level } from '../core/types.ts';
import type { StudentSettings } from '../data/models.ts';
import type { TrainingDraw } from '../data/types.ts';
import type { ConditionBatch } from '../nets/conditions.ts';
import { type DenoiseEach, denoiseEach, eachOf } from '../nets/denoiser.ts';
import { LEVEL_FEATURES, levelFeatures } from '../nets/level.ts';
import type { ModelSpec } from '../nets/models.ts';
import { toParams } from '../nets/params.ts';
import { toDenoised, USUAL } from '../nets/prediction.ts';
import type { Batch } from './batch.ts';
import type { Batches } from './batches.ts';
import { type Asked, asked, type Lesson, stageOf } from './lesson.ts';

/** Steps of the teacher in the shortest jump, where its student says nothing else. */
const TEACHER_STEPS = 4;

/** The batch that answers what a student is asked. average: [its number of weights]. */
export type Teach = (asked: Asked, average: Float32Array) => Promise<Batch>;

/** Whom a student learns from. */
export interface Teacher {
  readonly spec: ModelSpec;
  /** [its number of weights], which stay on the current backend. */
  readonly weights: Float32Array;
}

/**
 * Batches of a training of so many steps: stage by stage, or again of all jumps alike, for one that began as a student.
 * Throws RangeError on a model that is no student.
 */
export function studentBatches(
  spec: ModelSpec,
  draw: TrainingDraw,
  teacher: Teacher,
  steps: number,
  again = false,
): Batches {
  const teach = teaching(spec, teacher);
  const kinds = { ...spec, jumps: spec.student!.jumps };
  return async (seed, at, size, { step, average }) => {
    const clean = await draw(seed, at, size);
    const stage = again ? 'all' : stageOf(step, steps, kinds.jumps);
    return teach(asked(clean, size, kinds, seed, at, stage), average);
  };
}

/** As `studentBatches`. */
export function teaching(spec: ModelSpec, teacher: Teacher): Teach {
  const { student, event } = spec;
  if (!student) throw new RangeError(`${spec.label} is no student: nobody teaches it`);
  const network = spec.network();
  const known = denoiserOf(teacher);
  return async (asked, average) => {
    const x0 = tf.tidy(() => {
      const own = denoiseEach(network, toParams(network.params, average), spec);
      const x = tf.tensor(asked.x, [asked.size, ...event]);
      const answers = asked.lessons.map((lesson) => {
        const way = waysOf(lesson, asked, student);
        const conditions = conditionsOf(lesson, asked);
        const answer: Answer = isFirst(lesson, student)
          ? (x, levels) => known(x, levels, conditions, student.guidance)
          : (x, levels) =>
              own(x, levels, { ...conditions, jumps: conditions.jumps.map((jump) => jump + 1) }, 1);
        return through(tf.slice(x, lesson.from, lesson.to - lesson.from), way, boundedBy(spec, answer));
      });
      return tf.concat(answers, 0);
    });
    const values = (await x0.data()) as Float32Array;
    x0.dispose();
    return answered(asked, values, spec);
  };
}

function denoiserOf({ spec, weights }: Teacher): DenoiseEach {
  const network = spec.network();
  return denoiseEach(network, toParams(network.params, weights), spec);
}

/** Whether this is the jump that the teacher makes. */
const isFirst = ({ jump }: Lesson, { jumps }: StudentSettings): boolean => jump === jumps - 1;

/** The way of each row: by steps of the teacher up to where the jump ends, or by two jumps of half the length. */
function waysOf(lesson: Lesson, { times }: Asked, student: StudentSettings): Level[][] {
  const length = lengthOf(lesson.jump);
  const { teacherSteps = TEACHER_STEPS } = student;
  return times
    .slice(lesson.from, lesson.to)
    .map((t) =>
      isFirst(lesson, student) ? wayOf(t, Math.min(t, length), teacherSteps) : wayOf(t, length, 2),
    );
}

function conditionsOf({ from, to }: Lesson, { conditions, size }: Asked): ConditionBatch {
  const rows = (all: Uint8Array) => all.subarray((from * all.length) / size, (to * all.length) / size);
  const { labels, ids, layout, jumps } = conditions;
  return { labels: rows(labels), ids: rows(ids), layout: rows(layout), jumps: rows(jumps) };
}

type Answer = (x: tf.Tensor, levels: readonly Level[]) => tf.Tensor;

/** As in sampling: pictures keep within their range. */
function boundedBy({ range }: ModelSpec, answer: Answer): Answer {
  return range ? (x, levels) => tf.clipByValue(answer(x, levels), ...range) : answer;
}

/** The x0 that each row's jump ends right with (`shares`). x: [B, ...event], ways: one a row → [B, ...event]. */
export function through(x: tf.Tensor, ways: readonly (readonly Level[])[], answer: Answer): tf.Tensor {
  const share = ways.map(shares);
  const each = (value: (way: readonly Level[], row: number) => number) => eachOf(ways.map(value), x);
  const parts = share[0].map((_, i) => {
    const x0 = answer(
      x,
      ways.map((way) => way[i]),
    );
    if (i + 1 < share[0].length)
      x = tf.add(
        tf.mul(
          x,
          each((way) => flowCoefficients(way[i], way[i + 1]).x),
        ),
        tf.mul(
          x0,
          each((way) => flowCoefficients(way[i], way[i + 1]).x0),
        ),
      );
    return tf.mul(
      x0,
      each((_, row) => share[row][i]),
    );
  });
  return parts.reduce((sum, part) => tf.add(sum, part));
}

/** What the network should have said for x0, [B, ...event], and how much it counts: max(SNR, 1) times the error of x0. */
function answered(
  { size, x, times, conditions }: Asked,
  x0: Float32Array,
  { predicts = USUAL }: ModelSpec,
): Batch {
  const levels = times.map((t) => schedules.cosine.level(t));
  const level = new Float32Array(size * LEVEL_FEATURES);
  levels.forEach((at, b) => {
    levelFeatures(at, level, b * LEVEL_FEATURES);
  });
  const ways = levels.map((at) => conversion('x0', predicts, at));
  const target = x.map((value, i) => {
    const [ofX, ofX0] = ways[Math.floor((i * size) / x.length)];
    return ofX * value + ofX0 * x0[i];
  });
  const counts = Float32Array.from(levels, (at) => truncatedSnr(at) * toDenoised(predicts, at)[1] ** 2);
  return { size, x, target, level, conditions, counts };
}
