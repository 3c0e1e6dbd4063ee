/** The benches that there are: each folder of a lesson with a bench.ts (what it is) and an index.tsx (loaded when shown). */

import type { ComponentType } from 'react';
import { named } from '../../../core/at.ts';
import type { Bench, ListedBench } from '../../bench.ts';

const infos = import.meta.glob<{ default: Bench }>('../../*/*/bench.ts', { eager: true });
const pages = import.meta.glob<{ default: ComponentType }>('../../*/*/index.tsx');

const found = Object.entries(infos)
  .map(([path, info]) => {
    const [, , lesson = '', folder = ''] = path.split('/');
    return {
      ...info.default,
      lesson,
      name: info.default.link ?? folder,
      load: named(pages, `../../${lesson}/${folder}/index.tsx`),
    };
  })
  .sort((a, b) => a.order - b.order);

/** Those of a lesson, in the order of its strip. */
export const benchesOf = (lesson: string): readonly ListedBench[] =>
  found.filter((bench) => bench.lesson === lesson);
