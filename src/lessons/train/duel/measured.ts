/** What `npx tsx tools/bench/duel.ts 10 3` gave: means over the first weights ± standard errors. */
import type { RivalName } from '../../../core/rivals.ts';

/** Modes covered, share within 3σ, distance, steps, and µs a sample (the median). */
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
} = {
  seconds: 10,
  seeds: 3,
  sets: [
    {
      data: 'Eight Gaussians',
      floor: '0.050',
      rows: [
        ['gan', '4.3 ± 0.3', '83 ± 9 %', '0.467 ± 0.141', '1,739', '1.8'],
        ['r1', '7.7 ± 0.3', '59 ± 5 %', '0.165 ± 0.045', '1,090', '2.6'],
        ['r3gan', '8.0 ± 0.0', '67 ± 3 %', '0.119 ± 0.002', '909', '1.8'],
        ['denoiser', '8.0 ± 0.0', '94 ± 1 %', '0.064 ± 0.009', '5,925', '61.3'],
      ],
    },
    {
      data: 'Grid of 25',
      floor: '0.054',
      rows: [
        ['gan', '5.7 ± 0.9', '16 ± 4 %', '0.463 ± 0.078', '1,795', '1.6'],
        ['r1', '5.3 ± 1.9', '15 ± 3 %', '0.232 ± 0.062', '1,346', '1.6'],
        ['r3gan', '6.0 ± 1.7', '12 ± 2 %', '0.166 ± 0.036', '1,052', '1.5'],
        ['denoiser', '25.0 ± 0.0', '75 ± 2 %', '0.052 ± 0.003', '7,312', '39.2'],
      ],
    },
    {
      data: 'Two moons',
      floor: '0.045',
      rows: [
        ['gan', '–', '–', '0.094 ± 0.010', '1,872', '1.7'],
        ['r1', '–', '–', '0.075 ± 0.000', '1,286', '1.5'],
        ['r3gan', '–', '–', '0.095 ± 0.016', '947', '2.0'],
        ['denoiser', '–', '–', '0.045 ± 0.009', '7,013', '45.5'],
      ],
    },
  ],
};
