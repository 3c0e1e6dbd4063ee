/** The runs of the bench: prompt and layout as asked, the layout under another prompt, the prompt under another layout. */
import { sizeOf } from '../../../core/arrays.ts';
import { named, needed } from '../../../core/at.ts';
import { overlaps } from '../../../core/metrics.ts';
import type { Estimate } from '../../../core/tally.ts';
import { datasetOf, type Experiment, experiment, runFields } from '../../../state/experiment.ts';
import { parting } from '../../../state/parting.ts';
import { resultOf } from '../../../state/progress.ts';
import type { Frame } from '../../../state/runs.ts';
import { spaceOf } from '../../../state/space.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';
import { layoutOf, mapOf } from './fields/maps.ts';

export const places = ['asked', 'words', 'map'] as const;
export type Place = (typeof places)[number];

export const titles: Readonly<Record<Place, string>> = {
  asked: 'As asked',
  words: 'Another prompt',
  map: 'Another layout',
};

interface Laid extends Line {
  /** Text of the layout that is asked for. */
  readonly map: string;
}

/** Places of a picture. */
export const areaOf = (spec: Experiment): number => sizeOf(datasetOf(spec).event.slice(0, 2));

function lineOf(spec: Experiment, map: string): Laid {
  return {
    spec,
    map,
    space: spaceOf(spec),
    key: `${runKey(spec)}\nlayout ${map}`,
    request() {
      const asked = sampleSpec(spec);
      const layout = layoutOf(mapOf(map), areaOf(spec));
      return { ...asked, condition: { ...asked.condition, layout } };
    },
  };
}

const linesOf = (page: Experiment): ReadonlyMap<Place, Laid> =>
  new Map([
    ['asked', lineOf(page, page.partMap)],
    ['words', lineOf({ ...page, prompt: page.otherWish }, page.partMap)],
    ['map', lineOf(page, page.otherMap)],
  ]);

/** Nothing, where pictures cannot be asked for part by part. */
export const laid = new RunSet<Place, Laid>({
  name: 'layout',
  most: places.length,
  fields: [...runFields, 'partMap', 'otherMap', 'otherWish'],
  lines: (page) => (datasetOf(page).segmenter ? linesOf(page) : new Map()),
  differences: (was, now) => (was.map === now.map ? [] : ['another layout']),
});

/** The parts of a result; null until they are known, or where they are not. */
function partsIn(
  place: Place,
): { readonly found: Uint8Array; readonly of: Laid; readonly result: Frame } | null {
  const shown = laid.shown(place);
  const result = resultOf(shown?.run);
  if (!shown || !result || shown.old) return null;
  const found = parting.of(shown.of.spec, shown.of.space, result);
  return found && typeof found !== 'string' ? { found, of: shown.of, result } : null;
}

/** How far each part is where it was asked for, in the order of the data's parts; null until that is known. */
export function overlapsIn(place: Place): readonly (Estimate | null)[] | null {
  const parts = partsIn(place);
  if (!parts) return null;
  const { spec, map } = parts.of;
  const names = needed(datasetOf(spec).parts, 'The parts');
  return overlaps(parts.found, layoutOf(mapOf(map), areaOf(spec)), names.length);
}

/** The mean over the parts that are asked for. */
export function meanOverlap(place: Place): number | null {
  const line = laid.line(place);
  const all = overlapsIn(place);
  if (!line || !all) return null;
  const asked = new Set(mapOf(line.map).values());
  const means = all.flatMap((one, part) => (one && asked.has(part) ? [one.mean] : []));
  return means.length ? means.reduce((sum, value) => sum + value, 0) / means.length : null;
}

/** Parts of the first sample of the result, [H · W]; null until they are known. */
export function firstParts(): Uint8Array | null {
  const parts = partsIn('asked');
  return parts?.found.slice(0, areaOf(parts.of.spec)) ?? null;
}

/** Why parts are not known, with a remedy. */
export function partingTrouble(): string | null {
  for (const place of places) {
    const shown = laid.shown(place);
    const result = resultOf(shown?.run);
    const found = shown && result && parting.of(shown.of.spec, shown.of.space, result);
    if (typeof found === 'string') return found;
  }
  return null;
}

export function partAgain(): void {
  for (const place of places) {
    const result = resultOf(laid.shown(place)?.run);
    if (result) parting.again(result);
  }
}

/** The bound: how far the reader itself finds a part where it is, on real pictures. */
export function boundOf(part: string): number | null {
  const { segmenter } = datasetOf(experiment.getState());
  return segmenter ? named(segmenter.overlap, part) : null;
}
