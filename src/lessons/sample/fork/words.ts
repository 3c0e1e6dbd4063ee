/** What the branches are called, and what they change. */
import { samplers } from '../../../core/samplers/index.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import { shortened } from '../../../state/fields.ts';
import { type Branch, branchesOf } from './fields/branches.ts';
import { paintingOf, pushesOf } from './fields/edits.ts';
import { distanceFromParent, tree } from './runs.ts';
import { whoGoesOn } from './who.ts';

export const lineName = (number: number): string => (number === 0 ? 'Original' : `Branch ${number}`);

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

function changesOf({
  seed,
  sampler,
  eta,
  class: label,
  guidance,
  prompt,
  student,
  push,
  paint,
}: Branch): string {
  const classes = datasetOf(experiment.getState()).classes;
  const parts = [
    student === null ? '' : whoGoesOn(Number(student)),
    seed === null ? '' : `noise of seed ${seed}`,
    sampler === null ? '' : samplers[sampler].label,
    eta === null ? '' : `η = ${eta}`,
    label === null || !classes?.[label] ? '' : classes[label],
    guidance === null ? '' : `guidance ${guidance}`,
    prompt === null ? '' : prompt === '' ? 'no prompt' : `“${shortened(prompt)}”`,
    push === null ? '' : `pushed ${count(pushesOf(push).length, 'time')}`,
    paint === null ? '' : `${count(paintingOf(paint).size, 'pixel')} painted`,
  ].filter((part) => part !== '');
  return parts.length ? parts.join(', ') : 'nothing changed';
}

/** “from the original at step 10: noise of seed 1” */
export function originOf(number: number): string {
  const node = tree.line(number);
  const branch = branchesOf(experiment.getState().branches)[number - 1];
  if (!node || node.parent === null || !branch) return 'all steps from noise';
  const parent = node.parent === 0 ? 'the original' : `branch ${node.parent}`;
  return `from ${parent} at step ${node.at}: ${changesOf(branch)}`;
}

export function parentDistanceText(number: number): string {
  const distance = distanceFromParent(number);
  return distance === null ? '' : `difference from parent ${distance.toFixed(3)}`;
}

export function labelOf(number: number): readonly string[] {
  const frame = tree.frame(number);
  const t = frame && `t = ${frame.level.t.toFixed(3)}`;
  const where = !t ? 'not there yet' : tree.isOld(number) ? `${t} of the result before` : `at ${t}`;
  const { label } = datasetOf(experiment.getState());
  return [`${lineName(number)}: ${label}, ${originOf(number)}, ${where}`, parentDistanceText(number)];
}
