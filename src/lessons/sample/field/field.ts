/** What the plane shows: worked out in another thread behind the cursor, the last good picture kept until then. */
import { grid } from '../../../core/spacings.ts';
import { datasetOf, type Experiment, experiment } from '../../../state/experiment.ts';
import { Listeners } from '../../../state/listeners.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { arrowsOf } from '../../common/arrows.ts';
import { Asker } from '../../common/bench/asker.ts';
import { levelOf } from '../../common/bench/level.ts';
import { Recent } from '../../common/bench/recent.ts';
import { type Exact, exactOf } from '../../common/exact.ts';
import { networkOf } from '../../common/pupil/live.ts';
import { subjectOf } from '../../common/subject.ts';
import { longestOf, meanSquare } from './arrows.ts';
import { forgetPlanes, planeBefore, planeFlips, settlePlane } from './before.ts';
import { particlesOf } from './fields.ts';
import { FieldThread } from './fieldThread.ts';
import { type Arrowed, type Exactly, keyOf, waysKey } from './shown.ts';
import { places, SQUARE } from './survey.ts';
import { STEPS, type Ways } from './ways.ts';

/** Rows of the density's cells while the cursor moves, and at rest. */
const COARSE = 48;
export const FINE = 112;

const shown: { exactly: Exactly | null; arrowed: Arrowed | null; ways: (Ways & { key: string }) | null } = {
  exactly: null,
  arrowed: null,
  ways: null,
};
const network = new Asker(() => {
  const spec = experiment.getState();
  const { kind } = datasetOf(spec);
  const model = networkOf(spec);
  if (spec.answers === 'exact' || !model || !kind.planar) return null;
  return { key: keyOf(spec), model, x: Float32Array.from(places), level: levelOf(spec) };
}, 'field');
network.subscribe(() => tell());

const listeners = new Listeners();
const tell = () => {
  arrange();
  settle();
  listeners.tell();
};

/** All that is wanted is on the plane. */
function settle(): void {
  if (!isFieldLate() && exactNow())
    settlePlane({ exactly: exactNow(), arrowed: arrowsNow(), ways: waysNow() });
}

export const subscribeField = (listener: () => void): (() => void) => {
  const stops = [listeners.subscribe(listener), planeFlips.subscribe(listener)];
  return () => {
    for (const stop of stops) stop();
  };
};

/** null while nothing of these data has been worked out. */
export function exactNow(): Exactly | null {
  const was = planeBefore();
  if (was) return was.exactly;
  const { data } = experiment.getState();
  return shown.exactly?.key.startsWith(`${data} `) ? shown.exactly : null;
}
export function arrowsNow(): Arrowed | null {
  const was = planeBefore();
  if (was) return was.arrowed;
  const { data, arrows, answers } = experiment.getState();
  const { arrowed } = shown;
  return arrowed?.key.startsWith(`${data} ${arrows} `) && arrowed.answers === answers ? arrowed : null;
}
export function waysNow(): Ways | null {
  const was = planeBefore();
  if (was) return was.ways;
  const { data, particles } = experiment.getState();
  return particles !== '' && shown.ways?.key.startsWith(`${data} `) ? shown.ways : null;
}
/** Why something is missing, with a remedy. */
export const troubleNow = (): string | null => refused ?? network.trouble;

/** Whether anything is still to come. */
export function isFieldLate(): boolean {
  const spec = experiment.getState();
  if (refused || !exactOf(spec.data)) return false;
  const key = keyOf(spec);
  return shown.exactly?.key !== key || shown.ways?.key !== waysKey(spec) || network.isLate();
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
  const key = `${subjectOf(spec)} ${kind} ${spec.schedule} ${spec.curve} ${from.key}`;
  if (!from.key.startsWith(`${subjectOf(spec)} `)) return;
  if (shown.arrowed?.key === key && shown.arrowed.answers === answers) return;
  const difference = answers === 'difference';
  const denoised = difference
    ? exactly.denoised.map((value, i) => (from.denoised[i] ?? Number.NaN) - value)
    : from.denoised;
  const arrow = arrowsOf(kind, schedule, from.level, difference ? null : places, denoised);
  const within = arrow.subarray(0, SQUARE);
  shown.arrowed = {
    key,
    level: from.level,
    answers,
    arrow,
    longest: longestOf(within),
    difference: difference
      ? { weighted: meanSquare(within, exactly.weights.subarray(0, SQUARE / 2)), plain: meanSquare(within) }
      : null,
  };
}

let watching: AbortController | null = null;
let working = false;
/** The level whose fine field is being worked out, and how to stop that. */
let refining: { readonly key: string; readonly abort: AbortController } | null = null;
/** Why nothing can be worked out. */
let refused: string | null = null;

const thread = new FieldThread();
/** A cursor that goes back and forth finds what it has seen. */
const surveys = new Recent<Exactly>(48);
const waysSeen = new Recent<Ways & { key: string }>(16);

type Work = (exact: Exact) => Promise<void>;

/** What is to be worked out next: a coarse field, the ways, a fine field. */
function nextWork(spec: Experiment): Work | null {
  const [key, way] = [keyOf(spec), waysKey(spec)];
  shown.exactly = surveys.get(`${key} ${FINE}`) ?? surveys.get(`${key} ${COARSE}`) ?? shown.exactly;
  shown.ways = waysSeen.get(way) ?? shown.ways;
  if (shown.exactly?.key !== key) return surveyWork(spec, COARSE);
  if (shown.ways?.key !== way) return waysWork(spec);
  return shown.exactly.heat.size < FINE ? surveyWork(spec, FINE) : null;
}

function surveyWork(spec: Experiment, size: number): Work {
  const [key, level] = [keyOf(spec), levelOf(spec)];
  return async ({ spec: ideal }) => {
    const abort = new AbortController();
    refining = size === FINE ? { key, abort } : null;
    const found = await thread
      .ask('survey', { spec: ideal, level, size }, { signal: abort.signal })
      .catch((cause) => (abort.signal.aborted ? null : Promise.reject(cause)))
      .finally(() => {
        refining = null;
      });
    if (!found) return;
    // Shown even where the cursor has moved on, so that the plane follows a hand that does not rest.
    shown.exactly = { ...found, key, level };
    surveys.put(`${key} ${size}`, shown.exactly);
  };
}

function waysWork(spec: Experiment): Work {
  return async ({ spec: ideal }) => {
    const start = Float64Array.from(particlesOf(spec.particles).flat());
    const levels = grid(scheduleOf(spec), STEPS);
    const found = await thread.ask('ways', { spec: ideal, start, levels, seed: spec.seed });
    shown.ways = { ...found, key: waysKey(spec) };
    waysSeen.put(shown.ways.key, shown.ways);
  };
}

async function work(): Promise<void> {
  if (working) return;
  working = true;
  try {
    while (watching && !refused) {
      const spec = experiment.getState();
      const exact = exactOf(spec.data);
      const next = exact && nextWork(spec);
      tell();
      if (!next) break;
      await next(exact);
    }
  } catch (cause) {
    refused = cause instanceof Error ? cause.message : String(cause);
  }
  working = false;
  if (refused) tell();
}

export function askAgain(): void {
  refused = null;
  network.again();
  pursue();
}

function pursue(): void {
  if (!watching) return;
  // A fine field that nobody looks at any more gives way.
  if (refining && refining.key !== keyOf(experiment.getState())) refining.abort.abort();
  void work();
  void network.ask(watching.signal);
}

/** Follows the page's settings until it is told to stop. */
export function followField(): () => void {
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
    forgetPlanes();
  };
}
