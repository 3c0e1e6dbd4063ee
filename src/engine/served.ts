/** The verbs of the registry with their code, for the worker. */
import { type EngineVerbs, verbs } from './verbs.ts';

const found = import.meta.glob(['./verbs/*.ts', '!./verbs/*.test.ts'], { eager: true, import: 'default' });

export const served = Object.fromEntries(
  Object.keys(verbs).map((name) => [name, found[`./verbs/${name}.ts`]]),
) as EngineVerbs;
