/** What the bench calls things, and its figures in words. */
import { grouped } from '../../../core/grouped.ts';
import { experiment } from '../../../state/experiment.ts';
import { figureText } from './figures.ts';
import { momentNow, seenNow, teacherSeen } from './sight.ts';
import { studentNow } from './student.ts';

export const counted = (count: string | number, noun: string): string =>
  `${count} ${noun}${Number(count) === 1 ? '' : 's'}`;

const isReflow = (): boolean => experiment.getState().distils === 'lines';

/** “Student, 1 jump”, “Reflow 2, 1 step”. */
export function studentName(jumps: string): string {
  const round = momentNow()?.round ?? studentNow().round;
  return isReflow()
    ? `Reflow${round ? ` ${round}` : ''}, ${counted(jumps, 'step')}`
    : `Student, ${counted(jumps, 'jump')}`;
}

export const fewName = (jumps: string): string => `Teacher, ${counted(jumps, 'step')}`;

/** “after 1,200 steps”. */
export function learntText(): string {
  const moment = seenNow()?.moment;
  return moment
    ? `after ${grouped(moment.step)} ${moment.step === 1 ? 'step' : 'steps'}`
    : 'nothing learnt yet';
}

/** “W₂ 0.062 ± 0.004”; empty before there is any. */
export function studentFar(jumps: string): string {
  const far = seenNow()?.far.get(jumps);
  return far ? `W₂ ${figureText(far)}` : '';
}
export function fewFar(jumps: string): string {
  const far = teacherSeen()?.far.get(jumps);
  return far ? `W₂ ${figureText(far)}` : '';
}
export function wholeFar(): string {
  const far = teacherSeen()?.farWhole;
  return far ? `W₂ ${figureText(far)}` : '';
}
/** “0.11 ± 0.01 from the teacher’s ends”. */
export function gapText(jumps: string): string {
  const gap = seenNow()?.gaps.get(jumps);
  return gap ? figureText(gap) : '–';
}

export const bendText = (of: 'student' | 'teacher'): string => {
  const bend = (of === 'student' ? seenNow() : teacherSeen())?.bend;
  return bend ? figureText(bend) : '–';
};

/** Where it stands, with the speed of learning. */
export function progressText(): string {
  const { step, seconds, status, round } = studentNow();
  const busy = status === 'training';
  if (busy && isReflow() && (step === 0 || momentNow()?.round !== round)) return 'making pairs …';
  if (!step) return busy ? 'beginning …' : '';
  return `${grouped(step)} steps in ${seconds.toFixed(1)} s${busy ? '' : ' · waiting'}`;
}
