/** On slow devices there is less to compute to begin with, unless the person or a link has said how much. */
import { many } from '../core/kinds/words.ts';
import type { BackendInfo } from '../engine/api.ts';
import { countsOf } from './counts.ts';
import { change, datasetOf, type Experiment, experiment, fields } from './experiment.ts';
import { say } from './notices.ts';
import { saidByLink } from './url.ts';

/**
 * Milliseconds of the engine's short workload from which on a run of the usual pictures and steps takes ten seconds and
 * more; WebAssembly takes 10 to 20 on a laptop.
 */
const SLOW = 250;
const FEW_STEPS = 20;

export const isSlow = ({ name, probe }: BackendInfo): boolean => name === 'cpu' || (probe[name] ?? 0) > SLOW;

/** What a slow device begins with otherwise. said: names of settings that a link has given. */
export function lighter(spec: Experiment, said: ReadonlySet<string>): Partial<Experiment> {
  const data = datasetOf(spec);
  const few = spec.count === null && data.model ? { count: countsOf(data).few } : {};
  const usual = spec.steps === fields.steps.initial && !said.has('steps');
  return usual ? { ...few, steps: FEW_STEPS } : few;
}

function sentence({ count, steps }: Partial<Experiment>): string {
  const { kind } = datasetOf(experiment.getState());
  const what = [
    count === undefined || count === null ? '' : many(kind, count),
    steps === undefined ? '' : `${steps} steps`,
  ];
  return `The network computes slowly here, so there are ${what.filter(Boolean).join(' and ')} to begin with. More can be chosen under Count and Steps.`;
}

function lighten(patch: Partial<Experiment>): void {
  if (!Object.keys(patch).length) return;
  // What was asked for is still asked for.
  change({ ...patch, run: experiment.getState().run });
  say(sentence(patch));
}

let watching = false;

/** Called for each backend that has started. */
export function lightenSlow(backend: BackendInfo): void {
  if (watching || !isSlow(backend)) return;
  watching = true;
  lighten(lighter(experiment.getState(), saidByLink));
  // Other data come with a count of their own. The steps are the person's from here on.
  experiment.subscribe(({ data }, before) => {
    if (data === before.data) return;
    queueMicrotask(() => {
      const { count } = lighter(experiment.getState(), saidByLink);
      if (count !== undefined) lighten({ count });
    });
  });
}
