/** The same start with all wishes: by the network, and where everything is known, by the exact answers. */

import { at } from '../../../core/at.ts';
import { composed } from '../../../core/guidance.ts';
import { inSlices } from '../../../core/pace.ts';
import { streams } from '../../../core/random.ts';
import { samplers } from '../../../core/samplers/index.ts';
import { grid } from '../../../core/spacings.ts';
import type { Estimate } from '../../../core/tally.ts';
import { datasetOf, type Experiment, experiment, runFields } from '../../../state/experiment.ts';
import { Listeners } from '../../../state/listeners.ts';
import { resultOf } from '../../../state/progress.ts';
import type { SampleSpec } from '../../../state/runs.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { openedSource, type Source } from '../../../state/sources.ts';
import { spaceOf } from '../../../state/space.ts';
import { Recent } from '../../common/bench/recent.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { cursorNow } from '../../common/drive.ts';
import { countOf, runKey, sampleSpec, startFrame } from '../../common/spec.ts';
import { shareOf } from '../figures.ts';
import { mixedDenoiser, ofAll, type Walked, walk } from './exactly.ts';
import { type Wish, wishesOf } from './fields/wishes.ts';

const own = ['mixWishes', 'mixHow', 'mixOther', 'mixWeight', 'mixOtherWeight', 'mixTurn'] as const;

export const wishesIn = (page: Experiment): readonly Wish[] => wishesOf(page.mixWishes, datasetOf(page));

/** The page with what its network is told: one that knows classes, where classes are wished for. */
export const asRun = (page: Experiment): Experiment =>
  datasetOf(page).text ? page : { ...page, class: at(wishesIn(page), 0).label };

const NOTHING = { class: null } as const;

/** What is asked: all at once, or one prompt and then another. Throws RangeError as `sampleSpec` does. */
function request(page: Experiment): SampleSpec {
  const plain = sampleSpec(asRun(page));
  const asked = (terms: SampleSpec['condition']['terms']) => ({ ...NOTHING, guidance: 1, terms });
  if (!datasetOf(page).text) {
    const wishes = wishesIn(page).map(({ label, weight }) => ({ asked: { class: label }, weight }));
    return { ...plain, condition: asked(flat(composed<{ class: number | null }>(NOTHING, wishes))) };
  }
  const other = { class: null, prompt: page.mixOther };
  if (page.mixHow === 'turn')
    return { ...plain, later: { below: page.mixTurn, condition: { ...plain.condition, ...other } } };
  const wishes = [
    { asked: { class: null, prompt: page.prompt }, weight: page.mixWeight },
    { asked: other, weight: page.mixOtherWeight },
  ];
  return { ...plain, condition: asked(flat(composed<{ class: null; prompt?: string }>(NOTHING, wishes))) };
}

const flat = <Q extends object>(terms: readonly { readonly asked: Q; readonly weight: number }[]) =>
  terms.map(({ asked, weight }) => ({ ...asked, weight }));

/** Wishes in words matter where there are words, and classes where there are classes. */
const keyOf = (page: Experiment): string =>
  [
    runKey(asRun(page)),
    ...(datasetOf(page).text
      ? own.slice(1).map((name) => String(page[name]))
      : wishesIn(page).map(({ label, weight }) => `${label},${weight}`)),
  ].join('\n');

/** By the network, alone. */
export const runs: RunSet<'network', Line> = new RunSet<'network', Line>({
  name: 'mix',
  most: 1,
  fields: [...runFields, ...own],
  lines(page) {
    const spec = asRun(page);
    const line = { key: keyOf(page), spec, space: spaceOf(spec), request: () => request(page) };
    return new Map([['network', line]]);
  },
  differences: (was, now) => (own.every((name) => was.spec[name] === now.spec[name]) ? [] : ['other wishes']),
});

const walks = new Recent<readonly Walked[]>(8);
const listeners = new Listeners();
export const subscribeWalks = listeners.subscribe;
let watching = false;
let working = false;

/** The points of now; null while they are not open, or where they are of no classes. */
export function sourceIn({ data, placed }: Experiment): Source | null {
  const opened = openedSource(data, placed);
  return opened.kind === 'ready' && opened.source.conditional ? opened.source : null;
}

function walkOf(page: Experiment): Generator<void, readonly Walked[]> | null {
  const { kind, event } = datasetOf(page);
  const source = kind.planar && sourceIn(page);
  const denoiser = source && mixedDenoiser(source, wishesIn(page));
  if (!denoiser) return null;
  return walk(denoiser, {
    sampler: samplers[page.sampler],
    options: page.options,
    start: startFrame(page).x,
    levels: grid(scheduleOf(page), page.steps),
    noise: (step) => kind.noise(page.seed, streams.sampler, step, new Float32Array(2 * countOf(page)), event),
  });
}

/** The same steps; null as soon as other settings are on show. */
function* whileWanted<T>(key: string, steps: Generator<void, T>): Generator<void, T | null> {
  for (;;) {
    if (!watching || runs.line('network')?.key !== key) return null;
    const { done, value } = steps.next();
    if (done) return value;
    yield;
  }
}

async function work(): Promise<void> {
  if (working) return;
  working = true;
  for (;;) {
    const line = runs.line('network');
    const steps = watching && line && !walks.get(line.key) && walkOf(line.spec);
    if (!steps) break;
    const found = await inSlices(whileWanted(line.key, steps));
    if (found) walks.put(line.key, found);
    listeners.tell();
  }
  working = false;
}

/** Exact runs follow the page's settings until this is told to stop. */
export function followWalks(): () => void {
  watching = true;
  const stop = experiment.subscribe(() => void work());
  void work();
  return () => {
    watching = false;
    stop();
  };
}

/** The exact run beside what is shown of the network's; null before it is there. */
function walkNow(): readonly Walked[] | null {
  const line = runs.shown('network')?.of;
  return (line && walks.get(line.key)) ?? null;
}

/** Its state nearest to the cursor. */
export function stateNow(): Walked | null {
  const t = cursorNow();
  const nearer = (best: Walked, one: Walked) =>
    Math.abs(one.level.t - t) < Math.abs(best.level.t - t) ? one : best;
  return walkNow()?.reduce(nearer) ?? null;
}

const measured = new WeakMap<Float32Array, Estimate>();

/** Share of the points that come to be as wished; null before they are there. */
export function shareNow(by: 'network' | 'exact'): Estimate | null {
  const shown = runs.shown('network');
  const source = shown && datasetOf(shown.of.spec).kind.planar && sourceIn(shown.of.spec);
  const x = by === 'network' ? resultOf(shown?.run)?.x : walkNow()?.at(-1)?.x;
  if (!shown || !source || !x) return null;
  if (!mixedDenoiser(source, wishesIn(shown.of.spec))) return null;
  const figure = measured.get(x) ?? shareOf(ofAll(source, wishesIn(shown.of.spec), x));
  measured.set(x, figure);
  return figure;
}
