/** What the plane needs worked out, as one thread asks another for it. */
import type { Level } from '../../../core/types.ts';
import { idealOf, type Recipe } from '../common/recipe.ts';
import { type Survey, survey } from './survey.ts';
import { type Ways, waysOf } from './ways.ts';

interface SurveyTask {
  readonly kind: 'survey';
  readonly recipe: Recipe;
  readonly level: Level;
  /** Cells across the density's grid. */
  readonly size: number;
}
interface WaysTask {
  readonly kind: 'ways';
  readonly recipe: Recipe;
  /** [count, 2] at the first level. */
  readonly start: Float64Array;
  /** Noisiest first. */
  readonly levels: readonly Level[];
  readonly seed: number;
}
export type Task = SurveyTask | WaysTask;
export type Result<T extends Task> = T extends SurveyTask ? Survey : Ways;

/** A task; null takes the last one back. */
export interface Request {
  readonly id: number;
  readonly task: Task | null;
}
/** result: null where a newer request came in between, or where error says why there is none. Id 0: the thread is there. */
export interface Reply {
  readonly id: number;
  readonly result: Survey | Ways | null;
  readonly error?: string;
}

/** Yields often. */
export function perform(task: Task): Generator<void, Survey | Ways> {
  const ideal = idealOf(task.recipe);
  if (task.kind === 'survey') return survey(ideal, task.level, task.size);
  return waysOf(ideal, task.start, task.levels, task.seed);
}
