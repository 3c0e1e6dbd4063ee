import '../lessons/owned.ts';
import { expect, it } from 'vitest';
import type { BackendInfo } from '../engine/api.ts';
import { type Experiment, initial } from './experiment.ts';
import { isSlow, lighter } from './slow.ts';

const nothing = new Set<string>();
const on = (name: BackendInfo['name'], ms: number): BackendInfo => ({
  name,
  reason: '',
  probe: { [name]: ms },
});
const spec = (patch: Partial<Experiment>): Experiment => ({ ...initial, lesson: 'denoise', ...patch });

it('plain JavaScript is slow, and so is what takes long to show that it is not', () => {
  expect(isSlow(on('cpu', 5))).toBe(true);
  expect(isSlow(on('wasm', 900))).toBe(true);
  expect(isSlow(on('wasm', 20))).toBe(false);
  expect(isSlow(on('webgpu', 2))).toBe(false);
});

it('there is less to compute, of every kind of data', () => {
  expect(lighter(spec({ data: 'moons' }), nothing)).toEqual({ count: 500, steps: 20 });
  expect(lighter(spec({ data: 'fashion' }), nothing)).toEqual({ count: 4, steps: 20 });
  expect(lighter(spec({ data: 'portraits' }), nothing)).toEqual({ count: 1, steps: 20 });
});

it('what somebody has chosen stays, and what a link gives, even if that is what is usual', () => {
  expect(lighter(spec({ data: 'fashion', count: 9 }), nothing)).toEqual({ steps: 20 });
  expect(lighter(spec({ data: 'fashion', steps: 40 }), nothing)).toEqual({ count: 4 });
  expect(lighter(spec({ data: 'fashion', count: 9 }), new Set(['count', 'steps']))).toEqual({});
});
