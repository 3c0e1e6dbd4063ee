import { parseArgs } from 'node:util';
import { modelSpec } from '../../src/nets/models.ts';
import type { TrainingSettings } from '../../src/training/loop.ts';

export interface TrainOptions extends TrainingSettings {
  readonly model: string;
  /** What was asked for in so many words: only that changes the settings of a resumed training. */
  readonly given: { readonly steps?: number; readonly processes?: number };
  /** A model to begin with the weights of, a student's teacher; what it lacks begins as it would anyway. */
  readonly from?: string;
  /** A student that begins as itself: it refines all jumps at once. */
  readonly again?: boolean | undefined;
  readonly backend: 'wasm' | 'webgpu';
  /** How many shards compute gradients side by side, one a core. */
  readonly processes: number;
  readonly resume: boolean;
  /** Write the weights of the last checkpoint and train no further. */
  readonly exportOnly: boolean;
}

export const usage = `npm run train -- <model> [--steps N] [--batch N] [--rate X] [--seed N]
    [--from model] [--backend wasm|webgpu] [--processes N] [--resume] [--export]`;

/** Throws with the usage on an unknown model or option, or on a number out of range. */
export function parseTrainOptions(args: string[]): TrainOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      steps: { type: 'string' },
      batch: { type: 'string' },
      rate: { type: 'string' },
      seed: { type: 'string', default: '0' },
      from: { type: 'string' },
      backend: { type: 'string', default: 'wasm' },
      processes: { type: 'string' },
      resume: { type: 'boolean', default: false },
      export: { type: 'boolean', default: false },
    },
  });
  if (positionals.length !== 1) throw new Error(`name one model.\n${usage}`);
  const model = positionals[0];
  const { training, student } = modelSpec(model);
  const { backend } = values;
  if (backend !== 'wasm' && backend !== 'webgpu')
    throw new Error(`--backend ${backend} is not known.\n${usage}`);
  const steps = whole('steps', values.steps, training.steps);
  const processes = whole('processes', values.processes, 1);
  return {
    model,
    steps,
    given: { ...(values.steps && { steps }), ...(values.processes && { processes }) },
    batch: whole('batch', values.batch, training.batch),
    rate: positive('rate', values.rate, training.rate),
    steady: training.steady,
    seed: Number(values.seed),
    from: values.from ?? student?.teacher,
    again: student && values.from === model,
    backend,
    processes,
    resume: values.resume,
    exportOnly: values.export,
  };
}

function positive(name: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!(value > 0)) throw new Error(`--${name} ${text} is not a positive number.\n${usage}`);
  return value;
}

function whole(name: string, text: string | undefined, otherwise: number): number {
  const value = positive(name, text, otherwise);
  if (!Number.isInteger(value)) throw new Error(`--${name} ${text} is not a whole number.\n${usage}`);
  return value;
}
