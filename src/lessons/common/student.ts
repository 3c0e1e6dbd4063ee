/** Who has learnt from the network of some data to jump. */
import { stepsOf } from '../../core/jumps.ts';
import type { DataSet } from '../../state/sources.ts';

export interface Student {
  /** Its file. */
  readonly model: string;
  /** Of its teacher, which is part of what it learnt. */
  readonly guidance: number;
  /** Number of lengths that it was taught (core/jumps.ts). */
  readonly jumps: number;
  /** The numbers of steps that these lengths make, from 1. */
  readonly steps: readonly number[];
}

/** The student of the network of these data; undefined where there is none. */
export function studentOf({ student, models }: Pick<DataSet, 'student' | 'models'>): Student | undefined {
  const settings = student === undefined ? undefined : models?.[student];
  if (student === undefined || !settings || !('student' in settings) || !settings.student) return undefined;
  const { guidance, jumps } = settings.student;
  return { model: student, guidance, jumps, steps: stepsOf(jumps) };
}
