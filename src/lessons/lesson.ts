import type { ComponentType } from 'react';

/** What the strip of lessons needs; the default export of a lesson's `lesson.ts`. */
export interface Lesson {
  readonly title: string;
  /** Place in the strip. */
  readonly order: number;
  /** One sentence, for the page's description. */
  readonly claim: string;
}

export interface ListedLesson extends Lesson {
  readonly name: string;
  load(): Promise<{ default: ComponentType }>;
}
