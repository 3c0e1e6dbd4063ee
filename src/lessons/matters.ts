/** The one control of each place that stays in sight while a class is shown it: its `matters.tsx`, loaded then. */
import type { ComponentType } from 'react';

const found = import.meta.glob<{ default: ComponentType }>('./**/matters.tsx');

/** null where the place has none. folder: in src/lessons. */
export const matterOf = async (folder: string): Promise<ComponentType | null> =>
  (await found[`./${folder}/matters.tsx`]?.())?.default ?? null;
