/** The one engine of the page. Its code is fetched at the first use; the lesson that needs no network never does. */
import { useSyncExternalStore } from 'react';
import type { BackendInfo, Engine, EngineStatus } from '../engine/api.ts';

export { backendNames, type EngineStatus } from '../engine/api.ts';

import { experiment } from './experiment.ts';
import { say } from './notices.ts';
import { Runs } from './runs.ts';

let engine: Engine | null = null;
let starting: Promise<Engine> | null = null;
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};

function connect(created: Engine): Engine {
  engine = created;
  let notice = created.notice;
  created.subscribe(() => {
    if (created.notice && created.notice !== notice) say(created.notice);
    notice = created.notice;
    tell();
  });
  const backend = () => experiment.getState().backend;
  let chosen = backend();
  // Not a hook, whatever its name.
  const moveTo: Engine['useBackend'] = created.useBackend.bind(created);
  if (chosen !== 'auto') moveTo(chosen);
  experiment.subscribe(() => {
    if (backend() === chosen) return;
    chosen = backend();
    moveTo(chosen === 'auto' ? null : chosen);
  });
  tell();
  return created;
}

/** Throws when the engine's code cannot be fetched. */
export function getEngine(): Promise<Engine> {
  starting ??= import('../engine/client.ts').then(
    ({ createEngine }) => connect(createEngine()),
    () => {
      starting = null;
      throw new Error('The engine could not be fetched: check the connection, then press Denoise again.');
    },
  );
  return starting;
}

const idle: EngineStatus = { kind: 'idle' };
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useEngineStatus = (): EngineStatus =>
  useSyncExternalStore(subscribe, () => engine?.status ?? idle);
export const useBackend = (): BackendInfo | null =>
  useSyncExternalStore(subscribe, () => engine?.backend ?? null);

export const runs = new Runs(getEngine);
