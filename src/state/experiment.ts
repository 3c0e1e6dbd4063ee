/**
 * THE spec: all that a link must hold for the same page to stand there again. One table of fields gives the type,
 * the initial values, the check of links and the links themselves.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { breaks } from '../core/breaks.ts';
import { arrowKinds } from '../core/field.ts';
import { samplers } from '../core/samplers/index.ts';
import type { OptionSpecs, Options, Sampler } from '../core/types.ts';
import { datasets } from '../data/index.ts';
import type { DataSet } from '../data/types.ts';
import { type Aside, followData } from './aside.ts';
import { branchesField, settleBranches } from './branches.ts';
import { bounds, columnsField, settleColumns } from './columns.ts';
import { countField, countsOf } from './counts.ts';
import { curveField, settleCurve } from './curve.ts';
import { choice, classNames, type Field, flag, integer, keys, only, optional, real } from './fields.ts';
import { optionsField, settleOptions } from './options.ts';
import { particlesField, pointField, settleParticles } from './places.ts';
import { promptField, settlePrompt } from './prompt.ts';
import { markField, samplersField } from './quality.ts';
import { regionField } from './region.ts';
import { scheduleNames } from './schedule.ts';

export type DataName = keyof typeof datasets;
export type { ScheduleName } from './schedule.ts';
export type SamplerName = keyof typeof samplers;

const lesson: Field<string> = {
  label: 'Lesson',
  initial: 'noise',
  allowed: 'the name of a lesson',
  parse: (text) => (/^[a-z-]{1,32}$/.test(text) ? text : undefined),
  format: (value) => value,
};

/** A part of the lesson Sample; a link to one that there is not leads to the first. */
const bench: Field<string> = {
  ...lesson,
  label: 'Bench',
  initial: 'compare',
  allowed: 'the name of a bench',
};

