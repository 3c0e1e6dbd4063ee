/** What the page says of the plane. */
import { datasetOf, experiment } from '../../../state/experiment.ts';
import { levelOf } from '../../common/bench/level.ts';
import { figureText } from '../figures.ts';
import { pullPlaceOf } from './fields.ts';
import { type Result, resultNow } from './figures.ts';
import { largeNow } from './paint.ts';
import { walk } from './run.ts';

export const askedText = (result: Result | null): string => (result ? figureText(result.asked) : '…');
export const varietyText = (result: Result | null): string => (result ? figureText(result.variety) : '…');

/** “Two moons, asked for the upper moon with guidance 3, at t = 0.500, exact: …” */
export function planeLabel(): string {
  const spec = experiment.getState();
  const { label, classes } = datasetOf(spec);
  const name = spec.class === null ? 'nothing' : classes?.[spec.class];
  const [x, y] = pullPlaceOf(spec.pullPlace);
  const large = largeNow();
  const result = resultNow();
  const arrows = large
    ? `At ${x.toFixed(2)}, ${y.toFixed(2)} the arrow is ${large[0].toFixed(2)} long without the wish, ${large[1].toFixed(2)} with it, guided ${large[2].toFixed(2)}.`
    : 'The arrows are on their way.';
  const old = walk.old('walk');
  const end = result
    ? ` In the end ${askedText(result)} are of the class, and vary ${varietyText(result)} as much.`
    : '';
  return `${label}, asked for ${name} with guidance ${spec.guidance}, at t = ${levelOf(spec).t.toFixed(3)}, ${spec.pulledBy === 'exact' ? 'exact answers' : 'answers of the network'}. ${arrows}${end}${old ? ` The points: ${old}.` : ''}`;
}
