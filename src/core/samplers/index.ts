/** Every sampler there is. Menus, controls, URL validation and contract tests follow from this table. */
import type { Sampler } from '../types.ts';
import { ddim } from './ddim.ts';
import { ddpm } from './ddpm.ts';
import { dpmpp2m } from './dpmpp2m.ts';
import { euler } from './euler.ts';
import { heun } from './heun.ts';

export const samplers = { ddpm, ddim, euler, heun, dpmpp2m } as const satisfies Record<string, Sampler>;
