/** The beats of each place, loaded when somebody asks for them. */
import type { Beat } from './beat.ts';

const found = import.meta.glob<{ default: readonly Beat[] }>('./**/beats.ts');

/** None where the place has none. folder: in src/lessons. */
export const beatsOf = async (folder: string): Promise<readonly Beat[]> =>
  (await found[`./${folder}/beats.ts`]?.())?.default ?? [];
