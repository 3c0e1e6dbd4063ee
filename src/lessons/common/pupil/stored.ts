/** Trainings that this device keeps, so that a page that is closed in the middle loses a few seconds. */
import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import type { Moment } from './moments.ts';
import { type Pupil, type PupilSpec, pupilFields, type Saved, subscribePupil } from './pupil.ts';

interface Stored extends Saved {
  /** Milliseconds since 1970. */
  readonly at: number;
}

let opened: UseStore | undefined;
const trainings = (): UseStore => (opened ??= createStore('unnoise trainings', 'trainings'));

/** As many as are kept, the latest. */
const MOST = 4;
/** Milliseconds from one time that it is kept to the next. */
const OFTEN = 2000;

const keyOf = (spec: PupilSpec): string => JSON.stringify(pupilFields.map((name) => spec[name]));

const isOf = (stored: Stored | undefined, spec: PupilSpec): stored is Stored =>
  stored !== undefined && keyOf(stored.spec) === keyOf(spec);

/** null where nothing is kept of this network, or the browser keeps nothing. */
export async function storedOf(spec: PupilSpec): Promise<Saved | null> {
  const found = await get<Stored>(keyOf(spec), trainings()).catch(() => undefined);
  return isOf(found, spec) ? found : null;
}

/** The one that was trained last, whatever its settings; null as above. */
export async function latestStored(): Promise<Saved | null> {
  const all = await entries<string, Stored>(trainings()).catch(() => []);
  const [latest] = all.map(([, stored]) => stored).sort((a, b) => b.at - a.at);
  return latest ?? null;
}

export const forgetStored = (spec: PupilSpec): Promise<void> => del(keyOf(spec), trainings()).catch(() => {});

async function store(saved: Saved): Promise<void> {
  await set(keyOf(saved.spec), { ...saved, at: Date.now() } satisfies Stored, trainings());
  const all = await entries<string, Stored>(trainings());
  const old = all.sort(([, a], [, b]) => b.at - a.at).slice(MOST);
  for (const [key] of old) await del(key, trainings());
}

/** Keeps what a training comes to, while it goes on and where it rests. Returns how to stop. */
export function keepTraining(pupil: () => Pupil): () => void {
  let kept: Moment | null = null;
  let due = 0;
  const now = () => {
    due = 0;
    const saved = pupil().saved();
    if (!saved || saved.moment === kept) return;
    kept = saved.moment;
    // Where nothing can be kept, nothing is offered later.
    store(saved).catch(() => {});
  };
  const heard = () => {
    if (pupil().status === 'still') now();
    else if (!due) due = window.setTimeout(now, OFTEN);
  };
  const stop = subscribePupil(heard);
  window.addEventListener('pagehide', now);
  return () => {
    stop();
    window.removeEventListener('pagehide', now);
    clearTimeout(due);
    now();
  };
}