export const fields = {
  lesson,
  bench,
  data: choice('Data', keys(datasets), 'portraits'),
  schedule: choice('Schedule', scheduleNames, 'cosine'),
  /** The schedule that is drawn by hand, whether it is the one in use or not. */
  curve: curveField,
  /** How a schedule is drawn; papers differ. */
  axis: choice('Axis', ['t', 'sigma', 'logSnr'], 't'),
  scale: choice('Scale', ['alphaBar', 'logSnr'], 'alphaBar'),
  direction: choice('Noise lies', ['right', 'left'], 'right'),
  /** The cursor on the axis from data (0) to noise (1). */
  t: real('Noise level', 0, 1, 0.2, 4),
  way: choice('Way there', ['jump', 'steps'], 'jump'),
  noise: choice('Noise', ['same', 'fresh'], 'same'),
  sampler: choice('Sampler', keys(samplers), 'ddim'),
  options: optionsField,
  steps: integer('Steps', 1, 1000, 50),
  seed: integer('Seed', 0, 2 ** 32 - 1, 0),
  /** Whether a new run starts from the same noise as the last. */
  locked: flag('Keep the seed', true),
  class: optional(only(classNames, integer('Class', 0, 255, 0))),
  /** What data that can be asked for in words are asked for; empty: for nothing. */
  prompt: promptField(datasets.portraits.text.examples[0].text),
  /** 1 is the plain network; 2 is where the shipped pictures are read best as their class. */
  guidance: real('Guidance', 0, 20, 2, 2),
  /** What becomes of an x̂₀ beyond the range of pictures. */
  bound: choice('Range of x̂₀', bounds, 'clip'),
  count: countField,
  /** Whether a run with these settings has been asked for, so that a link replays it. */
  run: flag('Run', false),
  /** Runs that are compared. */
  columns: columnsField,
  /** Whether a comparison shows how far each column is from the first. */
  difference: flag('Difference from column 1', false),
  /** Forks of the run, and which of them is selected: 0 is the run itself. */
  branches: branchesField,
  branch: integer('Branch', 0, 5, 0),
  /** What is done wrongly on purpose beside the intact run; or what is put in the place of all guesses. */
  break: choice('Changed', [...keys(breaks), 'replay'], 'noNoise'),
  /** To noise and back with one sample, or from one seed to another. */
  trip: choice('Part', ['there', 'between'], 'there'),
  /** Which of the data is sent to noise and back. */
  draw: integer('Sample', 0, 2 ** 32 - 1, 0),
  refine: integer('Refined', 0, 6, 0),
  /** Whether a sample sets out with the noise that the first level has, or as it is. */
  firstNoise: flag('First noise', false),
  otherSeed: integer('To seed', 0, 2 ** 32 - 1, 1),
  /** Eighths of the way from the seed to the second one. */
  share: integer('Share', 0, 8, 4),
  /** What lies behind compared points. */
  ground: choice('Behind the points', ['data', 'field', 'nothing'], 'data'),
  /** Samplers whose quality is measured, and the measured run on the stage. */
  samplers: samplersField,
  mark: markField,
  /** The field of a denoiser: which arrows, whose, over what, and who follows them. */
  arrows: choice('Arrows', [...keys(arrowKinds), 'none'], 'velocity'),
  answers: choice('Answers of', ['exact', 'network', 'difference'], 'exact'),
  density: choice('Density', ['heat', 'contours', 'none'], 'heat'),
  particles: particlesField,
  /** The one x_t that is asked about. */
  point: pointField,
  /** Which picture x_t is, and the middle of the region that is asked about: its row and column; none: all of it. */
  picture: integer('Picture', 1, 64, 4),
  region: regionField,
  /** What the answer about x_t is drawn as. */
  unit: choice('Arrow', ['epsilon', 'x0', 'v', 'score'], 'score'),
  speed: choice('Speed', ['0.25', '0.5', '1', '2', '4'], '1'),
  theme: choice('Theme', ['auto', 'light', 'dark', 'contrast'], 'auto'),
  backend: choice('Backend', ['auto', 'webgpu', 'webgl', 'wasm', 'cpu'], 'auto'),
} as const satisfies Record<string, Field<unknown>>;

export type FieldName = keyof typeof fields;
type ValueOf<F> = F extends Field<infer T> ? T : never;
export type Experiment = { readonly [K in FieldName]: ValueOf<(typeof fields)[K]> };

export const fieldNames = keys(fields);
export const initial = Object.fromEntries(
  fieldNames.map((name) => [name, fields[name].initial]),
) as unknown as Experiment;

/** Where a lesson begins otherwise than the others: with what shows its claim at once. */
const beginnings: Readonly<Record<string, Partial<Experiment>>> = {
  sample: { data: 'dinosaur', t: 0 },
};

/** Where a bench of the lesson Sample begins otherwise than the lesson. */
const benchBeginnings: Readonly<Record<string, Partial<Experiment>>> = {
  field: { data: 'moons', t: 0.4 },
  fork: { data: 'portraits', prompt: '', sampler: 'ddpm' },
  point: { data: 'moons', t: 0.3 },
};

const own = (table: Readonly<Record<string, Partial<Experiment>>>, name: string) =>
  Object.hasOwn(table, name) ? table[name] : {};

/** What a lesson shows when nobody has chosen anything. */
export const initialOf = (lesson: string, bench: string = initial.bench): Experiment => ({
  ...initial,
  ...own(beginnings, lesson),
  ...(lesson === 'sample' ? own(benchBeginnings, bench) : {}),
  lesson,
});

/** What was made on other data than those on show. */
let aside: Aside = new Map();

/**
 * The spec with some fields changed, and what waits aside then. In another lesson or bench, what nobody has chosen in
 * the old one gives way to what the new one begins with; on other data, what does not suit them gives way, too.
 */
