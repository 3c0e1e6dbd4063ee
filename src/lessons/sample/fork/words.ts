/** What the branches are called, and what they change. */
import { samplers } from '../../../core/samplers/index.ts';
import { type Branch, branchesOf } from '../../../state/branches.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import { apartNow, frameNow, treeNow } from './runs.ts';

export const nameOf = (number: number): string => (number === 0 ? 'The run' : `Branch ${number}`);

function changesOf({ seed, sampler, eta, class: label, guidance }: Branch): string {
  const classes = datasetOf(experiment.getState()).classes;
  const parts = [
    seed === null ? '' : `noise of seed ${seed}`,
    sampler === null ? '' : samplers[sampler].label,
    eta === null ? '' : `η = ${eta}`,
    label === null || !classes?.[label] ? '' : classes[label],
    guidance === null ? '' : `guidance ${guidance}`,
  ].filter((part) => part !== '');
  return parts.length ? parts.join(', ') : 'nothing changed';
}

/** “from the run at step 10: noise of seed 1” */
export function originOf(number: number): string {
  const node = treeNow()[number];
  const branch = branchesOf(experiment.getState().branches)[number - 1];
  if (!node || node.parent === null || !branch) return 'all steps from noise';
  const parent = node.parent === 0 ? 'the run' : `branch ${node.parent}`;
  return `from ${parent} at step ${node.at}: ${changesOf(branch)}`;
}

export function apartText(number: number): string {
  const distance = apartNow(number);
  return distance === null ? '' : `${distance.toFixed(3)} from its parent`;
}

export function labelOf(number: number): string {
  const frame = frameNow(number);
  const where = frame ? `at t = ${frame.level.t.toFixed(3)}` : 'not there yet';
  const { label } = datasetOf(experiment.getState());
  return [`${nameOf(number)}: ${label}, ${originOf(number)}, ${where}`, apartText(number)]
    .filter((part) => part !== '')
    .join('; ');
}
