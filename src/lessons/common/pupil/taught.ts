/** What a network knew after so many steps: the same weights whenever that is asked, to the bit. */

import { needed } from '../../../core/at.ts';
import type { Averaging } from '../../../core/averages.ts';
import { getEngine } from '../../../state/engine.ts';
import { learning } from '../../../state/live.ts';
import { type Moment, weightsOf } from './moments.ts';
import { type Pupil, pupilKey, subscribePupil } from './pupil.ts';
import { pupilShelf } from './stored.ts';

const known = new Map<string, Promise<Float32Array>>();
const MOST = 8;

/** Found among its moments, or trained until there. Rejects, with what helps, where training fails or is stopped. */
export function weightsAt(pupil: Pupil, step: number, averaging: Averaging): Promise<Float32Array> {
  const key = `${pupilKey(pupil.spec)} ${step} ${averaging}`;
  const weights = known.get(key) ?? find(pupil, step).then((moment) => weightsOf(moment, averaging));
  known.delete(key);
  known.set(key, weights);
  weights.catch(() => known.delete(key));
  for (const old of known.keys()) {
    if (known.size <= MOST) break;
    known.delete(old);
  }
  return weights;
}

async function find(pupil: Pupil, step: number): Promise<Moment> {
  const there = pupil.moments.find((moment) => moment.step === step);
  if (there) return there;
  const stored = pupil.step === 0 ? await pupilShelf.of(pupil.spec) : null;
  if (stored && stored.moment.step <= step && pupil.step === 0) pupil.restore(stored);
  if (pupil.newest?.step === step) return pupil.newest;
  return pupil.step < step ? onward(pupil, step) : aside(pupil, step);
}

/** Takes the network itself so far. */
async function onward(pupil: Pupil, step: number): Promise<Moment> {
  const stop = subscribePupil(() =>
    learning.setState({ now: { kind: 'learning', step: pupil.step, of: step } }),
  );
  await pupil.train(pupil.newest, step - pupil.step).finally(() => {
    stop();
    learning.setState({ now: null });
  });
  if (pupil.newest?.step === step) return pupil.newest;
  throw new Error(
    pupil.message ??
      `The training was stopped at step ${pupil.step} of ${step}: run again, or go on in the lesson Train.`,
  );
}

/** Goes that part of its way once more, and leaves it where it is. */
async function aside(pupil: Pupil, step: number): Promise<Moment> {
  const from = pupil.moments.findLast((moment) => moment.step < step);
  const engine = await getEngine();
  let checkpoint: Uint8Array | undefined;
  await engine.train(
    {
      ...(await pupil.request()),
      from: from?.checkpoint,
      until: step,
      lane: `taught ${step} ${pupilKey(pupil.spec)}`,
    },
    (trained) => {
      checkpoint = trained.checkpoint;
    },
  );
  return { step, checkpoint: needed<Uint8Array>(checkpoint, 'What the network has come to') };
}
