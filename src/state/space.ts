/** Where the models of the page work, and how real samples come to be states of their runs. */
import { type ModelSpace, modelSpace } from '../data/spaces.ts';
import { getEngine } from './engine.ts';
import { datasetOf, type Experiment } from './experiment.ts';
import { Listeners } from './listeners.ts';
import type { SampleSpec, Samples } from './runs.ts';

export type { ModelSpace } from '../data/spaces.ts';

/** Where runs of these settings are. model: of the same data; absent: the usual one. */
export const spaceOf = (spec: Experiment, model?: string): ModelSpace => modelSpace(datasetOf(spec), model);

/**
 * Real samples as states: [count, ...event of the data] → [count, ...event of the space], the same array where states are
 * data. lane: as in the engine's specs; no other asker's.
 */
export async function entering(
  { model, latentOf }: ModelSpace,
  x: Float32Array,
  lane: string,
  signal?: AbortSignal,
): Promise<Float32Array> {
  if (model === undefined || !latentOf) return x;
  return (await getEngine()).encode({ model, x, lane }, signal);
}

/** Clean states as samples, the other way. */
export async function leaving(
  { model, latentOf }: ModelSpace,
  states: Float32Array,
  lane: string,
  signal?: AbortSignal,
): Promise<Float32Array> {
  if (model === undefined || !latentOf) return states;
  return (await getEngine()).decode({ model, states, lane }, signal);
}

/** What samples as the engine does, but sets out where it is only then found to. */
export const settingOut =
  (start: (spec: SampleSpec, signal?: AbortSignal) => Promise<Float32Array>) =>
  async (): Promise<Samples> => {
    const engine = await getEngine();
    return {
      sample: async (spec, onFrame, signal) =>
        engine.sample({ ...spec, start: await start(spec, signal) }, onFrame, signal),
    };
  };

/** Samples that the page holds, as states, once they have entered. */
interface Entered {
  readonly space: ModelSpace;
  readonly coming: Promise<Float32Array>;
  now: Float32Array | null;
}

const known = new WeakMap<Float32Array, Entered>();
let lanes = 0;
const listeners = new Listeners();

/** Hears of what has entered. */
export const subscribeEntered = listeners.subscribe;

function enter(space: ModelSpace, x: Float32Array): Entered {
  const found = known.get(x);
  if (found?.space === space) return found;
  // A lane each: others are waited for as well.
  const coming = entering(space, x, `entered ${++lanes}`);
  const made: Entered = { space, coming, now: space.latentOf ? null : x };
  known.set(x, made);
  coming.then(
    (states) => {
      made.now = states;
      listeners.tell();
    },
    // Who waits for it says so; asked again, it is tried again.
    () => known.delete(x),
  );
  return made;
}

/** Samples that the page holds on to, as states: the same array each time. */
export const enteredSamples = (space: ModelSpace, x: Float32Array): Promise<Float32Array> =>
  enter(space, x).coming;

/** The same, null until they are there. */
export const enteredNow = (space: ModelSpace, x: Float32Array): Float32Array | null => enter(space, x).now;
