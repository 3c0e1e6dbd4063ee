/**
 * THE spec: all that a link must hold for the same page to stand there again. One table of fields gives the type,
 * the initial values, the check of links and the links themselves. Here are those that all lessons share; what a lesson
 * or a bench has of its own it says in its `fields.ts`, and `adopt` takes it in.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { datasets } from '../data/index.ts';
import type { DataSet } from '../data/types.ts';
import { type Aside, followData } from './aside.ts';
import { type Field, keys } from './fields.ts';
import { shared } from './shared.ts';

export type { SamplerName } from './options.ts';
export type { ScheduleName } from './schedule.ts';
export type DataName = keyof typeof datasets;

type Shared = typeof shared;
/** Who owns fields declares them here as well, beside their table. */
export interface Fields extends Shared {}
export type FieldName = keyof Fields;
type ValueOf<F> = F extends Field<infer T> ? T : never;
export type Experiment = { readonly [K in FieldName]: ValueOf<Fields[K]> };

export const fields = { ...shared } as Fields;
const names = keys(fields);
export const fieldNames: readonly FieldName[] = names;
/** The field of this name, whatever its values are. */
const fieldOf = (name: FieldName) => fields[name] as Field<unknown>;

const initialsOf = (table: Readonly<Record<string, Field<unknown>>>) =>
  Object.fromEntries(Object.entries(table).map(([name, { initial }]) => [name, initial]));
export const initial = initialsOf(shared) as Experiment;

/** What a lesson, or a bench of one, has of its own. */
export interface Owned {
  readonly fields?: Readonly<Record<string, Field<unknown>>>;
  /** Where it begins otherwise than the others: with what shows its claim at once. */
  readonly defaults?: Partial<Experiment>;
  /** What it shows whoever comes to it within the page, where links that leave it out must go on meaning `defaults`. */
  readonly entrance?: Partial<Experiment>;
}

/** By the place: `sample`, `sample/fork`. A bench begins as its lesson does, but for what it says itself. */
const placeDefaults = new Map<string, Partial<Experiment>>();
const entrances = new Map<string, Partial<Experiment>>();

/** Takes in what a lesson or a bench owns. Throws Error where another has a field of the same name. */
export function adopt(place: string, { fields: own = {}, defaults = {}, entrance = {} }: Owned): void {
  for (const name of Object.keys(own))
    if (Object.hasOwn(fields, name))
      throw new Error(`${place} has a field “${name}”, as another has: rename it.`);
  placeDefaults.set(place, defaults);
  entrances.set(place, entrance);
  names.push(...(Object.keys(own) as FieldName[]));
  Object.assign(fields, own);
  Object.assign(initial, initialsOf(own));
  experiment.setState((now) => ({ ...initialsOf(own), ...now }));
}

const firstBenches = new Map<string, string>();

/** A lesson with benches opens with this one. That of `shared` stays first in its lesson, as old links have it. */
export function beginWith(lesson: string, bench: string): void {
  if (!hasBench(lesson, initial.bench)) firstBenches.set(lesson, bench);
}

/** The bench that a lesson begins with, where it has some. */
const firstBench = (lesson: string): string => firstBenches.get(lesson) ?? initial.bench;

const hasBench = (lesson: string, bench: string): boolean => placeDefaults.has(`${lesson}/${bench}`);

/** Whether a lesson has benches. */
export const hasBenches = (lesson: string): boolean => hasBench(lesson, firstBench(lesson));

/** The bench that opens with a lesson: that of before, unless it is another lesson's. */
const benchIn = (lesson: string, bench: string): string =>
  hasBenches(lesson) && !hasBench(lesson, bench) ? firstBench(lesson) : bench;

/** What a lesson shows when nobody has chosen anything; what links leave out. */
export const initialOf = (lesson: string, bench: string = firstBench(lesson)): Experiment => ({
  ...initial,
  bench: firstBench(lesson),
  ...placeDefaults.get(lesson),
  ...placeDefaults.get(`${lesson}/${bench}`),
  lesson,
});

/** What whoever comes to a place within the page finds there. */
export const entranceOf = (lesson: string, bench: string = firstBench(lesson)): Experiment => ({
  ...initialOf(lesson, bench),
  ...entrances.get(`${lesson}/${bench}`),
});

/** What was made on other data than those on show. */
let aside: Aside = new Map();

/**
 * The spec with some fields changed, and what waits aside then. In another lesson or bench, what nobody has chosen in
 * the old one gives way to what the new one begins with; on other data, what does not suit them gives way, too.
 */
function changed(spec: Experiment, patch: Partial<Experiment>): { spec: Experiment; aside: Aside } {
  const { lesson = spec.lesson } = patch;
  const { bench = lesson === spec.lesson ? spec.bench : benchIn(lesson, spec.bench) } = patch;
  const stays = lesson === spec.lesson && bench === spec.bench;
  const from = [initialOf(spec.lesson, spec.bench), entranceOf(spec.lesson, spec.bench)];
  const to = entranceOf(lesson, bench);
  const untouched = stays ? [] : fieldNames.filter((name) => from.some((one) => one[name] === spec[name]));
  const begun = { ...spec, ...Object.fromEntries(untouched.map((name) => [name, to[name]])), lesson, bench };
  const { data = begun.data } = patch;
  if (data === spec.data) return { spec: { ...begun, ...patch }, aside };
  const move = { spec: begun, from: datasets[spec.data], to: datasets[data], usual: to };
  const followed = followData<Experiment>(fields, move, aside);
  const reselected = names.filter((name) => (fieldOf(name).selectsFrom ?? '') in followed.otherwise);
  const selections = Object.fromEntries(reselected.map((name) => [name, initial[name]]));
  return { spec: { ...begun, ...selections, ...followed.otherwise, ...patch }, aside: followed.aside };
}

