import { type SwitchName, switches } from './pair.ts';

/** All that can be broken, for those who choose. */
export const items = (Object.entries(switches) as [SwitchName, { readonly label: string }][]).map(
  ([value, { label }]) => ({ value, label }),
);
