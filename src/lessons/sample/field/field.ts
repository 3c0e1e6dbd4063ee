/** What the plane shows: worked out a little at a time behind the cursor, the last good picture kept until then. */
import { grid } from '../../../core/spacings.ts';
import type { Level } from '../../../core/types.ts';
import { datasetOf, type Experiment, experiment } from '../../../state/experiment.ts';
import { placesOf } from '../../../state/places.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { Asker } from '../common/asker.ts';
import { exactOf } from '../common/exact.ts';
import { levelOf } from '../common/level.ts';
import { unhurried } from '../compare/distance.ts';
import { arrowsOf, longestOf, meanSquare } from './arrows.ts';
import { places, type Survey, survey } from './survey.ts';
import { STEPS, type Ways, waysOf } from './ways.ts';

/** Cells across the density while the cursor moves, and at rest. */
const COARSE = 48;
const FINE = 112;

export interface Exactly extends Survey {
  readonly key: string;
  readonly level: Level;
}
export interface Arrowed {
  readonly key: string;
  readonly level: Level;
  readonly answers: Experiment['answers'];
  /** At `places`. */
  readonly arrow: Float64Array;
  readonly longest: number;
  /** Mean square of a difference: where data come by, and over the plane. null for what is none. */
  readonly apart: { readonly weighted: number; readonly plain: number } | null;
}

const shown: { exactly: Exactly | null; arrowed: Arrowed | null; ways: (Ways & { key: string }) | null } = {
  exactly: null,
  arrowed: null,
  ways: null,
};
const network = new Asker(() => {
  const spec = experiment.getState();
  const { model, modality } = datasetOf(spec);
  if (spec.answers === 'exact' || !model || modality !== 'points') return null;
  return { key: keyOf(spec), model, x: Float32Array.from(places), level: levelOf(spec) };
}, 'field');
network.subscribe(() => tell());

const listeners = new Set<() => void>();
const tell = () => {
  arrange();
  for (const listener of listeners) listener();
};
export const subscribeField = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const keyOf = (spec: Experiment) => {
  const { alpha, sigma } = levelOf(spec);
  return `${spec.data} ${alpha} ${sigma}`;
};
const waysKey = ({ data, schedule, curve, seed, particles }: Experiment) =>
  [data, schedule, schedule === 'drawn' ? curve : '', seed, particles].join(' ');

/** null while nothing of these data has been worked out. */
export function exactNow(): Exactly | null {
  const { data } = experiment.getState();
  return shown.exactly?.key.startsWith(`${data} `) ? shown.exactly : null;
}
export function arrowsNow(): Arrowed | null {
  const { data, arrows, answers } = experiment.getState();
  const { arrowed } = shown;
  return arrowed?.key.startsWith(`${data} ${arrows} `) && arrowed.answers === answers ? arrowed : null;
}
export function waysNow(): Ways | null {
  const { data, particles } = experiment.getState();
  return particles !== '' && shown.ways?.key.startsWith(`${data} `) ? shown.ways : null;
}
/** Why the network does not answer, with a remedy. */
export const troubleNow = (): string | null => network.trouble;

/** Whether anything is still to come. */
export function isLate(): boolean {
  const spec = experiment.getState();
  if (!exactOf(spec.data)) return false;
  const key = keyOf(spec);
  return shown.exactly?.key !== key || shown.ways?.key !== waysKey(spec) || network.late;
}

/** Makes arrows of the answers that there are; answers at different levels are never mixed. */
function arrange(): void {
  const spec = experiment.getState();
  const { arrows: kind, answers } = spec;
  const { exactly } = shown;
  const from = answers === 'exact' ? exactly : network.latest;
  if (kind === 'none' || !from || !exactly) return;
  if (answers === 'difference' && from.key !== exactly.key) return;
  const schedule = scheduleOf(spec);
  const key = `${spec.data} ${kind} ${spec.schedule} ${spec.curve} ${from.key}`;
  if (!from.key.startsWith(`${spec.data} `)) return;
  if (shown.arrowed?.key === key && shown.arrowed.answers === answers) return;
  const difference = answers === 'difference';
  const denoised = difference ? exactly.denoised.map((value, i) => from.denoised[i] - value) : from.denoised;
  const arrow = arrowsOf(kind, schedule, from.level, difference ? null : places, denoised);
  shown.arrowed = {
    key,
    level: from.level,
    answers,
    arrow,
    longest: longestOf(arrow),
    apart: difference ? { weighted: meanSquare(arrow, exactly.weights), plain: meanSquare(arrow) } : null,
  };
}

let watching: AbortController | null = null;
let working = false;

/** What is to be worked out next: the ways, a coarse field, a fine one. */
function nextWork(): (() => Promise<void>) | null {
  const spec = experiment.getState();
  const exact = exactOf(spec.data);
  if (!exact) return null;
  const [key, way] = [keyOf(spec), waysKey(spec)];
  if (shown.exactly?.key !== key || shown.exactly.heat.size < FINE) {
    const size = shown.exactly?.key === key ? FINE : COARSE;
    // A finer picture waits until the particles have gone their ways.
    if (size === COARSE || shown.ways?.key === way)
      return async () => {
        const level = levelOf(spec);
        const stale = () => size === FINE && keyOf(experiment.getState()) !== key;
        const found = await unhurried(until(survey(exact.ideal, level, size), stale));
        if (found) shown.exactly = { ...found, key, level };
      };
  }
  if (shown.ways?.key === way) return null;
  return async () => {
    const start = Float64Array.from(placesOf(spec.particles).flat());
    const found = await unhurried(waysOf(exact.ideal, start, grid(scheduleOf(spec), STEPS), spec.seed));
    shown.ways = { ...found, key: way };
  };
}

/** Gives up when nobody wants the result any more. */
function* until<T>(work: Generator<void, T>, stale: () => boolean): Generator<void, T | null> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (stale()) return null;
    yield;
  }
}

async function work(): Promise<void> {
  if (working) return;
  working = true;
  for (let next = nextWork(); watching && next; next = nextWork()) {
    await next();
    tell();
  }
  working = false;
}

export function askAgain(): void {
  network.again();
  pursue();
}

function pursue(): void {
  if (!watching) return;
  void work();
  void network.ask(watching.signal);
}

/** Follows the page's settings until it is told to stop. */
export function follow(): () => void {
  watching = new AbortController();
  const stop = experiment.subscribe(() => {
    arrange();
    pursue();
  });
  pursue();
  return () => {
    stop();
    watching?.abort();
    watching = null;
  };
}
