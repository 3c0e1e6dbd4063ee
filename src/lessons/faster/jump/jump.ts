/** What the bench works out for the settings of now, one thing after another. */
import { type Experiment, experiment } from '../../../state/experiment.ts';
import { anyOf } from '../../../state/listeners.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { dataset, whichData } from '../../../state/sources.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Sliced, type Work } from '../../common/bench/sliced.ts';
import { exactOf } from '../../common/exact.ts';
import { type GridName, gridNames } from './fields/grids.ts';
import { timesField } from './fields/times.ts';
import { optimised, spaced, type Walked, walked } from './grids.ts';
import { PLACES, type Ways, waysOf } from './ways.ts';

const settingsOf = (spec: Experiment): string =>
  [whichData(spec), spec.schedule, spec.schedule === 'drawn' ? spec.curve : '', spec.seed].join('\n');

/** How many steps are compared: those of the grid by hand. */
export const stepsOf = ({ handTimes }: Pick<Experiment, 'handTimes'>): number =>
  timesField.of(handTimes).length + 1;

export const ways = new Sliced<Ways>(() => {
  const spec = experiment.getState();
  const exact = dataset(spec.data).kind.planar ? exactOf(spec.data) : null;
  return exact && { key: settingsOf(spec), begin: () => waysOf(exact.ideal, scheduleOf(spec), spec.seed) };
});

const best = new Sliced<readonly number[]>(() => {
  const [spec, found] = [experiment.getState(), ways.now()];
  if (!found) return null;
  const steps = stepsOf(spec);
  return { key: `${settingsOf(spec)}\n${steps}`, begin: () => optimised(found, steps) };
});

/** Times at which the steps of a grid begin; null before an optimised one is found. */
export function exactTimes(
  name: GridName,
  spec: Experiment = experiment.getState(),
): readonly number[] | null {
  if (name === 'hand') return [1, ...timesField.of(spec.handTimes)];
  return name === 'optimised' ? best.now() : spaced(name, stepsOf(spec), scheduleOf(spec));
}

function runOf(name: GridName): Work<Walked> | null {
  const [spec, found] = [experiment.getState(), ways.now()];
  const times = exactTimes(name, spec);
  if (!found || !times) return null;
  const key = `${settingsOf(spec)}\n${times.join(' ')}`;
  return { key, begin: () => walked(found, scheduleOf(spec), times) };
}

const runs = new Map(gridNames.map((name) => [name, new Sliced<Walked>(() => runOf(name))]));
const runIn = (name: GridName): Sliced<Walked> => runs.get(name) as Sliced<Walked>;
const all: readonly Sliced<unknown>[] = [ways, best, ...runs.values()];

/** What a grid comes to; null before it is known. */
export const walkNow = (name: GridName): Walked | null => runIn(name).now();
/** The same, or what it came to before meanwhile. */
export const walkShown = (name: GridName): Walked | null => runIn(name).now() ?? runIn(name).latest;

export const subscribeJump: Watch = anyOf(...all.map((one) => one.subscribe));

export const isJumpLate = (): boolean => all.some((one) => one.isLate());
export const troubleNow = (): string | null => all.map((one) => one.trouble()).find(Boolean) ?? null;

export const again = (): void => {
  for (const one of all) one.again();
};

/** Number of the fine path's level that is nearest to the cursor. */
export const placeOf = (): number => Math.round((1 - experiment.getState().t) * PLACES);

/** Works while the bench is open. */
export function followJump(): () => void {
  const stops = [
    ways.follow(experiment.subscribe),
    best.follow(experiment.subscribe, ways.subscribe),
    ...[...runs.values()].map((one) => one.follow(experiment.subscribe, ways.subscribe, best.subscribe)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
