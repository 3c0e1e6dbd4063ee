/** Where the network looks for each word, on its way to the cursor: asked at each state of the run, and kept by it. */
import { sizeOf } from '../../../core/arrays.ts';
import { getEngine } from '../../../state/engine.ts';
import { experiment } from '../../../state/experiment.ts';
import { Listeners } from '../../../state/listeners.ts';
import type { Frame } from '../../../state/runs.ts';
import type { Line } from '../../common/bench/runSet.ts';
import type { Shown } from '../../common/kept.ts';
import { words } from './runs.ts';

type Attention = Awaited<ReturnType<Awaited<ReturnType<typeof getEngine>>['attention']>>;

/** By the frame; a string where it could not be found out. */
const known = new WeakMap<Frame, Attention | string>();
const listeners = new Listeners();
let asking = false;
let leave = new AbortController();

/** Hears of what has been found out. */
export const subscribeAttention = listeners.subscribe;

/** States from noise to the cursor at which the network was asked; the result is not one of them. */
function askedStates(shown: Shown<Line> | null): readonly Frame[] {
  if (!shown?.run) return [];
  const last = shown.run.spec.levels.length - 1;
  return shown.run.frames.slice(0, words.index(shown) + 1).filter(({ index }) => index < last);
}

function next(): { readonly shown: Shown<Line>; readonly frame: Frame } | null {
  const shown = words.shown('words');
  if (!shown || leave.signal.aborted || experiment.getState().wordView !== 'attention') return null;
  const frame = askedStates(shown).find((one) => !known.has(one));
  return frame ? { shown, frame } : null;
}

async function once({ shown, frame }: NonNullable<ReturnType<typeof next>>): Promise<void> {
  const { model = '', event } = shown.of.space;
  const { signal } = leave;
  try {
    const engine = await getEngine();
    const asked = { class: null, prompt: shown.of.spec.prompt };
    const x = frame.x.slice(0, sizeOf(event));
    known.set(
      frame,
      await engine.attention({ model, x, level: frame.level, asked, lane: 'attention' }, signal),
    );
  } catch (cause) {
    // What was dropped is asked again, if it is still wanted.
    if (signal.aborted || (cause instanceof DOMException && cause.name === 'AbortError')) return;
    known.set(frame, cause instanceof Error ? cause.message : String(cause));
  }
  listeners.tell();
}

/** Asks for what is missing, one state after the other. */
export async function askAttention(): Promise<void> {
  if (asking) return;
  asking = true;
  for (let one = next(); one; one = next()) await once(one);
  asking = false;
}

/** The bench is open; returns how to leave it. */
export function beginAttention(): () => void {
  leave = new AbortController();
  const { signal } = leave;
  const stops = [words.subscribe, experiment.subscribe].map((watch) => watch(() => void askAttention()));
  void askAttention();
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  return () => leave.abort();
}

export interface Looked {
  /** Places down and across. */
  readonly shape: readonly [height: number, width: number];
  /** Share of each token at each place, over all states so far: [H, W, tokens]. */
  readonly mean: Float64Array;
  readonly tokens: number;
  readonly states: number;
}

/** The mean over the states from noise to the cursor of which it is known; null before there is any. */
export function lookedNow(): Looked | null {
  const found = askedStates(words.shown('words')).flatMap((frame) => {
    const one = known.get(frame);
    return one && typeof one !== 'string' ? [one] : [];
  });
  const [first] = found;
  if (!first) return null;
  const [height, width, tokens] = first.shape;
  const mean = new Float64Array(first.shares.length);
  for (const { shares } of found)
    shares.forEach((share, i) => {
      mean[i] = (mean[i] ?? 0) + share / found.length;
    });
  return { shape: [height, width], mean, tokens, states: found.length };
}

/** Share of one token at each place. */
export const sharesOf = ({ mean, tokens }: Looked, token: number): readonly number[] =>
  Array.from({ length: mean.length / tokens }, (_, place) => mean[place * tokens + token] ?? 0);

/** The largest share that a word has anywhere, for all to be shown to one scale. */
export const largest = (looked: Looked, all: readonly { readonly token: number }[]): number =>
  Math.max(...all.flatMap(({ token }) => sharesOf(looked, token)), 1e-6);

/** Why it is not known, with a remedy. */
export function attentionTrouble(): string | null {
  const [found] = askedStates(words.shown('words')).flatMap((frame) => {
    const one = known.get(frame);
    return typeof one === 'string' ? [one] : [];
  });
  return found ?? null;
}

/** Tries again what failed. */
export function lookAgain(): void {
  for (const frame of askedStates(words.shown('words')))
    if (typeof known.get(frame) === 'string') known.delete(frame);
  void askAttention();
}
