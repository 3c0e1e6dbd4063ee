/** What each part weighs, and how long it takes on this device: measured once a network and backend, when its run is done. */
import { getEngine } from '../../../state/engine.ts';
import { experiment } from '../../../state/experiment.ts';
import { Listeners } from '../../../state/listeners.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { spaceOf } from '../../../state/space.ts';
import { system } from './runs.ts';

type Costs = Awaited<ReturnType<Awaited<ReturnType<typeof getEngine>>['timing']>>;

/** Times that each part is timed: the median of an odd number is one of them. */
const ROUNDS = 7;

const known = new Map<string, Costs>();
let asking = false;
let backend = '';
let leave = new AbortController();
const listeners = new Listeners();

/** Hears of what has been measured. */
export const subscribeCosts = listeners.subscribe;

const isGuided = (): boolean => experiment.getState().guidance !== 1;
const keyNow = (): string => `${spaceOf(experiment.getState()).model} ${backend} ${isGuided()}`;

export const costsNow = (): Costs | null => known.get(keyNow()) ?? null;

async function measure(): Promise<void> {
  const spec = experiment.getState();
  const { model } = spaceOf(spec);
  const key = keyNow();
  // Beside a run both would be slow.
  if (asking || model === undefined || known.has(key) || system.progress() !== 'done') return;
  asking = true;
  const { signal } = leave;
  try {
    const engine = await getEngine();
    const condition = { class: null, prompt: spec.prompt, guidance: isGuided() ? 2 : 1 };
    const level = scheduleOf(spec).level(0.5);
    const asked = { model, level, condition, rounds: ROUNDS, lane: 'system timing' };
    known.set(key, await engine.timing(asked, signal));
  } catch {
    // Figures that nobody has missed yet: they are measured after the next run.
  }
  asking = false;
  listeners.tell();
}

/** The bench is open on this backend; returns how to leave it. */
export function beginCosts(on: string): () => void {
  backend = on;
  leave = new AbortController();
  const stops = [system.subscribe, experiment.subscribe].map((watch) => watch(() => void measure()));
  void measure();
  return () => {
    for (const stop of stops) stop();
    leave.abort();
  };
}
