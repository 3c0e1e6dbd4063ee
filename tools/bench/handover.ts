/**
 * npx tsx tools/bench/handover.ts [fashion|portraits] [pictures]: how well a student goes on from any state of its
 * teacher's run. What the reader sees as asked, and the root mean square distance a number from where the teacher ends.
 */
import * as tf from '@tensorflow/tfjs-core';
import { handedOver, jumpBetween, lengthOf } from '../../src/core/jumps.ts';
import { samplers } from '../../src/core/samplers/index.ts';
import { schedules } from '../../src/core/schedules.ts';
import { gridAt } from '../../src/core/spacings.ts';
import type { Level, Sampler, Step } from '../../src/core/types.ts';
import { loadModel } from '../../src/nets/load.ts';
import { modelSpec } from '../../src/nets/models.ts';
import { sizeOf } from '../../src/nets/params.ts';
import { runSampling, sampling } from '../../src/nets/sampling.ts';
import type { Condition, Model } from '../../src/nets/types.ts';
import { followed } from '../evaluate/asked.ts';
import { usual } from '../evaluate/effort.ts';
import { examOf, known } from '../evaluate/exam.ts';
import { accuracy, openReader } from '../evaluate/reader.ts';
import { startBackend } from '../train/backend.ts';
import { files } from '../train/files.ts';

const [name = 'fashion', given = '200'] = process.argv.slice(2);
const COUNT = Number(given);
const STEPS = 40;
const TIMES = [1, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];
const JUMPS = [1, 2, 4];

await startBackend('wasm');
const [teacher, student] = [
  await loadModel(name, files.readFrom(name)),
  await loadModel(`${name}-student`, files.readFrom(`${name}-student`)),
];
const { guidance } = known(modelSpec(`${name}-student`).student, 'teacher');
/** Those of a batch are asked for the same class. */
const BATCH = teacher.classes ? COUNT / teacher.classes : 25;
const size = sizeOf(teacher.event);
const read = await openReader(`${name}-reader`, files);
const tasks = teacher.classes
  ? []
  : known((await examOf(name, files, usual)).test.tasks?.(0, COUNT), 'prompts');
const attributes = teacher.classes
  ? {}
  : known((await examOf(name, files, usual)).data.attributes, 'attributes');

const classOf = (row: number) => Math.floor((row * teacher.classes) / COUNT);
const conditionOf = (from: number, to: number): Condition =>
  teacher.classes
    ? { class: classOf(from), guidance }
    : { class: null, prompt: tasks.slice(from, to).map(({ prompt }) => prompt), guidance };

const levels = gridAt(
  schedules.cosine,
  Array.from({ length: STEPS }, (_, i) => 1 - i / STEPS),
);

interface Batch {
  readonly from: number;
  readonly condition: Condition;
  readonly states: readonly { readonly level: Level; readonly x: Float32Array }[];
}

/** The states of the teacher's run, and where it ends. */
async function walked(from: number): Promise<Batch> {
  const condition = conditionOf(from, from + BATCH);
  const run = sampling(teacher, samplers.ddim, {
    levels,
    seed: 900 + from,
    count: BATCH,
    condition,
    clip: true,
  });
  const states: { level: Level; x: Float32Array }[] = [];
  const held: tf.Tensor[] = [];
  for (;;) {
    const { done, value } = run.next();
    const x = done ? (value as tf.Tensor) : (value as Step<tf.Tensor>).x;
    const level = done ? levels[STEPS] : (value as Step<tf.Tensor>).level;
    states.push({ level, x: (await x.data()) as Float32Array });
    held.push(...(done ? [x] : [x, (value as Step<tf.Tensor>).denoised]));
    if (!done) continue;
    tf.dispose(held);
    return { from, condition, states };
  }
}

const batches: Batch[] = [];
for (let from = 0; from < COUNT; from += BATCH) batches.push(await walked(from));

function score(x: Float32Array): string {
  const { labels } = read(x);
  if (!teacher.classes) {
    const { mean, error } = followed(
      labels,
      tasks.map((task) => task.asked),
      attributes,
    );
    return `${(100 * mean).toFixed(1)} ± ${(100 * error).toFixed(1)} %`;
  }
  const right = accuracy(
    labels,
    Uint8Array.from({ length: COUNT }, (_, row) => classOf(row)),
  );
  return `${(100 * right).toFixed(1)} ± ${(100 * Math.sqrt((right * (1 - right)) / COUNT)).toFixed(1)} %`;
}

const joined = (parts: readonly Float32Array[]): Float32Array => {
  const x = new Float32Array(COUNT * size);
  for (const [i, part] of parts.entries()) x.set(part, i * BATCH * size);
  return x;
};
const ends = joined(batches.map(({ states }) => states[STEPS].x));

/** Mean over pictures of the root mean square difference, with its standard error. */
function away(x: Float32Array): string {
  const each = Array.from({ length: COUNT }, (_, row) => {
    let sum = 0;
    for (let i = row * size; i < (row + 1) * size; i++) sum += (x[i] - ends[i]) ** 2;
    return Math.sqrt(sum / size);
  });
  const mean = each.reduce((a, b) => a + b, 0) / COUNT;
  const variance = each.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (COUNT - 1);
  return `${mean.toFixed(3)} ± ${Math.sqrt(variance / COUNT).toFixed(3)}`;
}

async function goOn(model: Model, sampler: Sampler, t: number, way: (from: Level) => readonly Level[]) {
  const parts: Float32Array[] = [];
  for (const { from, condition, states } of batches) {
    const { level, x } = known(
      states.find((state) => Math.abs(state.level.t - t) < 1e-6),
      'state',
    );
    parts.push(
      await runSampling(model, sampler, {
        levels: way(level),
        seed: 5 + from,
        count: BATCH,
        condition,
        clip: true,
        start: x,
      }),
    );
  }
  const x = joined(parts);
  return `${score(x)}, ${away(x)}`;
}

const evenly = (count: number) => (from: Level) =>
  Array.from({ length: count + 1 }, (_, i) => schedules.cosine.level(from.t * (1 - i / count)));
const learnt = (count: number) => (from: Level) =>
  handedOver(from, count, known(student.jumps, 'jumps'), schedules.cosine);

console.log(`${name}, ${COUNT} pictures; teacher in ${STEPS} steps: ${score(ends)}`);
for (const t of TIMES)
  for (const count of JUMPS) {
    const way = learnt(count)(schedules.cosine.level(t));
    const told = way.slice(1).map((to, i) => lengthOf(jumpBetween(way[i], to, student.jumps ?? 0)));
    console.log(
      `t ${t}, ${count}: [${way.map((one) => one.t.toFixed(3))}; ${told}]`,
      `student ${await goOn(student, samplers.ddim, t, learnt(count))}`,
      `| even parts ${await goOn(student, samplers.ddim, t, evenly(count))}`,
      `| noise added back ${await goOn(student, samplers.lcm, t, learnt(count))}`,
      `| teacher ${await goOn(teacher, samplers.ddim, t, evenly(count))}`,
    );
  }
