/** The least loss that the training pictures allow: a network that is told a class at most times, and at others none. */
import { useEffect, useState } from 'react';
import { DROPPED } from '../../../core/dropped.ts';
import { blended, type LeastErrors, leastErrors } from '../../../core/floor.ts';
import type { ClassedSet, FiniteSet } from '../../../core/ideal.ts';
import { inSlices } from '../../../core/pace.ts';
import { useSource } from '../../../state/sources.ts';
import type { Pupil } from '../../common/pupil/pupil.ts';
import { type Floor, floorFrom } from '../floor.ts';
import { exactPictures } from './examples.ts';

interface Least {
  /** Told the class, as all samples on the stage are. */
  readonly told: LeastErrors;
  /** As in training. */
  readonly trained: LeastErrors;
}

const known = new WeakMap<ClassedSet, Least>();
/** Samples that the least error is measured on: of all classes together, and without any. */
const [TOLD, UNTOLD] = [600, 150];

/** Items of a set, each about as often as the others, spread over it. */
function some({ data, dimension, candidates }: FiniteSet, count: number): Float32Array {
  const out = new Float32Array(count * dimension);
  for (let row = 0; row < count; row++) {
    const from = Math.floor(candidates > count ? (row * candidates) / count : row % candidates) * dimension;
    out.set(data.subarray(from, from + dimension), row * dimension);
  }
  return out;
}

function* least({ each, all }: ClassedSet): Generator<void, Least> {
  const parts = [];
  for (const set of each.values()) {
    const share = set.candidates / all.candidates;
    const count = Math.max(40, Math.ceil(TOLD * share));
    parts.push({ errors: yield* leastErrors(set, some(set, count), 0), share });
  }
  const told = blended(parts);
  const untold = yield* leastErrors(all, some(all, UNTOLD), 0);
  const trained = blended([
    { errors: told, share: 1 - DROPPED },
    { errors: untold, share: DROPPED },
  ]);
  return { told, trained };
}

/** null until it is worked out. */
export function usePictureFloor(pupil: Pupil): Floor | null {
  const ready = useSource(pupil.spec.data).kind === 'ready';
  const [, setFound] = useState(0);
  const set = ready ? exactPictures(pupil) : null;
  useEffect(() => {
    if (!set || known.has(set)) return;
    let wanted = true;
    void inSlices(least(set)).then((errors) => {
      known.set(set, errors);
      if (wanted) setFound((found) => found + 1);
    });
    return () => {
      wanted = false;
    };
  }, [set]);
  const found = set && known.get(set);
  return found ? floorFrom(pupil, found.trained, { examples: found.told, heldOut: null }) : null;
}
