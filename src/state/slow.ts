/** On slow devices there is less to compute to begin with, unless the person or a link has said how much. */
import { many } from '../core/kinds/words.ts';
import type { BackendInfo } from '../engine/api.ts';
import { correct } from './correct.ts';
import { countsOf } from './counts.ts';
import { datasetOf, type Experiment, experiment, fields } from './experiment.ts';
import { dismiss, say } from './notices.ts';
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
  return `The network computes slowly here, so pages begin with less, now ${what.filter(Boolean).join(' and ')}. More can be chosen under Count and Steps in Denoise.`;
}

/** The notice: once said, it holds of other data, too. */
let told: number | null = null;

function lighten(patch: Partial<Experiment>): void {
  if (!Object.keys(patch).length) return;
  // Nobody has done it, so there is nothing to undo; and what was asked for is still asked for.
  correct({ ...patch, run: experiment.getState().run });
  told ??= say(sentence(patch));
}

let slow = false;
let started = false;

/** Other data come with a count of their own. The steps are the person's once the page has begun. */
function followOtherData(): void {
  experiment.subscribe(({ data }, before) => {
    if (!slow || data === before.data) return;
    queueMicrotask(() => {
      const { count } = lighter(experiment.getState(), saidByLink);
      if (count !== undefined) lighten({ count });
    });
  });
}

/** Called for each backend that has started. Where one takes over from another, what goes on stays as it is. */
export function lightenSlow(backend: BackendInfo): void {
  slow = isSlow(backend);
  // Another try has brought a faster one.
  if (!slow && told !== null) dismiss(told);
  if (started) return;
  started = true;
  if (slow) lighten(lighter(experiment.getState(), saidByLink));
  followOtherData();
}
