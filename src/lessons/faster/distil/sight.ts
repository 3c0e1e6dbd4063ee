/** What a student has come to, looked at beside its teacher: where both carry a grid of noise, and how near they get to the data. */
import { at } from '../../../core/at.ts';
import { inSlices } from '../../../core/pace.ts';
import type { Estimate } from '../../../core/tally.ts';
import { getEngine } from '../../../state/engine.ts';
import { experiment } from '../../../state/experiment.ts';
import { openedSource, sourceNow, whichData } from '../../../state/sources.ts';
import type { Carried, Carrier } from '../../../state/training.ts';
import { Looks } from '../../common/pupil/looks.ts';
import { jumpCounts } from './fields/offered.ts';
import { COUNT, farFrom, floorOf, gapTo } from './figures.ts';
import { gridPlaces } from './grid.ts';
import {
  attendToStudent,
  type Student,
  type StudentMoment,
  studentNow,
  subscribeStudent,
  teacherOf,
} from './student.ts';

/** Looking takes no more than a third of the time. */
const SHARE = 2;

export interface Sight extends Carried {
  /** In as many jumps as it was asked for. */
  readonly jumps: string;
  /** Whether all of it has been measured. */
  readonly thorough: boolean;
  /** Distance to the data, by the number of jumps, and of the whole way; what is missing has not been measured. */
  readonly far: ReadonlyMap<string, Estimate>;
  readonly farWhole: Estimate | null;
}

export interface Seen extends Sight {
  readonly student: Student;
  readonly moment: StudentMoment;
  /** From where the teacher’s whole way ends, as `far`. */
  readonly gaps: ReadonlyMap<string, Estimate>;
}

export interface TeacherSeen extends Sight {
  readonly key: string;
  /** Of fresh data; null before it is measured. */
  readonly floor: Estimate | null;
}

let seen: Seen | null = null;
let teacher: TeacherSeen | null = null;
/** How bent the ways of each were, by its steps. */
const bends = new WeakMap<Student, Map<number, Estimate>>();

const teacherKey = (): string => {
  const { data, placed, distilTeacher, seed } = experiment.getState();
  return `${whichData({ data, placed })} ${distilTeacher} ${seed}`;
};

export const teacherSeen = (): TeacherSeen | null => (teacher?.key === teacherKey() ? teacher : null);
export const seenNow = (): Seen | null =>
  seen?.student === studentNow() && studentNow().newest ? seen : null;

/** [step, bend] of all looks, in order. */
export const bendsNow = (): readonly (readonly [number, Estimate])[] => {
  const { step } = studentNow();
  return [...(bends.get(studentNow()) ?? [])].filter(([when]) => when <= step).sort(([a], [b]) => a - b);
};

const isTeacherDue = (): boolean =>
  !teacherSeen()?.thorough || teacherSeen()?.jumps !== experiment.getState().distilJumps;

/** A reflow is looked at in haste while it goes on, and thoroughly once it rests. */
const inHaste = (): boolean => {
  const { spec, status } = studentNow();
  return spec.distils === 'lines' && status === 'training';
};

function isStudentDue(): boolean {
  const moment = momentNow();
  if (!moment) return false;
  const same = seen?.moment === moment && seen.jumps === experiment.getState().distilJumps;
  return !same || !(seen?.thorough || inHaste());
}

const looks: Looks<StudentMoment> = new Looks({
  training: studentNow,
  share: SHARE,
  due: () => openedSource(experiment.getState().data).kind === 'ready' && (isTeacherDue() || isStudentDue()),
  urgent: isTeacherDue,
  inspect,
});

export const subscribeSight = looks.subscribe;
export const troubleNow = looks.trouble;
export const momentNow = looks.moment;
export const isChosen = looks.isChosen;
export const choose = looks.choose;
export const look = looks.look;

/** By the number of jumps. */
const byJumps = <T>(counts: readonly string[], values: readonly T[]): ReadonlyMap<string, T> =>
  new Map(counts.map((jumps, i) => [jumps, at(values, i)]));

/** counts: numbers of jumps that are measured. */
async function sightOf(carrier: Carrier, counts: readonly string[], thorough: boolean): Promise<Sight> {
  const { data, placed, distilJumps: jumps, seed } = experiment.getState();
  const source = sourceNow(data, placed);
  const engine = await getEngine();
  const carried = await engine.carry({
    carrier,
    grid: gridPlaces.slice(),
    jumps: Number(jumps),
    count: COUNT,
    seed,
    counts: counts.map(Number),
    thorough,
    lane: 'distil sight',
  });
  const far: Estimate[] = [];
  for (const x of carried.ends) far.push(await inSlices(farFrom(source, x)));
  const { wholeEnd } = carried;
  const farWhole = wholeEnd && (await inSlices(farFrom(source, wholeEnd)));
  return { ...carried, jumps, thorough, far: byJumps(counts, far), farWhole };
}

async function inspect(): Promise<void> {
  const [student, moment, key] = [studentNow(), momentNow(), teacherKey()];
  const { data, placed, distilJumps: jumps } = experiment.getState();
  if (isTeacherDue()) {
    const asked = teacherOf(student.spec);
    // What is seen first, then what takes longer.
    if (teacher?.key !== key) {
      teacher = { ...(await sightOf(asked, [], false)), key, floor: null };
      looks.tell();
    }
    const found = await sightOf(asked, jumpCounts, true);
    teacher = { ...found, key, floor: await inSlices(floorOf(sourceNow(data, placed))) };
    looks.tell();
  }
  if (!moment || teacher?.key !== key) return;
  const haste = inHaste();
  const counts = haste ? [jumps] : jumpCounts;
  const found = await sightOf(student.carrier(moment), counts, !haste);
  const { wholeEnd } = teacher;
  const gaps = wholeEnd ? found.ends.map((x) => gapTo(x, wholeEnd)) : [];
  // Who has not learnt to go anywhere is at 0, but for another reason than straight ways.
  const bend = moment.beginning ? null : found.bend;
  seen = { ...found, bend, student, moment, gaps: byJumps(wholeEnd ? counts : [], gaps) };
  if (!bend) return;
  const known = bends.get(student) ?? new Map<number, Estimate>();
  bends.set(student, known.set(moment.step, bend));
}

/** The state of a way at the cursor: the first that is not noisier. */
export function stateNow(way: readonly Float32Array[]): Float32Array {
  return at(way, spanNow(way.length - 1));
}
export const spanNow = (spans: number): number =>
  Math.min(spans, Math.max(0, Math.ceil((1 - experiment.getState().t) * spans - 1e-6)));

attendToStudent((student) => (student === studentNow() ? look() : undefined));
subscribeStudent(() => {
  if (studentNow().status === 'still') void look();
});
