/** The two runs of the bench: the intact one, and the same with one thing changed. */
import { breaks } from '../../../core/breaks.ts';
import { replay } from '../../../core/replay.ts';
import { derived } from '../../../state/derived.ts';
import { getEngine } from '../../../state/engine.ts';
import { Ensemble, type Wanted } from '../../../state/ensemble.ts';
import { datasetOf, type Experiment, runFields } from '../../../state/experiment.ts';
import type { Run, SampleSpec } from '../../../state/runs.ts';
import { drawData, openedSource, whenOpen } from '../../../state/sources.ts';
import { countOf, runKey, sampleSpec } from '../../common/spec.ts';
import { fromChain, type Origin, replayer } from './replayed.ts';

export const switches = { ...breaks, replay };
export type SwitchName = Experiment['break'];

/** What is run: DDPM, asked for nothing in particular. */
export const walked = (spec: Experiment): Experiment => ({
  ...spec,
  sampler: 'ddpm',
  options: {},
  class: null,
  prompt: '',
  guidance: 1,
  count: spec.count ?? datasetOf(spec).kind.told,
});

export interface Pair {
  readonly spec: Experiment;
  readonly name: SwitchName;
  readonly intact: Wanted;
  readonly changed: Wanted;
}
export type Side = 'intact' | 'changed';

function changedSpec(spec: Experiment, name: SwitchName): SampleSpec {
  const whole = sampleSpec(spec);
  return name === 'replay' ? whole : { ...whole, break: name, levels: breaks[name].levels(whole.levels) };
}

/** What is replayed sets out from the end of its chain, and so must what is compared with it. */
const replayed = (spec: Experiment) => ({
  intact: async () => fromChain(await originOf(spec), await getEngine()),
  changed: async () => replayer(await originOf(spec)),
});

export function pairOf(page: Experiment): Pair {
  const spec = walked(page);
  const { event } = datasetOf(spec);
  const key = runKey(spec);
  const name = page.break;
  const chain = name === 'replay' ? replayed(spec) : null;
  return {
    spec,
    name,
    intact: {
      key: name === 'replay' ? `${key}\nchain` : key,
      event,
      spec: () => sampleSpec(spec),
      samples: chain?.intact,
    },
    changed: { key: `${key}\n${name}`, event, spec: () => changedSpec(spec, name), samples: chain?.changed },
  };
}

export const pairNow = derived([...runFields, 'break'], pairOf);

/** The samples that are replayed: those that the page shows of the data everywhere; null until they are there. */
export function startsOf(spec: Experiment): Float32Array | null {
  const opened = openedSource(spec.data);
  return opened.kind === 'ready' ? drawData(spec.data, opened.source, countOf(spec)).x : null;
}

async function originOf(spec: Experiment): Promise<Origin> {
  const { kind, event } = datasetOf(spec);
  const { x } = drawData(spec.data, await whenOpen(spec.data), countOf(spec));
  return { x0: x, event, noise: kind.noise };
}

export const sides = ['intact', 'changed'] as const;

export const both = new Ensemble({
  name: 'break',
  lanes: sides.length,
  wanted: derived([...runFields, 'break'], () => sides.map((side) => pairNow()[side])),
});

export const runOf = (side: Side): Run | undefined => both.get(pairNow()[side]);
