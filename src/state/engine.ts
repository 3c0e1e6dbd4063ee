/** The one engine of the page. Its code is fetched at the first use; the lesson that needs no network never does. */
import { useSyncExternalStore } from 'react';
import {
  type BackendInfo,
  callsOf,
  type Engine,
  type EngineStatus,
  type EngineVerbs,
  verbs,
} from '../engine/api.ts';

export { backendNames, type EngineStatus } from '../engine/api.ts';

import { helpAgainstAbsence } from './absent.ts';
import { experiment } from './experiment.ts';
import { anyOf, Listeners } from './listeners.ts';
import { type Learning, learning, withLive } from './live.ts';
import { late, news } from './news.ts';
import { dismiss, say } from './notices.ts';
import { part } from './parts.ts';
import { Patience } from './patience.ts';
import { Runs } from './runs.ts';
import { lightenSlow } from './slow.ts';

/** What the page asks the engine for. */
type EngineCalls = Pick<Engine, keyof EngineVerbs>;

let engine: Engine | null = null;
let starting: Promise<EngineCalls> | null = null;
const listeners = new Listeners();

/** Starts over on the chosen backend, also where others have failed before. */
function startAnew(): void {
  const { backend } = experiment.getState();
  if (engine) engine.restartOn(backend === 'auto' ? null : backend);
  else location.reload();
}

let complaint = -1;
const patience = new Patience(
  () => {
    complaint = say(late(engine?.status ?? null), { remedy: { label: 'Start it anew', act: startAnew } });
  },
  () => dismiss(complaint),
);

/** Says what became of the engine, and takes it back once it is so no more. */
function follow(created: Engine): void {
  let { notice } = created;
  let backend: BackendInfo | null = null;
  /** What is said of plain JavaScript, the last resort. */
  let resort = -1;
  created.subscribe(() => {
    patience.heard();
    const fresh = created.notice !== notice ? created.notice : null;
    notice = created.notice;
    const arrived = created.backend !== backend ? created.backend : null;
    backend = created.backend;
    const { text, again } = news(fresh, arrived, experiment.getState().backend);
    if (arrived) dismiss(resort);
    if (text && again) resort = say(text, { remedy: { label: 'Try again', act: startAnew } });
    else if (text) say(text);
    if (arrived) lightenSlow(arrived);
    listeners.tell();
  });
}

function connect(created: Engine): EngineCalls {
  engine = created;
  follow(created);
  const backend = () => experiment.getState().backend;
  let chosen = backend();
  if (chosen !== 'auto') startAnew();
  experiment.subscribe(() => {
    if (backend() === chosen) return;
    chosen = backend();
    startAnew();
  });
  listeners.tell();
  return waitedFor(created);
}

/** The same, but whoever waits for a first answer is told when it is late. */
const waitedFor = (created: Engine): EngineCalls =>
  callsOf(verbs, async (verb, asked, { onFrame, ...asking }) => {
    const live = withLive(asked);
    const spec = live ? await live : asked;
    asking.signal?.throwIfAborted();
    // It is trained now, and no file of it is to be fetched.
    if (live && verb === 'warm') return undefined;
    // Nobody waits for what is made ready beforehand.
    const come = asking.ahead ? () => {} : patience.wait();
    const heard = (frame: unknown) => {
      come();
      patience.heard();
      return onFrame?.(frame);
    };
    return created.ask(verb, spec, { ...asking, onFrame: heard }).finally(come);
  });

const client = part(() => import('../engine/client.ts'));

/** Throws when the engine's code cannot be fetched. */
export function getEngine(): Promise<EngineCalls> {
  if (starting) return starting;
  const come = patience.wait();
  starting = client()
    .then(
      ({ createEngine }) => connect(createEngine()),
      async () => {
        starting = null;
        throw new Error(`The engine could not be fetched: ${await helpAgainstAbsence()}.`);
      },
    )
    .finally(come);
  return starting;
}

const idle: EngineStatus = { kind: 'idle' };

const waitedUpon: ReadonlySet<EngineStatus['kind']> = new Set([
  'starting',
  'loading',
  'compiling',
  'training',
]);

/** What the engine does before there is something to see; of a training, how far it has come. */
export type Preparation = EngineStatus | Learning;

/** What has to be waited for, or nothing: short runs come and go many times a second, and no part of the page says so. */
function preparation(): Preparation {
  const { now } = learning.getState();
  if (now) return now;
  const status = engine?.status ?? idle;
  return waitedUpon.has(status.kind) ? status : idle;
}

const subscribePreparation = anyOf(listeners.subscribe, learning.subscribe);

export const useEngineStatus = (): Preparation => useSyncExternalStore(subscribePreparation, preparation);
export const useBackend = (): BackendInfo | null =>
  useSyncExternalStore(listeners.subscribe, () => engine?.backend ?? null);

export const runs = new Runs(getEngine);
