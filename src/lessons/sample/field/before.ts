/** The plane as it was before its settings changed, to turn over to. */
import { arrowKinds } from '../../../core/field.ts';
import { type Experiment, experiment } from '../../../state/experiment.ts';
import { Before, type Flips } from '../../common/before.ts';
import { beforeText, differingSettings, otherwise } from '../../common/oldSettings.ts';
import { subjectOf } from '../../common/subject.ts';
import { type Arrowed, type Exactly, keyOf, sourceWords, waysKey } from './shown.ts';
import type { Ways } from './ways.ts';

/** All that lies on it. */
interface Plane {
  readonly exactly: Exactly | null;
  readonly arrowed: Arrowed | null;
  readonly ways: Ways | null;
}

interface Whole extends Plane {
  readonly spec: Experiment;
}

/** At another moment there is nothing to compare: the cursor goes back as easily. */
const planes = new Before<Whole>((a, b) => subjectOf(a.spec) === subjectOf(b.spec) && a.spec.t === b.spec.t);
const keyOfPlane = (spec: Experiment): string =>
  [keyOf(spec), spec.t, spec.arrows, spec.answers, waysKey(spec)].join('\n');
const keyNow = (): string => keyOfPlane(experiment.getState());

let settled = '';

/** All that the settings of now ask for lies on the plane. */
export function settlePlane(plane: Plane): void {
  const key = keyNow();
  if (settled === key) return;
  settled = key;
  planes.settle(key, { ...plane, spec: experiment.getState() });
}

export function forgetPlanes(): void {
  settled = '';
  planes.forget();
}

/** That before, while it is shown. */
export const planeBefore = (): Plane | null => planes.shown(keyNow());

/** The settings of what is shown. */
export const shownSpec = (): Experiment => planes.shown(keyNow())?.spec ?? experiment.getState();

/** What of the way there is other than now. */
const walked = ({ schedule, curve, seed }: Experiment) => ({ schedule, curve, seed });

function differences(was: Experiment, now: Experiment): string {
  const arrows = was.arrows === 'none' ? 'no arrows' : arrowKinds[was.arrows].label.toLowerCase();
  const words = [
    was.arrows === now.arrows ? '' : arrows,
    was.answers === now.answers ? '' : sourceWords[was.answers],
    differingSettings({ ...now, ...walked(was) }, now),
    was.particles === now.particles ? '' : 'other particles',
  ];
  return otherwise(words.filter(Boolean).join(', '));
}

export const planeFlips: Flips = {
  subscribe: planes.subscribe,
  before() {
    const now = experiment.getState();
    const was = planes.get(keyOfPlane(now));
    return was && differences(was.spec, now);
  },
  isFlipped: () => planes.shown(keyNow()) !== null,
  flip: (on) => planes.flip(keyNow(), on),
};

/** “Before, with the network”, while that is shown. */
export const oldPlane = (): string => (planeFlips.isFlipped() ? beforeText(planeFlips.before() ?? '') : '');
