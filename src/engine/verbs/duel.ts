import { yieldThread } from '../../core/pace.ts';
import { type DuelSettings, type RivalName, rivalNames, rivals } from '../../core/rivals.ts';
import { dataset } from '../../data/index.ts';
import type { Placed } from '../../data/points/placed.ts';
import { fromSource } from '../../training/draws.ts';
import { parcel, unparcel } from '../../training/gan/parcel.ts';
import { type Rival, rivalOf, together } from '../../training/gan/rivals.ts';
import { unlessAborted } from '../aborted.ts';
import type { Models } from '../models.ts';
import type { Sent } from '../verb.ts';

/** Three GANs and a denoiser on the same data, in turns, so that all have had equally many seconds. */
export interface DuelSpec extends DuelSettings {
  /** What its data hold, where whoever uses the page has made them. Absent: what they begin with. */
  readonly placed?: Placed;
  /** Milliseconds from one frame to the next, at least. */
  readonly pace: number;
  /** A frame's `checkpoint`, to go on from. Absent: fresh weights. */
  readonly from?: Uint8Array;
  /** One step of each, and no more. */
  readonly once?: boolean;
  /** As in SampleSpec. */
  readonly lane?: string;
}

/** Of each rival, in the order of `rivalNames`. */
export interface Duelled {
  readonly steps: readonly number[];
  /** That it has learnt for, whatever was done meanwhile left out. */
  readonly seconds: readonly number[];
  /** Since the frame before, step by step: [steps], of the generator or the denoiser, and of the discriminator. */
  readonly losses: readonly (readonly Float32Array[])[];
  /** What went wrong and what helps, where it goes on no more. */
  readonly troubles: readonly (string | null)[];
  /** The averaged weights of what draws, and the discriminators: as `together` puts them. */
  readonly weights: Float32Array;
  /** What a duel of the same settings goes on from. */
  readonly checkpoint: Uint8Array;
}

interface Kept {
  readonly checkpoint: Uint8Array;
}

interface Turn {
  readonly rival: Rival;
  seconds: number;
  losses: number[][];
  trouble: string | null;
}

/** Milliseconds of one turn, at least: long beside what the clock cannot tell. */
const TURN = 5;

/** Goes on until it is stopped, or has nobody left. Throws RangeError on data that are no points, and Error when data are missing. */
export default async function* duel(
  spec: DuelSpec,
  models: Models,
  signal: AbortSignal,
  { checkpoint = spec.from }: Partial<Kept>,
): AsyncGenerator<Sent<Duelled, Kept>, void> {
  const { made, open } = dataset(spec.data);
  const source = spec.placed && made ? made(spec.placed) : await unlessAborted(open(models.read), signal);
  const parts = checkpoint && unparcel(checkpoint, rivalNames.length);
  const turns = rivalNames.map((name, i): Turn => {
    const { rival, seconds } = rivalOf(name, spec, fromSource(source), parts?.[i]);
    return { rival, seconds, losses: [], trouble: null };
  });
  models.tell({ kind: 'training', model: 'a duel' });
  let told = performance.now();
  for (;;) {
    const next = spec.once ? turns.filter(({ losses }) => !losses.length) : turns;
    const turn = last(next.filter(({ trouble }) => trouble === null));
    if (turn) await take(turn, spec.once ? 0 : TURN);
    await yieldThread();
    signal.throwIfAborted();
    const over = turns.every(({ trouble, losses }) => trouble !== null || (spec.once && losses.length));
    if (!over && performance.now() - told < (spec.once ? Number.POSITIVE_INFINITY : spec.pace)) continue;
    const frame = frameOf(turns);
    yield { frame, keep: { checkpoint: frame.checkpoint } };
    if (over) return;
    for (const one of turns) one.losses = [];
    told = performance.now();
  }
}

/** Who has had the least time. */
const last = (turns: readonly Turn[]): Turn | undefined =>
  turns.reduce<Turn | undefined>(
    (least, one) => (least && least.seconds <= one.seconds ? least : one),
    undefined,
  );

/** Steps for so long, at least one. */
async function take(turn: Turn, milliseconds: number): Promise<void> {
  const began = performance.now();
  try {
    do turn.losses.push([...(await turn.rival.step())]);
    while (performance.now() - began < milliseconds);
  } catch (cause) {
    turn.trouble = (cause as Error).message;
  }
  turn.seconds += (performance.now() - began) / 1000;
}

const figures = (name: RivalName): readonly number[] => (rivals[name].game ? [0, 1] : [0]);

function frameOf(turns: readonly Turn[]): Duelled {
  const each = turns.map(({ rival }) => rival);
  return {
    steps: each.map(({ steps }) => steps),
    seconds: turns.map(({ seconds }) => seconds),
    losses: turns.map(({ losses }, i) =>
      figures(rivalNames[i]).map((which) => Float32Array.from(losses, (step) => step[which])),
    ),
    troubles: turns.map(({ trouble }) => trouble),
    weights: together({
      draws: each.map((rival) => rival.average()),
      judges: each.flatMap((rival) => rival.judge() ?? []),
    }),
    checkpoint: parcel(turns.map(({ rival, seconds }) => rival.bytes(seconds))),
  };
}
