import type { RivalName } from '../../../core/rivals.ts';

type Row = readonly [
  rival: RivalName,
  modes: string,
  within: string,
  distance: string,
  steps: string,
  time: string,
];

export const measured: {
  readonly seconds: number;
  readonly seeds: number;
  readonly sets: readonly { readonly data: string; readonly floor: string; readonly rows: readonly Row[] }[];
} = { seconds: 10, seeds: 3, sets: [] };
