/** The run of which a part is given. */
import { pictureShape } from '../../../core/arrays.ts';
import { at } from '../../../core/at.ts';
import type { Estimate } from '../../../core/tally.ts';
import { datasetOf, type Experiment, experiment, runFields } from '../../../state/experiment.ts';
import type { SampleSpec } from '../../../state/runs.ts';
import { spaceOf } from '../../../state/space.ts';
import { oursNow } from '../../common/bench/ours.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { countOf, runKey, sampleSpec } from '../../common/spec.ts';
import { levelsFrom, noised } from '../from.ts';
import { type Mask, maskOf } from './fields/mask.ts';
import { seamOf } from './seam.ts';

export const maskIn = (page: Experiment): Mask => maskOf(page.mask, datasetOf(page));

/** What is given of a picture; undefined where nothing is. picture: [...event]. */
export function givenOf(page: Experiment, picture: Float32Array): SampleSpec['keep'] {
  const anew = maskIn(page);
  if (!anew.includes(0)) return undefined;
  const size = picture.length;
  const [, , channels] = pictureShape(datasetOf(page).event);
  return {
    mask: Uint8Array.from({ length: size }, (_, i) => (anew[Math.floor(i / channels)] ? 0 : 1)),
    known: Float32Array.from({ length: countOf(page) * size }, (_, i) => picture[i % size] ?? Number.NaN),
    times: page.again,
  };
}

/**
 * What the engine is asked for; where nothing is given, and nothing of the picture is to be left, it is the plain run. null: the
 * picture is not there yet. picture: for tests, instead of the page's.
 */
export function requestOf(page: Experiment, picture = oursNow(page, page.masked)): SampleSpec | null {
  if (!picture) return null;
  const spec = { ...sampleSpec(page), keep: givenOf(page, picture) };
  if (page.maskedFrom === 1) return spec;
  const levels = levelsFrom(page, page.maskedFrom);
  return { ...spec, levels, start: noised(page, picture, at(levels, 0)) };
}

/** What the run of a page depends on. */
export function keyOf(page: Experiment): string {
  const given = maskIn(page).includes(0) ? `\n${page.masked} ${page.mask} ${page.again}` : '';
  const from = page.maskedFrom === 1 ? '' : `\n${page.masked} from ${page.maskedFrom}`;
  return `${runKey(page)}${given}${from}`;
}

const others = {
  masked: 'another picture',
  mask: 'another mask',
  again: 'steps taken otherwise',
  maskedFrom: 'another strength',
} as const;

export const made = new RunSet<'made', Line>({
  name: 'mask',
  most: 1,
  fields: [...runFields, 'masked', 'mask', 'again', 'maskedFrom'],
  lines: (page) =>
    new Map([
      ['made', { key: keyOf(page), spec: page, space: spaceOf(page), request: () => requestOf(page) }],
    ]),
  differences: (was, now) =>
    (Object.keys(others) as (keyof typeof others)[])
      .filter((name) => was.spec[name] !== now.spec[name])
      .map((name) => others[name]),
  along: 'made',
});

/** Of the result of the settings of now; undefined before it is there, null where there is no border. */
export function seamNow(): Estimate | null | undefined {
  const page = experiment.getState();
  const result = made.result('made');
  const picture = oursNow(page, page.masked);
  if (!result || !picture) return undefined;
  return seamOf(maskIn(page), result.x, picture, pictureShape(datasetOf(page).event));
}
