/** The least loss that the data on show allow, worked out once for each set. */
import { useEffect, useState } from 'react';
import { type Estimate, floorOf, type LeastErrors, leastErrorAt, leastErrors } from '../../core/floor.ts';
import { inSlices } from '../../core/pace.ts';
import { logSnr } from '../../core/schedules.ts';
import { emphasised } from '../../core/weighting.ts';
import type { DataName } from '../../state/experiment.ts';
import { drawData, useSource } from '../../state/sources.ts';
import { type Exact, exactOf } from '../common/exact.ts';
import type { Pupil } from './pupil.ts';
import { lossPerX0, scheduleOfPupil, times } from './sight.ts';

export interface Floor {
  /** Of the loss of a training. */
  readonly all: Estimate;
  /** Of the loss at `times`. */
  readonly each: readonly Estimate[];
  readonly exact: Exact;
}

const known = new Map<DataName, LeastErrors>();
/** Pairs of a sample and a candidate at each level: most of a second in all. */
const EFFORT = 800_000;

/** Levels that a training visits. */
const VISITS = 512;

/** null until it is worked out, and for data without an exact denoiser. */
export function useFloor(pupil: Pupil): Floor | null {
  const { data } = pupil.spec;
  const opened = useSource(data);
  const [, setFound] = useState(0);
  const exact = opened.kind === 'ready' ? exactOf(data) : null;
  useEffect(() => {
    if (!exact || opened.kind !== 'ready' || known.has(data)) return;
    let wanted = true;
    const count = Math.min(4000, Math.max(400, Math.floor(EFFORT / exact.ideal.candidates)));
    void inSlices(leastErrors(exact.ideal, drawData(data, opened.source, count).x, 0)).then((errors) => {
      known.set(data, errors);
      if (wanted) setFound((found) => found + 1);
    });
    return () => {
      wanted = false;
    };
  }, [data, exact, opened]);
  const errors = known.get(data);
  return errors && exact ? floorFrom(pupil, errors, exact) : null;
}

function floorFrom(pupil: Pupil, errors: LeastErrors, exact: Exact): Floor {
  const visits = Array.from({ length: VISITS }, (_, i) => {
    const { level } = emphasised(pupil.emphasis, pupil.spec.learns, (i + 0.5) / VISITS);
    return { level, count: lossPerX0(pupil, level) };
  });
  const each = times.map((t) => {
    const level = scheduleOfPupil(pupil).level(t);
    const { mean, error } = leastErrorAt(errors, logSnr(level));
    const count = lossPerX0(pupil, level);
    return { mean: count * mean, error: count * error };
  });
  return { all: floorOf(errors, visits), each, exact };
}
