/** npm run train -- <model>: trains a model of the registry in Node, with the code that the page runs. */

import { learntParams } from '../src/nets/learnt.ts';
import { modelSpec } from '../src/nets/models.ts';
import { initialise, type ParamSpecs, totalSize } from '../src/nets/params.ts';
import { readSafetensors } from '../src/nets/safetensors.ts';
import type { CheckpointHead } from '../src/training/checkpoint.ts';
import { training } from '../src/training/loop.ts';
import { CONTEST, type Learner } from '../src/training/optimiser.ts';
import { firstLearner } from '../src/training/shipped.ts';
import { readCheckpoint, writeCheckpoint } from './train/checkpoint.ts';
import { readTrained } from './train/files.ts';
import { parseTrainOptions, type TrainOptions } from './train/options.ts';
import { progressLine } from './train/progress.ts';
import { publish } from './train/publish.ts';
import { sheetMaker } from './train/sheet.ts';
import { dropSnapshots, isKept, keepSnapshot } from './train/snapshots.ts';
import { startTeam } from './train/team.ts';

const CHECKPOINT_MS = 60_000;
/** Sample sheets along a training. */
const SHEETS = 10;

let stopping = false;
process.once('SIGINT', () => {
  stopping = true;
});

async function main(): Promise<void> {
  const asked = parseTrainOptions(process.argv.slice(2));
  const layout = learntParams(modelSpec(asked.model));
  const { options, learner, seconds, began } = await begin(asked, layout);
  const head = (elapsed: number): CheckpointHead => ({
    ...pick(options),
    step: learner.step,
    seconds: elapsed,
    began,
  });
  if (options.exportOnly) return report(await publish(head(seconds), learner, options.backend));
  console.log(
    `${options.model}: ${totalSize(layout)} weights, ${options.steps} steps of ${options.batch}, from step ${learner.step}`,
  );
  const elapsed = await train(options, learner, seconds, head);
  if (learner.step < options.steps) console.log(`stopped at step ${learner.step}; go on with --resume`);
  else report(await publish(head(elapsed), learner, options.backend));
}

/**
 * A fresh learner, or the one of the checkpoint with the settings it was trained with; --steps shortens or stretches
 * what is left of it, --processes spreads it over other cores.
 */
async function begin(asked: TrainOptions, layout: ParamSpecs) {
  if (!asked.resume && !asked.exportOnly) {
    const { weights, began } = await firstWeights(asked, layout);
    dropSnapshots(asked.model);
    return { options: asked, learner: firstLearner(modelSpec(asked.model), weights), seconds: 0, began };
  }
  const { head, learner } = readCheckpoint(asked.model, totalSize(layout));
  const { steps, processes } = { ...head, ...asked.given };
  const options = { ...asked, ...pick(head), steps, processes };
  return { options, learner, seconds: head.seconds, began: head.began };
}

/** Fresh weights, or those of another training: new blocks begin as if they were not there. */
async function firstWeights({ from, seed }: TrainOptions, layout: ParamSpecs) {
  const fresh = initialise(layout, seed);
  if (!from) return { weights: fresh };
  const { manifest, bytes } = await readTrained(from);
  const { sha256, steps, batch, seconds } = manifest;
  return {
    weights: readSafetensors(manifest.file, layout, bytes, fresh),
    began: { sha256, steps, batch, seconds },
  };
}

const pick = ({ model, steps, batch, rate, seed, processes, again }: CheckpointHead | TrainOptions) => ({
  model,
  steps,
  batch,
  rate,
  seed,
  processes,
  again,
});

/** Runs until the last step or Ctrl-C. Returns the seconds spent in all. */
async function train(
  options: TrainOptions,
  learner: Learner,
  before: number,
  head: (seconds: number) => CheckpointHead,
): Promise<number> {
  const show = progressLine(options.steps, options.batch);
  const makeSheet = await sheetMaker(options.model);
  const began = performance.now();
  const seconds = () => before + (performance.now() - began) / 1000;
  let saved = performance.now();
  const adam = modelSpec(options.model).contest && CONTEST;
  const team = startTeam(options, learner.weights.length);
  try {
    for await (const loss of training(options, learner, team, adam)) {
      show(learner.step, loss);
      if (performance.now() - saved > CHECKPOINT_MS) {
        writeCheckpoint(head(seconds()), learner);
        saved = performance.now();
      }
      if (isKept(options.model, learner.step, options.steps)) keepSnapshot(options.model, learner);
      if (learner.step % Math.ceil(options.steps / SHEETS) === 0) await makeSheet(learner);
      if (stopping) break;
    }
    // Before the team goes: a driver that breaks as its thread ends takes the process with it.
    writeCheckpoint(head(seconds()), learner);
  } finally {
    await team.stop();
  }
  return seconds();
}

function report({ file, bytes, seconds }: { file: string; bytes: number; seconds: number }): void {
  console.log(`wrote ${file} (${Math.round(bytes / 1024)} KiB) after ${seconds} s of training`);
}

await main();
