/** What is expected behind each place of the plane at the cursor's level: by the network, and exactly. */
import type { Ideal } from '../../core/ideal.ts';
import type { Level } from '../../core/types.ts';
import { getEngine } from '../../state/engine.ts';
import { experiment } from '../../state/experiment.ts';
import { Listeners } from '../../state/listeners.ts';
import { exactFor } from './examples.ts';
import { scheduleOfPupil } from './schedule.ts';
import { places, pupilNow, seenNow, subscribeSight } from './sight.ts';

interface Answers {
  readonly level: Level;
  /** [places, 2]. */
  readonly places: Float32Array;
  /** E[x0 | x] at the places; null where it is not known. */
  readonly exact: Float32Array | null;
  readonly learnt: Float32Array | null;
}

const listeners = new Listeners();
export const subscribeAnswers = listeners.subscribe;

/** Without noise there is nothing to ask. */
const LEAST = 0.02;

interface Of {
  readonly level: Level;
  readonly weights: Float32Array | null;
}
let exact: { ideal: Ideal; level: Level; x0: Float32Array } | null = null;
let learnt: (Of & { x0: Float32Array }) | null = null;
let asking = false;
/** What could not be answered is not asked again. */
let failed: Of | null = null;

const same = (a: Level, b: Level) => a.alpha === b.alpha && a.sigma === b.sigma;

function levelNow(): Level {
  return scheduleOfPupil(pupilNow()).level(Math.max(LEAST, experiment.getState().t));
}

function exactAt(level: Level): Float32Array | null {
  const ideal = exactFor(pupilNow());
  if (!ideal) return null;
  if (exact?.ideal !== ideal || !same(exact.level, level))
    exact = { ideal, level, x0: ideal.denoise(places, level) };
  return exact.x0;
}

/** What is known at the level that was asked for last; the question of now is asked. */
export function answersNow(): Answers {
  const seen = seenNow();
  const now = levelNow();
  const known = [learnt, failed].some((of) => of && of.weights === seen?.weights && same(of.level, now));
  if (seen && !known) void ask(seen.weights, now);
  const mine = seen ? learnt : null;
  const level = mine?.level ?? now;
  return { level, places, exact: exactAt(level), learnt: mine?.x0 ?? null };
}

async function ask(weights: Float32Array, level: Level): Promise<void> {
  if (asking) return;
  asking = true;
  try {
    const engine = await getEngine();
    const model = { live: 'train', like: pupilNow().model, weights };
    const condition = { class: null, guidance: 1 };
    const x0 = await engine.denoise({ model, x: places.slice(), level, condition, lane: 'train field' });
    learnt = { level, weights, x0 };
  } catch {
    // What fails here fails in `sight.ts` as well, which says so.
    failed = { level, weights };
  } finally {
    asking = false;
    listeners.tell();
  }
}

subscribeSight(listeners.tell.bind(listeners));
