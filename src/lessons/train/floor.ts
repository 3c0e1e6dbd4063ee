/** The least loss that the data on show allow, worked out once for each set. */

import { needed } from '../../core/at.ts';
import { type Estimate, floorOf, type LeastErrors, leastErrorAt, leastErrors } from '../../core/floor.ts';
import { type Classed, type ClassedSet, chosen, type Ideal } from '../../core/ideal.ts';
import { logSnr } from '../../core/schedules.ts';
import { emphasised } from '../../core/weighting.ts';
import { type Drawn, drawData, useSource } from '../../state/sources.ts';
import type { Pupil } from '../common/pupil/pupil.ts';
import {
  exactFor,
  exactWhole,
  examplesOf,
  openedFor,
  repeated,
  toldExamples,
  toldWhole,
} from './examples.ts';
import { lossPerX0, times } from './levels.ts';
import { scheduleOfPupil } from './schedule.ts';
import { type Shared, type ToldFloor, toldFloor, toldFloorOfSet } from './toldFloor.ts';
import { useWorked, Worked } from './worked.ts';

export interface Floor {
  /** Of the loss of a training. */
  readonly all: Estimate;
  /** Of the loss at `times`: on what it is trained on, and on data that it has never seen. */
  readonly each: readonly Estimate[];
  /** null where nobody knows what all the data are, of which the examples are some. */
  readonly heldOut: readonly Estimate[] | null;
}

const worked = new Worked<Ideal, LeastErrors>();
const workedTold = new Worked<Classed, ToldFloor>();
const workedSets = new Worked<ClassedSet, ToldFloor>();
/** Pairs of a sample and a candidate at each level: most of a second in all. */
const EFFORT = 400_000;
const MOST = 4000;
/** Where it is told classes: samples of all together, and without any. */
const COUNTS = [600, 200] as const;

/** Levels that a training visits. */
const VISITS = 512;

/** Of an exact denoiser on these data; null until it is worked out. */
const useLeastErrors = (ideal: Ideal | null, x0: (count: number) => Float32Array): LeastErrors | null =>
  useWorked(worked, ideal, (ideal) =>
    leastErrors(ideal, x0(Math.min(MOST, Math.max(400, Math.floor(EFFORT / ideal.candidates)))), 0),
  );

/** null until it is worked out, and for data without an exact denoiser. */
export function useFloor(pupil: Pupil): Floor | null {
  const { data } = pupil.spec;
  const opened = useSource(data);
  const source = opened.kind === 'ready' ? openedFor(pupil) : null;
  const [told, set] = [source && toldWhole(pupil), source && toldExamples(pupil)];
  const drawn = (count: number) => drawData(needed(source, 'The data'), count);
  const whole = useLeastErrors(source && !told ? exactWhole(pupil) : null, (count) => drawn(count).x);
  const trained = useLeastErrors(source && !told ? exactFor(pupil) : null, (count) => {
    const examples = examplesOf(pupil);
    return examples ? repeated(examples, count) : drawn(count).x;
  });
  const wholeTold = useWorked(workedTold, told, (of) => toldFloor(of, sharedBy(drawn(MOST), of)));
  const setTold = useWorked(workedSets, set, (of) => toldFloorOfSet(of, COUNTS));
  if (whole && trained) return floorFrom(pupil, trained, { examples: trained, heldOut: whole });
  const learnt = set ? setTold : wholeTold;
  return (
    wholeTold &&
    learnt &&
    floorFrom(pupil, learnt.trained, { examples: learnt.told, heldOut: wholeTold.told })
  );
}

/** Of samples with their classes. */
function sharedBy({ x, labels }: Drawn, { each }: Classed): Shared<Ideal> {
  const of = needed(labels, 'The classes of the data');
  const rows = (label: number | null) =>
    Array.from(of, (_, i) => i).filter((i) => label === null || of[i] === label);
  const labelOf = new Map([...each].map(([label, ideal]) => [ideal, label]));
  return {
    counts: COUNTS,
    shareOf: (ideal) => rows(labelOf.get(ideal) ?? null).length / of.length,
    draw: (_, label, count) => chosen(x, rows(label).slice(0, count), 2),
  };
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
