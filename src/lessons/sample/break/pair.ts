/** The two runs of the bench: the intact one, and the same with one thing changed. */
import { breaks } from '../../../core/breaks.ts';
import { replay } from '../../../core/replay.ts';
import { getEngine } from '../../../state/engine.ts';
import { datasetOf, type Experiment, runFields } from '../../../state/experiment.ts';
import type { SampleSpec } from '../../../state/runs.ts';
import { drawData, openedSource, whenOpen } from '../../../state/sources.ts';
import { enteredNow, enteredSamples, spaceOf, subscribeEntered } from '../../../state/space.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { countOf, runKey, sampleSpec } from '../../common/spec.ts';
import { fromChain, type Origin, replayer } from './replayed.ts';

export const switches = { ...breaks, replay };
export type SwitchName = Experiment['break'];

/** What is run: DDPM, asked for nothing in particular. */
export const byDdpm = (spec: Experiment): Experiment => ({
  ...spec,
  sampler: 'ddpm',
  options: {},
  class: null,
  prompt: '',
  guidance: 1,
  count: spec.count ?? datasetOf(spec).kind.forFailures,
});

export type Side = 'intact' | 'changed';
export const sides = ['intact', 'changed'] as const;

/** One of the two runs. */
interface SideRun extends Line {
  /** What is wrong with the changed one. */
  readonly name: SwitchName;
}

function changedSpec(spec: Experiment, name: SwitchName): SampleSpec {
  const whole = sampleSpec(spec);
  return name === 'replay' ? whole : { ...whole, break: name, levels: breaks[name].levels(whole.levels) };
}

/** What is replayed sets out from the end of its chain, and so must what is compared with it. */
const replayed = (spec: Experiment) => ({
  intact: async () => fromChain(await originOf(spec), await getEngine()),
  changed: async () => replayer(await originOf(spec)),
});

function pairOf(page: Experiment): ReadonlyMap<Side, SideRun> {
  const spec = byDdpm(page);
  const name = page.break;
  const shared = { spec, name, space: spaceOf(spec) };
  const key = runKey(spec);
  const chain = name === 'replay' ? replayed(spec) : null;
  const intact = {
    key: name === 'replay' ? `${key}\nchain` : key,
    request: () => sampleSpec(spec),
    engine: chain?.intact,
  };
  const changed = { key: `${key}\n${name}`, request: () => changedSpec(spec, name), engine: chain?.changed };
  return new Map([
    ['intact', { ...shared, ...intact }],
    ['changed', { ...shared, ...changed }],
  ]);
}

/** The states that are replayed: of the samples that the page shows of the data everywhere; null until they are there. */
export function startsOf(spec: Experiment): Float32Array | null {
  const opened = openedSource(spec.data);
  if (opened.kind !== 'ready') return null;
  return enteredNow(spaceOf(spec), drawData(opened.source, countOf(spec)).x);
}

async function originOf(spec: Experiment): Promise<Origin> {
  const { kind } = datasetOf(spec);
  const space = spaceOf(spec);
  const { x } = drawData(await whenOpen(spec.data), countOf(spec));
  return { x0: await enteredSamples(space, x), event: space.event, noise: kind.noise };
}

export const pair = new RunSet<Side, SideRun>({
  name: 'break',
  most: sides.length,
  fields: [...runFields, 'break'],
  lines: pairOf,
  differences: (was, now) => (was.name === now.name ? [] : [`“${switches[was.name].label}”`]),
});

/** All that figures of the runs depend on. */
export const watchPair = [...pair.watch, subscribeEntered] as const;

/** What the strip over the track depends on. */
export const watchStrip = [pair.subscribe, subscribeEntered] as const;

/** What both share. */
export const sharedNow = (): Pick<SideRun, 'spec' | 'name' | 'space'> => pair.lineAt('intact');
