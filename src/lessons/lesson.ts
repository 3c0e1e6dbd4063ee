import type { ComponentType } from 'react';

/** What the strip of lessons needs; the default export of a lesson's `lesson.ts`. */
export interface Lesson {
  readonly title: string;
  /** Place in the strip. */
  readonly order: number;
  /** What it answers, for the contents. Absent: it is no part of the course, as the way in is not. */
  readonly question?: string;
  /** One sentence, for the page's description. */
  readonly claim: string;
}

export interface ListedLesson extends Lesson {
  readonly name: string;
  load(): Promise<{ default: ComponentType }>;
}
