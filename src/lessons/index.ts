/** The lessons that there are: each folder with a lesson.ts (what it is) and an index.tsx (the page, loaded when shown). */

import type { ComponentType } from 'react';
import { named } from '../core/at.ts';
import type { Lesson, ListedLesson } from './lesson.ts';

const infos = import.meta.glob<{ default: Lesson }>('./*/lesson.ts', { eager: true });
const pages = import.meta.glob<{ default: ComponentType }>('./*/index.tsx');

/** Fetched once: what has arrived is there at once for whoever asks again. One that failed is tried anew. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () => {
    known ??= load().catch((cause) => {
      known = undefined;
      throw cause;
    });
    return known;
  };
}

export const lessons: readonly ListedLesson[] = Object.entries(infos)
  .map(([path, info]) => {
    const [, name = ''] = path.split('/');
    return { ...info.default, name, load: once(named(pages, `./${name}/index.tsx`)) };
  })
  .sort((a, b) => a.order - b.order);
