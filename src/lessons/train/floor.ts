/** The least loss that the data on show allow, worked out once for each set. */

import { useEffect, useState } from 'react';
import { needed } from '../../core/at.ts';
import { type Estimate, floorOf, type LeastErrors, leastErrorAt, leastErrors } from '../../core/floor.ts';
import type { Ideal } from '../../core/ideal.ts';
import { inSlices } from '../../core/pace.ts';
import { logSnr } from '../../core/schedules.ts';
import { emphasised } from '../../core/weighting.ts';
import { drawData, useSource } from '../../state/sources.ts';
import type { Pupil } from '../common/pupil/pupil.ts';
import { exactFor, exactWhole, examplesOf, openedFor, repeated } from './examples.ts';
import { lossPerX0, times } from './levels.ts';
import { scheduleOfPupil } from './schedule.ts';

export interface Floor {
  /** Of the loss of a training. */
  readonly all: Estimate;
  /** Of the loss at `times`: on what it is trained on, and on data that it has never seen. */
  readonly each: readonly Estimate[];
  /** null where nobody knows what all the data are, of which the examples are some. */
  readonly heldOut: readonly Estimate[] | null;
}

const known = new WeakMap<Ideal, LeastErrors>();
/** Pairs of a sample and a candidate at each level: most of a second in all. */
const EFFORT = 800_000;
const MOST = 4000;

/** Levels that a training visits. */
const VISITS = 512;

/** Of an exact denoiser on these data; null until it is worked out. */
function useLeastErrors(ideal: Ideal | null, x0: (count: number) => Float32Array): LeastErrors | null {
  const [, setFound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an exact denoiser belongs to its data.
  useEffect(() => {
    if (!ideal || known.has(ideal)) return;
    let wanted = true;
    const count = Math.min(MOST, Math.max(400, Math.floor(EFFORT / ideal.candidates)));
    void inSlices(leastErrors(ideal, x0(count), 0)).then((errors) => {
      known.set(ideal, errors);
      if (wanted) setFound((found) => found + 1);
    });
    return () => {
      wanted = false;
    };
  }, [ideal]);
  return (ideal && known.get(ideal)) ?? null;
}

/** null until it is worked out, and for data without an exact denoiser. */
export function useFloor(pupil: Pupil): Floor | null {
  const { data } = pupil.spec;
  const opened = useSource(data);
  const source = opened.kind === 'ready' ? openedFor(pupil) : null;
  const whole = useLeastErrors(
    source ? exactWhole(pupil) : null,
    (count) => drawData(needed(source, 'The data'), count).x,
  );
  const trained = useLeastErrors(source ? exactFor(pupil) : null, (count) => {
    const examples = examplesOf(pupil);
    return examples ? repeated(examples, count) : drawData(needed(source, 'The data'), count).x;
  });
  return whole && trained ? floorFrom(pupil, trained, { examples: trained, heldOut: whole }) : null;
}

/** trained: as in training; by level: of what is measured on the examples, and on other data. */
export function floorFrom(
  pupil: Pupil,
  trained: LeastErrors,
  by: { readonly examples: LeastErrors; readonly heldOut: LeastErrors | null },
): Floor {
  const visits = Array.from({ length: VISITS }, (_, i) => {
    const { level } = emphasised(pupil.emphasis, pupil.spec.learns, (i + 0.5) / VISITS);
    return { level, count: lossPerX0(pupil, level) };
  });
  const along = (errors: LeastErrors) =>
    times.map((t) => {
      const level = scheduleOfPupil(pupil).level(t);
      const { mean, error } = leastErrorAt(errors, logSnr(level));
      const count = lossPerX0(pupil, level);
      return { mean: count * mean, error: count * error };
    });
  return {
    all: floorOf(trained, visits),
    each: along(by.examples),
    heldOut: by.heldOut && along(by.heldOut),
  };
}
