/** The two runs of the bench: the intact one, and the same with one thing changed. */
import { breaks } from '../../../core/breaks.ts';
import { replay } from '../../../core/replay.ts';
import { derived } from '../../../state/derived.ts';
import { getEngine } from '../../../state/engine.ts';
import { datasetOf, type Experiment, experiment, runFields } from '../../../state/experiment.ts';
import { frameAt } from '../../../state/reel.ts';
import type { Frame, Run, SampleSpec } from '../../../state/runs.ts';
import { drawData, openedSource } from '../../../state/sources.ts';
import { countOf, runKey, sampleSpec } from '../../denoise/spec.ts';
import { Lane, type Progress, progressOf, subscribeAll, type Wanted } from '../common/lane.ts';
import { fromChain, replayer } from './replayed.ts';

export const switches = { ...breaks, replay };
export type SwitchName = Experiment['break'];

/** Enough pictures to see whether they are alike. */
const PICTURES = 9;

/** What is run: DDPM, asked for nothing in particular. */
export const walked = (spec: Experiment): Experiment => ({
  ...spec,
  sampler: 'ddpm',
  options: {},
  class: null,
  prompt: '',
  guidance: 1,
  count: spec.count ?? (datasetOf(spec).modality === 'pictures' ? PICTURES : null),
});

export interface Pair {
  readonly spec: Experiment;
  readonly name: SwitchName;
  readonly intact: Wanted;
  readonly changed: Wanted;
}
export type Side = 'intact' | 'changed';

function changedSpec(spec: Experiment, name: SwitchName): SampleSpec {
  const whole = { ...sampleSpec(spec), lane: 'break changed' };
  return name === 'replay' ? whole : { ...whole, break: name, levels: breaks[name].levels(whole.levels) };
}

export function pairOf(page: Experiment): Pair {
  const spec = walked(page);
  const { event } = datasetOf(spec);
  const key = runKey(spec);
  const name = page.break;
  return {
    spec,
    name,
    // What is replayed sets out from the end of its chain, and so must what is compared with it.
    intact: {
      key: name === 'replay' ? `${key}\nchain` : key,
      event,
      spec: () => ({ ...sampleSpec(spec), lane: 'break intact' }),
    },
    changed: { key: `${key}\n${name}`, event, spec: () => changedSpec(spec, name) },
  };
}

export const pairNow = derived([...runFields, 'break'], pairOf);

/** The samples that are replayed: those that the page shows of the data everywhere. Throws until they are there. */
export function samplesOf(spec: Experiment): Float32Array {
  const opened = openedSource(spec.data);
  if (opened.kind === 'failed') throw new Error(opened.message);
  if (opened.kind === 'opening') throw new Error('The data are not there yet: try again in a moment.');
  return drawData(spec.data, opened.source, countOf(spec)).x;
}

const lanes = {
  intact: new Lane(),
  changed: new Lane(),
  beside: new Lane(async () => fromChain(samplesOf(pairNow().spec), await getEngine())),
  replayed: new Lane(async () => replayer(samplesOf(pairNow().spec))),
};
const all = Object.values(lanes);
const laneOf = (side: Side, { name }: Pair): Lane =>
  name === 'replay'
    ? { intact: lanes.beside, changed: lanes.replayed }[side]
    : { intact: lanes.intact, changed: lanes.changed }[side];

export const subscribeRuns = subscribeAll(all);

export const runOf = (side: Side, pair = pairNow()): Run | undefined => laneOf(side, pair).get(pair[side]);
export const frameNow = (side: Side): Frame | undefined =>
  frameAt(runOf(side)?.frames, experiment.getState().t);
export const troubleOf = (side: Side): string | null => laneOf(side, pairNow()).trouble(pairNow()[side]);

export const sides = ['intact', 'changed'] as const;

/** Begins what is not there yet; what is not shown any more ends. */
export function runPair(): void {
  const pair = pairNow();
  const used = sides.map((side) => laneOf(side, pair));
  for (const lane of all) if (!used.includes(lane)) lane.cancel();
  for (const side of sides) laneOf(side, pair).ensure(pair[side]);
}

export function rerun(side: Side): void {
  const pair = pairNow();
  laneOf(side, pair).begin(pair[side]);
}

export function cancelPair(): void {
  for (const lane of all) lane.cancel();
}

export const progressNow = (): Progress => progressOf(sides.map((side) => runOf(side)));
