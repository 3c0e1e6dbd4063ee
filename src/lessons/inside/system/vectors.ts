/** What the text encoder makes of prompts: of the page's, ahead of its run, and of the one on show. */
import { getEngine } from '../../../state/engine.ts';
import { type Experiment, experiment } from '../../../state/experiment.ts';
import { Listeners } from '../../../state/listeners.ts';
import { spaceOf } from '../../../state/space.ts';
import { Recent } from '../../common/bench/recent.ts';
import { specOnShow } from './runs.ts';

type Vectors = Awaited<ReturnType<Awaited<ReturnType<typeof getEngine>>['vectors']>>;

/** By the question: the prompt on show is that of the run before until the next one is there. */
const known = new Recent<Vectors>(8);
let failed: { readonly key: string; readonly message: string } | null = null;
let asking = '';
let leave = new AbortController();
const listeners = new Listeners();

/** Hears of what has been found out. */
export const subscribeVectors = listeners.subscribe;

const questionOf = (spec: Experiment): { readonly model: string; readonly prompt: string } => ({
  model: spaceOf(spec).model ?? '',
  prompt: spec.prompt,
});
const keyOf = ({ model, prompt }: ReturnType<typeof questionOf>) => `${model}\n${prompt}`;
const keyNow = () => keyOf(questionOf(experiment.getState()));

/** Those of the prompt on show; null before they are known. */
export const vectorsNow = (): Vectors | null => known.get(keyOf(questionOf(specOnShow()))) ?? null;

export const vectorsTrouble = (): string | null => (failed?.key === keyNow() ? failed.message : null);

async function ask(): Promise<void> {
  const of = questionOf(experiment.getState());
  const key = keyOf(of);
  const { signal } = leave;
  if (!of.model || asking === key || failed?.key === key || known.get(key)) return;
  asking = key;
  try {
    const engine = await getEngine();
    const { model, prompt } = of;
    known.put(key, await engine.vectors({ model, prompts: [prompt], lane: 'system vectors' }, signal));
  } catch (cause) {
    if (signal.aborted || (cause instanceof DOMException && cause.name === 'AbortError')) return;
    failed = { key, message: cause instanceof Error ? cause.message : String(cause) };
  } finally {
    if (asking === key) asking = '';
    listeners.tell();
  }
}

/** Tries again what failed. */
export function askVectorsAgain(): void {
  failed = null;
  void ask();
}

/** The bench is open; returns how to leave it. */
export function beginVectors(): () => void {
  leave = new AbortController();
  const stop = experiment.subscribe(() => void ask());
  void ask();
  return () => {
    stop();
    asking = '';
    leave.abort();
  };
}

/** A matrix: the vector of each of the first tokens, behind a stage of the encoder. */
export interface Stage {
  /** [rows, width]. */
  readonly values: Float32Array;
  readonly rows: number;
  readonly width: number;
}

/** The vectors of so many tokens behind so many layers; the last ones also as the places of a picture ask them. */
export function stageOf({ stages, shape: [tokens, width] }: Vectors, after: number, most: number): Stage {
  const all = stages[Math.min(after, stages.length - 1)] ?? new Float32Array(0);
  const rows = Math.min(most, tokens);
  return { values: all.subarray(0, rows * width), rows, width };
}

/** How alike two rows are: the cosine of the angle between them, from −1 to 1. */
export function likeness({ values, width }: Stage, a: number, b: number): number {
  let [product, first, second] = [0, 0, 0];
  for (let i = 0; i < width; i++) {
    const [x, y] = [values[a * width + i] ?? 0, values[b * width + i] ?? 0];
    product += x * y;
    first += x * x;
    second += y * y;
  }
  return first && second ? product / Math.sqrt(first * second) : 0;
}
