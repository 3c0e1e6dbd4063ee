/** What the text encoder makes of the prompt: asked when the prompt changes, the last answer stays until the next. */
import { getEngine } from '../../../state/engine.ts';
import { experiment } from '../../../state/experiment.ts';
import { Listeners } from '../../../state/listeners.ts';
import { spaceOf } from '../../../state/space.ts';

type Vectors = Awaited<ReturnType<Awaited<ReturnType<typeof getEngine>>['vectors']>>;

interface Known {
  readonly model: string;
  readonly prompt: string;
  readonly vectors: Vectors;
}

let known: Known | null = null;
let failed: { readonly key: string; readonly message: string } | null = null;
let asking = '';
let leave = new AbortController();
const listeners = new Listeners();

/** Hears of what has been found out. */
export const subscribeVectors = listeners.subscribe;

const wanted = (): { readonly model: string; readonly prompt: string } => {
  const spec = experiment.getState();
  return { model: spaceOf(spec).model ?? '', prompt: spec.prompt };
};
const keyOf = ({ model, prompt }: ReturnType<typeof wanted>) => `${model}\n${prompt}`;

/** null before there is any, and of other data. */
export const vectorsNow = (): Known | null => (known?.model === wanted().model ? known : null);

export const vectorsTrouble = (): string | null => (failed?.key === keyOf(wanted()) ? failed.message : null);

async function ask(): Promise<void> {
  const of = wanted();
  const key = keyOf(of);
  const { signal } = leave;
  if (!of.model || asking === key || failed?.key === key || (known && keyOf(known) === key)) return;
  asking = key;
  try {
    const engine = await getEngine();
    const { model, prompt } = of;
    const vectors = await engine.vectors({ model, prompts: [prompt], lane: 'system vectors' }, signal);
    if (asking === key) known = { ...of, vectors };
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
