/** Who has learnt from the network of some data to jump. */
import { stepsOf } from '../../core/jumps.ts';
import type { DataSet } from '../../state/sources.ts';

export interface Student {
  /** Its file. */
  readonly model: string;
  /** Part of what it learnt. */
  readonly guidance: number;
  /** The numbers of steps that it is made for, from 1. */
  readonly steps: readonly number[];
}

/** The student of the network of these data; undefined where there is none. */
export function studentOf({ student, models }: Pick<DataSet, 'student' | 'models'>): Student | undefined {
  const settings = student === undefined ? undefined : models?.[student];
  if (student === undefined || !settings || !('student' in settings) || !settings.student) return undefined;
  const { guidance, jumps } = settings.student;
  return { model: student, guidance, steps: stepsOf(jumps) };
}
