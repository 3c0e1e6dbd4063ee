import { many } from '../../../core/kinds/words.ts';
import { datasetOf, type Experiment, experiment } from '../../../state/experiment.ts';
import { resultOf } from '../../../state/progress.ts';
import { resultText } from '../../common/bench/paint.ts';
import { toldIn } from '../../common/bench/told.ts';
import { countOf } from '../../common/spec.ts';
import { alsoAskedText, classesText } from '../../common/told.ts';
import { figureText } from '../figures.ts';
import { mixPlaceOf } from './fields.ts';
import { lengthsNow } from './paint.ts';
import { runs, shareNow, wishesIn } from './runs.ts';

/** “row 2 AND column 4 NOT row 1”, “‘a woman’ AND ‘a red hat’”, “‘a woman’, then ‘a man’” */
export function wishText(page: Experiment): string {
  const { text, classes = [] } = datasetOf(page);
  if (text) {
    const [one, other] = [`“${page.prompt}”`, `“${page.mixOther}”`];
    if (page.mixHow === 'turn') return `${one}, below t = ${page.mixTurn.toFixed(2)} ${other}`;
    return joined([
      [one, page.mixWeight],
      [other, page.mixOtherWeight],
    ]);
  }
  return joined(wishesIn(page).map(({ label, weight }) => [classes[label] ?? 'a class', weight] as const));
}

/** What has no weight is not wished for. */
const joined = (wishes: readonly (readonly [what: string, weight: number])[]): string =>
  wishes
    .filter(([, weight]) => weight !== 0)
    .map(([what, weight], i) => (weight < 0 ? `NOT ${what}` : i ? `AND ${what}` : what))
    .join(' ') || 'anything';

export function shareText(by: 'network' | 'exact'): string {
  const figure = shareNow(by);
  return figure ? figureText(figure) : '–';
}

/** What the result shows of one prompt and of the other, or of each class that is wished for or avoided. */
export function readText(): string {
  const first = toldIn(runs, 'network');
  const shown = runs.shown('network');
  const result = resultOf(shown?.run);
  if (!first || !shown || !result) return first;
  const { spec, space } = shown.of;
  const { text, classes = [] } = datasetOf(spec);
  const named = wishesIn(spec).flatMap(({ label }) => classes[label] ?? []);
  if (!text) return classesText(spec, space, result, [...new Set(named)]);
  const second = alsoAskedText({ ...spec, prompt: spec.mixOther }, space, result);
  return second ? `${first} “${spec.mixOther}” – ${second}` : first;
}

/** “At 0.60, −0.90 the arrow is 0.31 long without a wish, 0.80 for row 2, 1.20 for column 4, together 1.49”; empty where there are none. */
function arrowText(by: 'network' | 'exact'): string {
  const lengths = lengthsNow(by);
  if (!lengths) return '';
  const page = experiment.getState();
  const [x, y] = mixPlaceOf(page.mixPlace);
  const { classes = [] } = datasetOf(page);
  const each = wishesIn(page).map(
    ({ label }, i) => `${lengths.each[i]?.toFixed(2)} for ${classes[label] ?? 'a class'}`,
  );
  const all = [
    `${lengths.free.toFixed(2)} long without a wish`,
    ...each,
    `together ${lengths.together.toFixed(2)}`,
  ];
  return `at ${x.toFixed(2)}, ${y.toFixed(2)} the arrow is ${all.join(', ')}`;
}

export function runLabel(by: 'network' | 'exact'): string[] {
  const page = experiment.getState();
  const { kind } = datasetOf(page);
  const who = by === 'network' ? 'the network' : 'the exact answers';
  const found = kind.planar ? `as wished ${shareText(by)}` : readText();
  return [
    `${many(kind, countOf(page))}, wished to be ${wishText(page)}, by ${who}, ${resultText(runs, 'network')}`,
    found,
    arrowText(by),
  ].filter(Boolean);
}