function changed(spec: Experiment, patch: Partial<Experiment>): { spec: Experiment; aside: Aside } {
  const { lesson = spec.lesson, bench = spec.bench } = patch;
  const stays = lesson === spec.lesson && bench === spec.bench;
  const [from, to] = [initialOf(spec.lesson, spec.bench), initialOf(lesson, bench)];
  const untouched = stays ? [] : fieldNames.filter((name) => spec[name] === from[name]);
  const begun = { ...spec, ...Object.fromEntries(untouched.map((name) => [name, to[name]])), lesson, bench };
  const { data = begun.data } = patch;
  if (data === spec.data) return { spec: { ...begun, ...patch }, aside };
  const move = { spec: begun, from: datasets[spec.data], to: datasets[data], usual: to };
  const followed = followData<Experiment>(fields, move, aside);
  // Another tree has other branches to select from.
  const branch = 'branches' in followed.otherwise ? 0 : begun.branch;
  return { spec: { ...begun, branch, ...followed.otherwise, ...patch }, aside: followed.aside };
}

/** Whether a setting of the data waits until they are chosen again. */
export const waits = (name: FieldName, data: DataName): boolean =>
  aside.get(name)?.has(datasets[data]) ?? false;

/** The same in another lesson or bench, as a change would have it. */
export const inLesson = (spec: Experiment, lesson: string, bench: string = spec.bench): Experiment =>
  changed(spec, { lesson, bench }).spec;

/** What a run of the reverse process depends on. */
export const runFields = [
  'data',
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

export const datasetOf = (spec: Experiment): DataSet => datasets[spec.data];
const optionsOf = (spec: Experiment): OptionSpecs => (samplers[spec.sampler] as Sampler).options;

/** Brings fields that depend on another into line with it, and says which had to give way. */
export function settle(spec: Experiment): { spec: Experiment; mended: string[] } {
  const data = datasetOf(spec);
  const classes = data.classes?.length ?? 0;
  const { most } = countsOf(data);
  const mended: string[] = [];
  let { class: label, count } = spec;
  if (label !== null && label >= classes) {
    mended.push(classes ? `Class ${label} is not one of ${classes}` : `${data.label} has no classes`);
    label = null;
  }
  if (count !== null && count > most) {
    mended.push(`Count ${count} is more than the ${most} ${data.kind.nouns[1]} that fit`);
    count = null;
  }
  const prompt = settlePrompt(spec.prompt);
  const columns = settleColumns(spec.columns);
  const branches = settleBranches(spec.branches, data);
  const curve = settleCurve(spec.curve);
  const options = settleOptions(spec.options, optionsOf(spec));
  const particles = settleParticles(spec.particles);
  return {
    spec: {
      ...spec,
      class: label,
      count,
      prompt: prompt.value,
      columns: columns.value,
      branches: branches.value,
      branch: Math.min(spec.branch, branches.count),
      curve: curve.value,
      options: options.value,
      particles: particles.value,
    },
    mended: [
      ...mended,
      ...prompt.mended,
      ...columns.mended,
      ...branches.mended,
      ...curve.mended,
      ...options.mended,
      ...particles.mended,
    ],
  };
}

export const experiment = createStore<Experiment>(() => initial);

const sameOptions = (a: Options, b: Options) => optionsField.format(a) === optionsField.format(b);

/** Whether both ask for the same run. */
export const sameRun = (a: Experiment, b: Experiment): boolean =>
  runFields.every((name) => (name === 'options' ? sameOptions(a.options, b.options) : a[name] === b[name]));

/** Whether both stand in the same lesson, and there in the same bench. */
export const samePlace = (a: Experiment, b: Experiment): boolean =>
  a.lesson === b.lesson && (a.bench === b.bench || a.lesson !== 'sample');

/** What depends on changed fields follows; a run that was asked for is one of the old settings. */
function outcome(before: Experiment, patch: Partial<Experiment>): { spec: Experiment; aside: Aside } {
  const after = changed(before, patch);
  const { spec } = settle(after.spec);
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
