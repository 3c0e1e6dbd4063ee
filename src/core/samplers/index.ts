/** Every sampler there is. Menus, controls, URL validation and contract tests follow from this table. */
import type { Sampler } from '../types.ts';
import { ddim } from './ddim.ts';
import { ddpm } from './ddpm.ts';
import { deis } from './deis.ts';
import { dpmpp2m } from './dpmpp2m.ts';
import { dpmpp2mSde } from './dpmpp2mSde.ts';
import { edm } from './edm.ts';
import { euler } from './euler.ts';
import { eulerAncestral } from './eulerAncestral.ts';
import { heun } from './heun.ts';
import { lcm } from './lcm.ts';
import { lms } from './lms.ts';
import { unipc } from './unipc.ts';

export const samplers = {
  ddpm,
  ddim,
  euler,
  eulerAncestral,
  heun,
  edm,
  dpmpp2m,
  dpmpp2mSde,
  unipc,
  deis,
  lms,
  lcm,
} as const satisfies Record<string, Sampler>;
