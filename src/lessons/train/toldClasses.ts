import type { DataSet } from '../../state/sources.ts';

/** The classes that a network which learns these data here is told; null: none, whether the data have some or not. */
export function toldClasses({ classes, models, model }: DataSet): readonly string[] | null {
  const settings = model === undefined ? undefined : models[model];
  const told = settings?.network === 'mlp' && settings.classed;
  return (told && classes) || null;
}
