/** The portraits that are made, and what is nearest to them among those that were learnt. */
import { many } from '../../../core/kinds/words.ts';
import { datasetOf, type Experiment, experiment, runFields } from '../../../state/experiment.ts';
import { type Near, neighbours, unmetIn } from '../../../state/nearest.ts';
import { drawData, openedSource } from '../../../state/sources.ts';
import { spaceOf } from '../../../state/space.ts';
import { type Told, telling } from '../../../state/telling.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { countOf, runKey, sampleSpec } from '../../common/spec.ts';

/** The run of the page's settings. */
export const made = new RunSet<'made', Line>({
  name: 'neighbours',
  most: 1,
  fields: runFields,
  lines: (page) =>
    new Map([
      ['made', { key: runKey(page), spec: page, space: spaceOf(page), request: () => sampleSpec(page) }],
    ]),
  along: 'made',
});

export const watchFound = [...made.watch, telling.subscribe, neighbours.subscribe];

type Values = Told['shared'];

/** A picture with what is read in it, and the nearest of those that were learnt. */
export interface Pair {
  readonly read: Values;
  /** undefined while it is searched. */
  readonly near: Near | undefined;
  /** Values that no learnt picture shows together; null where all it shows has been met. */
  readonly unmet: Values | null;
}

/** Real portraits that no network has learnt: how near they are says what “near” means. */
const REAL = 8;
/** Of real ones it is known what they show; the search begins at what is read in the first made one anyway. */
let reals: { readonly of: unknown; readonly x: Float32Array } | null = null;

function realOnes({ data }: Experiment): Float32Array | null {
  const opened = openedSource(data);
  if (opened.kind !== 'ready') return null;
  if (reals?.of !== opened.source) reals = { of: opened.source, x: drawData(opened.source, REAL).x };
  return reals.x;
}

const shownNow = () => made.shown('made');

/** The result on the stage, once it is there. */
function resultNow(): { readonly spec: Experiment; readonly x: Float32Array } | null {
  const shown = shownNow();
  const run = shown?.run;
  if (!shown || run?.status !== 'done') return null;
  const last = run.frames[run.frames.length - 1];
  return last ? { spec: shown.of.spec, x: last.x } : null;
}

function toldOf(spec: Experiment, x: Float32Array): Told | string | null {
  return telling.of(spec, spaceOf(spec), { x });
}

/** null while there is no result, or nothing has been read in it; a string where it cannot be read, or nothing be found. */
export function pairsNow(): readonly Pair[] | string | null {
  const result = resultNow();
  const page = experiment.getState();
  const real = realOnes(page);
  neighbours.lookAt([...(result ? [result.x] : []), ...(real ? [real] : [])]);
  if (!result) return null;
  const told = toldOf(result.spec, result.x);
  if (told === null || typeof told === 'string') return told;
  const found = neighbours.of(result.spec.data, result.x, told.pictures);
  if (typeof found === 'string') return found;
  return told.pictures.map((read, i) => ({
    read,
    near: found?.[i],
    unmet: unmetIn(result.spec.data, read),
  }));
}

/** Those of which something is known. */
export function knownPairs(): readonly Pair[] {
  const pairs = pairsNow();
  return Array.isArray(pairs) ? pairs : [];
}

/** Distances of real portraits to their nearest, once all made ones have theirs; empty until some are known. */
export function realDistances(): readonly number[] {
  const page = experiment.getState();
  const pairs = pairsNow();
  const x = realOnes(page);
  if (!x || !Array.isArray(pairs) || !pairs.every(({ near }) => near)) return [];
  const told = toldOf(page, x);
  if (told === null || typeof told === 'string') return [];
  const found = neighbours.of(page.data, x, told.pictures);
  return Array.isArray(found) ? found.flatMap((near: Near | undefined) => near?.distance ?? []) : [];
}

export const labelNow = (): string => {
  const { kind, label } = datasetOf(experiment.getState());
  return `${many(kind, countOf(experiment.getState()))} of ${label}`;
};
