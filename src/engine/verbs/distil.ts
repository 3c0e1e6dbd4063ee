import { inSlices, yieldThread } from '../../core/pace.ts';
import { dataset } from '../../data/index.ts';
import type { Placed } from '../../data/points/placed.ts';
import {
  type Apprentice,
  type ApprenticeSettings,
  jumping,
  type Resumed,
  reflowing,
} from '../../training/distil/apprentice.ts';
import { type Pairs, PRELUDE, pairsOf } from '../../training/distil/reflow.ts';
import { type Teacher, velocityOf } from '../../training/distil/teacher.ts';
import { fromSource } from '../../training/draws.ts';
import { unlessAborted } from '../aborted.ts';
import type { Models } from '../models.ts';
import type { Sent } from '../verb.ts';

/** Points are learnt in few steps: by a student that jumps, or by a flow whose ways become straight. */
export interface DistilSpec extends ApprenticeSettings {
  readonly teacher: Teacher;
  readonly learns: 'jumps' | 'lines';
  /** A key of the registry `datasets`. */
  readonly data: string;
  /** What its data hold, where whoever uses the page has made them. Absent: what they begin with. */
  readonly placed?: Placed;
  /** Milliseconds from one frame to the next, at least. */
  readonly pace: number;
  /** A frame's `checkpoint`, to go on from: of lines, with the next round where one is over. Absent: fresh weights. */
  readonly from?: Uint8Array;
  /** As in SampleSpec. */
  readonly lane?: string;
}

export interface Distilled {
  readonly round: number;
  /** Whether the round is over. */
  readonly done: boolean;
  /** Whether lines are not learnt yet, but the flow as it is: its ways are still on their way to being its teacher's. */
  readonly beginning: boolean;
  /** Of all rounds. */
  readonly steps: number;
  /** Of learning, whatever was done meanwhile left out. */
  readonly seconds: number;
  /** Since the frame before, step by step. */
  readonly losses: Float32Array;
  /** The averaged weights: [number of weights]. */
  readonly weights: Float32Array;
  readonly checkpoint: Uint8Array;
}

interface Kept {
  readonly checkpoint: Uint8Array;
  /** Whether there is nothing more to do. */
  readonly done: boolean;
}

/** Jumps without end, lines to the end of a round. Throws RangeError on what is no teacher of points, and Error when files are missing. */
export default async function* distil(
  spec: DistilSpec,
  models: Models,
  signal: AbortSignal,
  kept: Partial<Kept>,
): AsyncGenerator<Sent<Distilled, Kept>, void> {
  if (kept.done) return;
  models.tell({ kind: 'training', model: spec.learns === 'jumps' ? 'a student' : 'a reflow' });
  const before = performance.now();
  const { apprentice, seconds } = await unlessAborted(begun(spec, models, kept.checkpoint, signal), signal);
  let worked = 1000 * seconds + (performance.now() - before);
  let [resumed, losses]: [number, number[]] = [performance.now(), []];
  while (!apprentice.done) {
    losses.push(await apprentice.step());
    await yieldThread();
    signal.throwIfAborted();
    const now = performance.now();
    if (now - resumed < spec.pace && !apprentice.done) continue;
    worked += now - resumed;
    const frame = frameOf(apprentice, losses, worked / 1000, isBeginning(spec, apprentice));
    yield { frame, keep: { checkpoint: frame.checkpoint, done: frame.done } };
    [resumed, losses] = [performance.now(), []];
  }
}

async function begun(
  spec: DistilSpec,
  { read }: Models,
  checkpoint: Uint8Array | undefined,
  signal: AbortSignal,
): Promise<Resumed> {
  const { made, open } = dataset(spec.data);
  const source = spec.placed && made ? made(spec.placed) : await open(read);
  const velocity = await velocityOf(spec.teacher, read);
  const [draw, from] = [fromSource(source), checkpoint ?? spec.from];
  if (spec.learns === 'jumps') return jumping(spec, draw, velocity, from);
  return inSlices(untilAborted(reflowing(spec, draw, velocity, from, pairingOf(spec)), signal));
}

let last: { readonly name: string; readonly pairs: Pairs } | null = null;

/** Remembers the pairs of the last round, which its settings decide: a pause does not cost them again. */
const pairingOf = ({ from: _, pace: __, lane: ___, ...settings }: DistilSpec): typeof pairsOf =>
  function* (flow, seed, round) {
    const name = `${JSON.stringify(settings)} ${round}`;
    if (last?.name !== name) last = { name, pairs: yield* pairsOf(flow, seed, round) };
    return last.pairs;
  };

/** Pairs take a while, which nobody waits for who has gone. */
function* untilAborted<T>(work: Generator<void, T>, signal: AbortSignal): Generator<void, T> {
  for (;;) {
    signal.throwIfAborted();
    const { done, value } = work.next();
    if (done) return value;
    yield;
  }
}

const isBeginning = ({ learns }: DistilSpec, { steps }: Apprentice): boolean =>
  learns === 'lines' && steps < PRELUDE;

const frameOf = (
  apprentice: Apprentice,
  losses: readonly number[],
  seconds: number,
  beginning: boolean,
): Distilled => ({
  round: apprentice.round,
  done: apprentice.done,
  beginning,
  steps: apprentice.steps,
  seconds,
  losses: Float32Array.from(losses),
  weights: apprentice.average(),
  checkpoint: apprentice.bytes(seconds),
});
