/** The benches that there are: each folder with a bench.ts (what it is) and an index.tsx (loaded when shown). */

import type { ComponentType } from 'react';
import { named } from '../../core/at.ts';
import type { Bench, ListedBench } from '../bench.ts';

const infos = import.meta.glob<{ default: Bench }>('./*/bench.ts', { eager: true });
const pages = import.meta.glob<{ default: ComponentType }>('./*/index.tsx');

export const benches: readonly ListedBench[] = Object.entries(infos)
  .map(([path, info]) => {
    const [, folder = ''] = path.split('/');
    return {
      ...info.default,
      name: info.default.link ?? folder,
      load: named(pages, `./${folder}/index.tsx`),
    };
  })
  .sort((a, b) => a.order - b.order);
