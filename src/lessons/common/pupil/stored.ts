/** Trainings that this device keeps, so that a page that is closed in the middle loses a few seconds. */
import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import type { Moment } from './moments.ts';
import { type PupilSpec, pupilFields, type Saved } from './pupil.ts';
import type { Training } from './training.ts';

/** A training as it is kept beyond the page: its settings decide all that is learnt. */
export interface Keepable {
  readonly spec: object;
  readonly moment: Moment;
}
type Stored<S> = S & {
  /** Milliseconds since 1970. */
  readonly at: number;
};

export interface Shelf<S extends Keepable> {
  /** null where nothing is kept of these settings, or the browser keeps nothing. */
  of(spec: S['spec']): Promise<S | null>;
  /** The one that was trained last, whatever its settings; null as above. */
  latest(): Promise<S | null>;
  forget(spec: S['spec']): Promise<void>;
  put(saved: S): Promise<void>;
}

/** As many as are kept, the latest. */
const MOST = 4;
/** Milliseconds from one time that it is kept to the next. */
const OFTEN = 2000;

/** undefined where the browser keeps nothing, or has nothing to keep it in. */
async function quietly<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

/** name: of the database. keyOf: tells settings apart. */
export function shelf<S extends Keepable>(
  database: string,
  name: string,
  keyOf: (spec: S['spec']) => string,
): Shelf<S> {
  let opened: UseStore | undefined;
  const store = (): UseStore => (opened ??= createStore(database, name));
  const latestFirst = async () =>
    (await entries<string, Stored<S>>(store())).sort(([, a], [, b]) => b.at - a.at);
  return {
    async of(spec) {
      const found = await quietly(() => get<Stored<S>>(keyOf(spec), store()));
      return found && keyOf(found.spec) === keyOf(spec) ? found : null;
    },
    async latest() {
      const all = await quietly(latestFirst);
      return all?.[0]?.[1] ?? null;
    },
    forget: (spec) => quietly(() => del(keyOf(spec), store())),
    async put(saved) {
      await set(keyOf(saved.spec), { ...saved, at: Date.now() } satisfies Stored<S>, store());
      for (const [key] of (await latestFirst()).slice(MOST)) await del(key, store());
    },
  };
}

export const pupilShelf = shelf<Saved>('unnoise trainings', 'trainings', (spec: PupilSpec) =>
  JSON.stringify(pupilFields.map((name) => spec[name])),
);

/** Keeps what a training comes to, while it goes on and where it rests. Returns how to stop. */
export function keepTraining<S extends Keepable>(
  training: () => Pick<Training<Moment>, 'status'> & { saved(): S | null },
  { put }: Shelf<S>,
  subscribe: (listener: () => void) => () => void,
): () => void {
  let kept: Moment | null = null;
  let due = 0;
  const now = () => {
    due = 0;
    const saved = training().saved();
    if (!saved || saved.moment === kept) return;
    kept = saved.moment;
    // Where nothing can be kept, nothing is offered later.
    put(saved).catch(() => {});
  };
  const heard = () => {
    if (training().status === 'still') now();
    else if (!due) due = window.setTimeout(now, OFTEN);
  };
  const stop = subscribe(heard);
  window.addEventListener('pagehide', now);
  return () => {
    stop();
    window.removeEventListener('pagehide', now);
    clearTimeout(due);
    now();
  };
}