/** Whether a setting of the data waits until they are chosen again. */
export const waits = (name: FieldName, data: DataName): boolean =>
  aside.get(name)?.has(datasets[data]) ?? false;

/** A setting as it will be once these data are chosen. */
export function settingOn<N extends FieldName>(name: N, data: DataName): Experiment[N] {
  const now = experiment.getState();
  if (now.data === data) return now[name];
  const waiting = aside.get(name);
  return (waiting?.has(datasets[data]) ? waiting.get(datasets[data]) : initial[name]) as Experiment[N];
}

/** The same in another lesson or bench, as a change would have it. */
export const inLesson = (spec: Experiment, lesson: string, bench: string = spec.bench): Experiment =>
  changed(spec, { lesson, bench }).spec;

/** What a run of the reverse process depends on. */
export const runFields = [
  'data',
  'placed',
  'schedule',
  'curve',
  'sampler',
  'options',
  'steps',
  'seed',
  'class',
  'guidance',
  'bound',
  'count',
  'prompt',
] as const satisfies readonly FieldName[];

export const datasetOf = (spec: Pick<Experiment, 'data'>): DataSet => datasets[spec.data];

/**
 * Brings fields into line with the data and with one another, and says which had to give way. touched: what has changed
 * since all were in line; only that, and what needs it, is settled.
 */
export function settle(
  spec: Experiment,
  touched: readonly FieldName[] = fieldNames,
): { spec: Experiment; mended: string[] } {
  const data = datasetOf(spec);
  const settled: Record<string, unknown> = { ...spec };
  const moved = new Set<string>(touched);
  const mended: string[] = [];
  for (const name of names) {
    const field = fieldOf(name);
    if (!moved.has(name) && !field.needs?.some((other) => moved.has(other))) continue;
    const found = field.settle?.(settled[name], data, settled);
    if (!found) continue;
    if (found.value !== settled[name]) moved.add(name);
    settled[name] = found.value;
    mended.push(...found.mended);
  }
  return { spec: settled as Experiment, mended };
}

export const experiment = createStore<Experiment>(() => ({ ...initial }));

/** Whether a setting is the same in both: options are, whichever object they stand in. */
export const sameSetting = (name: FieldName, a: Experiment, b: Experiment): boolean =>
  a[name] === b[name] || fieldOf(name).format(a[name]) === fieldOf(name).format(b[name]);

/** Whether both ask for the same run. */
export const sameRun = (a: Experiment, b: Experiment): boolean =>
  runFields.every((name) => sameSetting(name, a, b));

/** Whether both stand in the same lesson, and there in the same bench. */
export const samePlace = (a: Experiment, b: Experiment): boolean =>
  a.lesson === b.lesson && (a.bench === b.bench || !hasBenches(a.lesson));

/** What depends on changed fields follows; a run that was asked for is one of the old settings. */
function outcome(before: Experiment, patch: Partial<Experiment>): { spec: Experiment; aside: Aside } {
  const after = changed(before, patch);
  const touched = names.filter((name) => after.spec[name] !== before[name]);
  const { spec } = settle(after.spec, touched);
  return {
    spec: { ...spec, run: patch.run ?? (sameRun(before, spec) && before.run) },
    aside: after.aside,
  };
}

/** What `change` would make of the page's experiment. */
export const changedBy = (patch: Partial<Experiment>): Experiment =>
  outcome(experiment.getState(), patch).spec;

let going = false;

/** Whether the change of this moment only goes to another lesson or bench. */
export const isGoing = (): boolean => going;

/** Changes some fields of the page's experiment. */
export function change(patch: Partial<Experiment>): void {
  const after = outcome(experiment.getState(), patch);
  aside = after.aside;
  going = keys(patch).every((name) => name === 'lesson' || name === 'bench');
  experiment.setState(after.spec, true);
  going = false;
}

/** What is of the device and of the person at it: no link, file or step back changes it on a page that stands. */
export const ofDevice = ({ theme, backend }: Experiment): Pick<Experiment, 'theme' | 'backend'> => ({
  theme,
  backend,
});

/** The cursor moves at the display's rate: who shows it watches `experiment` and draws, without React. */
export const moveTo = (t: number): void => experiment.setState({ t: Math.min(1, Math.max(0, t)) });

/** The experiment but for its cursor, which nobody can select. */
export type Settings = Omit<Experiment, 't'> & { readonly t: never };

const withoutCursor = ({ t: _, ...rest }: Experiment): Settings =>
  Object.defineProperty(rest as Settings, 't', {
    get() {
      throw new Error('Components do not select the cursor, which moves with each frame: watch and draw it.');
    },
  });

/** The same object while only the cursor moves: whatever of it a component selects, frames do not render it anew. */
export const settings = createStore<Settings>(() => withoutCursor(initial));
experiment.subscribe((now, before) => {
  if (fieldNames.some((name) => name !== 't' && now[name] !== before[name]))
    settings.setState(withoutCursor(now), true);
});

export const useExperiment = <T>(select: (spec: Settings) => T): T => useStore(settings, select);
