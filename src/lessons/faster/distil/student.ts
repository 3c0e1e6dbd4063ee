/** Those who learn to get to data in few steps, in this tab: what they have come to. */
import { needed } from '../../../core/at.ts';
import { getEngine } from '../../../state/engine.ts';
import { type Experiment, experiment } from '../../../state/experiment.ts';
import { Listeners } from '../../../state/listeners.ts';
import { placedOf } from '../../../state/placed.ts';
import { dataset, sourceNow, whichData } from '../../../state/sources.ts';
import type { Carrier, Distilled } from '../../../state/training.ts';
import { exactOfSource } from '../../common/exact.ts';
import { History } from '../../common/pupil/history.ts';
import { type Moment, withMoment } from '../../common/pupil/moments.ts';
import { Training } from '../../common/pupil/training.ts';

/** Of the student: small, so that a few seconds are many steps. */
export const SIZE = { width: 64, blocks: 3 } as const;
/** Bytes that the kept moments of all students take together. */
const BUDGET = 48 * 1024 ** 2;
/** Students of other settings that are kept beside the one on show. */
const OTHERS = 2;
/** Milliseconds from one frame to the next. */
const PACE = 150;

/** A state that it can go on from. */
export interface StudentMoment extends Moment {
  readonly round: number;
  readonly seconds: number;
  /** As a frame has it. */
  readonly beginning: boolean;
  /** [number of weights]. */
  readonly weights: Float32Array;
}

const fieldsOf = ['data', 'placed', 'distils', 'distilTeacher', 'trial'] as const;
export type StudentSpec = Pick<Experiment, (typeof fieldsOf)[number]>;

export const studentKey = (spec: StudentSpec): string =>
  [whichData(spec), ...fieldsOf.slice(2).map((name) => String(spec[name]))].join(' ');

const listeners = new Listeners();
const tell = (): void => listeners.tell();
export const subscribeStudent = listeners.subscribe;

/** Whom it learns from. Throws Error before the data are open. */
export function teacherOf({ data, placed, distilTeacher }: StudentSpec) {
  const { model } = dataset(data);
  if (distilTeacher === 'network' && model !== undefined) return { kind: 'network', model } as const;
  const exact = needed(exactOfSource(sourceNow(data, placed)), 'What is exact of these data');
  return { kind: 'exact', ideal: exact.spec } as const;
}

export class Student extends Training<StudentMoment> {
  readonly losses = new History();
  step = 0;
  /** Of reflow; 0 before it has begun. */
  round = 0;
  /** Of learning. */
  seconds = 0;

  constructor(readonly spec: StudentSpec) {
    super(tell);
  }

  /** Jumps without end, or lines to the end of a round. from: a kept moment, what came after which is given up. */
  train(from = this.newest): Promise<void> {
    return this.goOn(from, async (signal) => {
      const { data, placed, distils, trial } = this.spec;
      const engine = await getEngine();
      await engine.distil(
        {
          ...SIZE,
          teacher: teacherOf(this.spec),
          learns: distils,
          data: dataset(data).untold ?? data,
          ...(placed !== '' && { placed: await placedOf(placed) }),
          seed: trial,
          pace: PACE,
          from: from?.checkpoint,
          lane: 'distil',
        },
        (distilled) => {
          this.take(distilled);
          return attend(this);
        },
        signal,
      );
    });
  }

  /** Who carries noise with the weights of a moment. */
  carrier({ weights }: StudentMoment): Carrier {
    return { ...SIZE, kind: this.spec.distils, weights: weights.slice() };
  }

  protected goBack(to: StudentMoment | undefined): void {
    this.step = to?.step ?? 0;
    this.round = to?.round ?? 0;
    this.seconds = to?.seconds ?? 0;
    this.moments = this.moments.filter(({ step }) => step <= this.step);
    this.losses.cut(this.step);
  }

  private take({ steps, round, seconds, beginning, losses, weights, checkpoint }: Distilled): void {
    this.step = steps;
    this.round = round;
    this.seconds = seconds;
    this.losses.add(losses);
    const bytes = weights.byteLength + checkpoint.byteLength;
    const moment = { step: steps, round, seconds, beginning, weights, checkpoint };
    this.moments = withMoment(this.moments, moment, BUDGET / (OTHERS + 1), bytes);
    tell();
  }
}

/** What a training waits for after each frame. */
let attend: (student: Student) => Promise<void> | undefined = () => undefined;
export const attendToStudent = (onlooker: typeof attend): void => {
  attend = onlooker;
};

/** By their settings, the one that was asked for last at the end. */
const students = new Map<string, Student>();

/** The student of the settings on show, as far as it has come; no other one goes on. */
export function studentNow(): Student {
  const spec = experiment.getState();
  const key = studentKey(spec);
  const found =
    students.get(key) ??
    new Student(Object.fromEntries(fieldsOf.map((name) => [name, spec[name]])) as StudentSpec);
  students.delete(key);
  students.set(key, found);
  for (const other of students.values()) if (other !== found) other.stop();
  for (const old of students.keys()) {
    if (students.size <= OTHERS + 1) break;
    students.delete(old);
  }
  return found;
}

export const stopStudents = (): void => {
  for (const student of students.values()) student.stop();
};
