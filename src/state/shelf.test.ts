import { expect, it } from 'vitest';
import type { Frame, Run, RunStatus } from './runs.ts';
import { BUDGET, bytesOf, type Section, Shelf } from './shelf.ts';

const frame: Frame = {
  index: 0,
  level: { t: 1, alpha: 0, sigma: 1 },
  x: new Float32Array(8),
  denoised: new Float32Array(8),
  nfe: 1,
  ms: 1,
};
const FRAME = 64;

function put(section: Section, key: string, frames: number, status: RunStatus = 'done'): Run {
  const run = { key, status, frames: Array<Frame>(frames).fill(frame) } as unknown as Run;
  section.put(run);
  section.makeRoom();
  return run;
}
const kept = (section: Section) => [...section.kept.keys()];

it('the page holds 256 MB of frames in all', () => {
  expect(new Shelf().budget).toBe(BUDGET);
  expect(BUDGET).toBe(256 * 1024 ** 2);
  expect(bytesOf(put(new Shelf().section(), 'a', 3))).toBe(3 * FRAME);
});

it('what was looked at longest ago goes first, wherever on the page it was made', () => {
  const shelf = new Shelf(10 * FRAME);
  const [denoise, compare] = [shelf.section(), shelf.section()];
  put(denoise, 'a', 4);
  put(compare, 'b', 3);
  put(denoise, 'c', 3);
  // A look makes the oldest the newest.
  denoise.get('a');
  put(compare, 'd', 3);
  expect([kept(denoise), kept(compare)]).toEqual([['a', 'c'], ['d']]);
  put(compare, 'e', 4);
  expect([kept(denoise), kept(compare)]).toEqual([[], ['d', 'e']]);
  expect(shelf.bytes).toBe(7 * FRAME);
});

it('what is on the stage or in progress stays, however old, until the stage is left', () => {
  const shelf = new Shelf(6 * FRAME);
  const [open, left] = [shelf.section(), shelf.section()];
  let shown = ['a'];
  const leave = open.show(() => shown);
  put(open, 'a', 3);
  put(left, 'b', 2, 'sampling');
  put(left, 'c', 3);
  expect([kept(open), kept(left)]).toEqual([['a'], ['b']]);
  shown = ['a', 'd'];
  put(open, 'd', 4);
  // More than the budget, and yet all of it is needed.
  expect([kept(open), kept(left)]).toEqual([['a', 'd'], ['b']]);
  shown = ['d'];
  open.makeRoom();
  expect([kept(open), kept(left)]).toEqual([['d'], ['b']]);
  leave();
  put(left, 'e', 1, 'sampling');
  expect([kept(open), kept(left)]).toEqual([[], ['b', 'e']]);
});

it('as much goes as must, and no more', () => {
  const shelf = new Shelf(10 * FRAME);
  const section = shelf.section();
  for (const key of ['a', 'b', 'c']) put(section, key, 3);
  put(section, 'd', 2);
  expect(kept(section)).toEqual(['b', 'c', 'd']);
});
