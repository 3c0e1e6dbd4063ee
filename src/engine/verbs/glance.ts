import { yieldThread } from '../../core/pace.ts';
import { normals, streams } from '../../core/random.ts';
import { type DuelSettings, PASSES } from '../../core/rivals.ts';
import type { Level } from '../../core/types.ts';
import { plainConfig } from '../../nets/models.ts';
import { Asked, levelsOf } from '../../training/gan/drawing.ts';
import { discriminatorConfig, generatorConfig } from '../../training/gan/players.ts';
import { apart, denoiserOf } from '../../training/gan/rivals.ts';
import type { Models } from '../models.ts';

export interface GlanceSpec {
  readonly settings: DuelSettings;
  /** As a duel's frame has them. */
  readonly weights: Float32Array;
  /** How many samples, of which noise. */
  readonly count: number;
  readonly seed: number;
  /** Where the discriminators are asked, and where the denoiser is: [n, 2] each. */
  readonly places: Float32Array;
  readonly arrows: Float32Array;
  /** As in SampleSpec. */
  readonly lane?: string;
}

/** What the rivals of a duel draw, and what they see. */
export interface Glance {
  /** Of the generators: [count, 2] each. */
  readonly drawn: readonly Float32Array[];
  /** Answers of their discriminators at the places: [places] each. */
  readonly judged: readonly Float32Array[];
  /** Of the denoiser, from noise to data: its samples, what it expects behind them, and where it is asked. */
  readonly frames: readonly {
    readonly level: Level;
    readonly x: Float32Array;
    readonly denoised: Float32Array;
    readonly x0: Float32Array;
  }[];
  /** Milliseconds a sample: of a generator, and of the denoiser. */
  readonly took: { readonly generator: number; readonly denoiser: number };
}

/** Times that each generator draws, for their sake. */
const ROUNDS = 4;

/** All with the same kernel, so that their times compare. */
export default async function glance(
  { settings, weights, count, seed, places, arrows }: GlanceSpec,
  _: Models,
  signal: AbortSignal,
): Promise<Glance> {
  const { draws, judges } = apart(settings, weights);
  const z = normals(seed, streams.start, 0, new Float32Array(2 * count));
  const pause = async () => {
    await yieldThread();
    signal.throwIfAborted();
  };
  const generator = new Asked(generatorConfig(settings));
  const discriminator = new Asked(discriminatorConfig(settings));
  const denoiser = new Asked(plainConfig(denoiserOf(settings)));
  const [drawn, judged]: [Float32Array[], Float32Array[]] = [[], []];
  const [quick, slow]: [number[], number[]] = [[], []];
  // The first one touches its memory for the first time.
  generator.answer(draws[0], z);
  for (const i of judges.keys()) {
    drawn.push(timed(quick, () => generator.answer(draws[i], z)));
    // Three times alone would leave the middle to chance on a busy machine.
    for (let again = 1; again < ROUNDS; again++) timed(quick, () => generator.answer(draws[i], z));
  }
  await pause();
  for (const judge of judges) {
    judged.push(discriminator.answer(judge, places));
    await pause();
  }
  const mine = draws[draws.length - 1];
  const states: Omit<Glance['frames'][number], 'x0'>[] = [];
  const run = denoiser.drawing(mine, z);
  for (;;) {
    const { done, value } = timed(slow, () => run.next());
    states.push(done ? { level: levelsOf().at(-1)!, x: value, denoised: value } : value);
    if (done) break;
    await pause();
  }
  const frames: Glance['frames'][number][] = [];
  for (const { level, x, denoised } of states) {
    frames.push({
      level,
      x: x.slice(),
      denoised: denoised.slice(),
      x0: denoiser.denoised(mine, arrows, level),
    });
    await pause();
  }
  const took = { generator: middle(quick) / count, denoiser: (PASSES * middle(slow)) / count };
  return { drawn, judged, frames, took };
}

/** Does it, and notes its milliseconds. */
function timed<T>(times: number[], work: () => T): T {
  const before = performance.now();
  const done = work();
  times.push(performance.now() - before);
  return done;
}

/** Of passes that were held up by others of the machine there are fewer than half. */
const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1];
