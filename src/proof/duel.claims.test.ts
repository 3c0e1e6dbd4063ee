/** What the lesson Train says of GANs beside a denoiser, measured on such networks. */
import { beforeAll, expect, it } from 'vitest';
import { modesOf, moved, sharesOf, slicedWasserstein } from '../core/metrics.ts';
import { normals } from '../core/random.ts';
import { type DuelSettings, type RivalName, rivals } from '../core/rivals.ts';
import { dataset } from '../data/index.ts';
import type { Source } from '../data/types.ts';
import { fromSource } from '../training/draws.ts';
import { Asked } from '../training/gan/drawing.ts';
import { generatorConfig } from '../training/gan/players.ts';
import { rivalOf } from '../training/gan/rivals.ts';

/** As the page has them, but for fewer samples a step. */
const settings: DuelSettings = {
  data: 'eight',
  width: 32,
  blocks: 3,
  batch: 128,
  seed: 0,
  rate: 0.003,
  gamma: 0.3,
  turns: 1,
};
const COUNT = 1000;

let source: Source;
beforeAll(async () => {
  source = await dataset('eight').open(async () => new ArrayBuffer(0));
});

async function contest(
  name: Exclude<RivalName, 'denoiser'>,
  steps: number,
  change: Partial<DuelSettings> = {},
) {
  const all = { ...settings, ...change };
  const { rival } = rivalOf(name, all, fromSource(source));
  const asked = new Asked(generatorConfig(all));
  const z = normals(0, 2, 0, new Float32Array(2 * COUNT));
  const truth = source.draw(4001, COUNT).x;
  const far = () => slicedWasserstein(asked.answer(rival.average(), z), truth, 2);
  const began = far();
  const losses: (readonly number[])[] = [];
  for (let i = 0; i < steps; i++) losses.push(await rival.step());
  const modes = modesOf(asked.answer(rival.average(), z), source.mixture!);
  return { losses, began, ended: far(), modes };
}

/** How far samples move from mode to mode in 20 steps, and how full the fullest is, over the last of 500 steps. */
async function circling(name: Exclude<RivalName, 'denoiser'>, change: Partial<DuelSettings>) {
  const all = { ...settings, ...change };
  const { rival } = rivalOf(name, all, fromSource(source));
  const asked = new Asked(generatorConfig(all));
  const z = normals(0, 2, 0, new Float32Array(2 * 400));
  const seen: Float64Array[] = [];
  for (let step = 1; step <= 500; step++) {
    await rival.step();
    if (step > 240 && step % 20 === 0) seen.push(sharesOf(asked.answer(rival.average(), z), source.mixture!));
  }
  const over = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  return {
    moves: over(seen.slice(1).map((shares, i) => moved(seen[i], shares))),
    fullest: over(seen.map((shares) => Math.max(...shares))),
    led: new Set(seen.map((shares) => shares.indexOf(Math.max(...shares)))).size,
  };
}

/** Of R1 without momentum: by seed. */
const cured = new Map<number, ReturnType<typeof circling>>();

it.each((['gan', 'r1', 'r3gan'] as const).flatMap((name) => [0, 1, 2].map((seed) => [name, seed] as const)))(
  'with momentum all go from mode to mode, whatever the penalty, and R1 without it stays (%s, %i)',
  async (name, seed) => {
    const still = cured.get(seed) ?? circling('r1', { seed });
    cured.set(seed, still);
    const { moves, fullest } = await still;
    const round = await circling(name, { seed, momentum: 0.9 });
    expect(round.led).toBeGreaterThanOrEqual(3);
    expect(round.moves).toBeGreaterThan(1.7 * moves);
    expect(round.fullest).toBeGreaterThan(1.5 * fullest);
  },
);

const mean = (losses: readonly (readonly number[])[], which: number) =>
  losses.reduce((sum, one) => sum + one[which], 0) / losses.length;

it('its losses stand at the end where they stood at the start, though its samples are far better', async () => {
  const { losses, began, ended, modes } = await contest('r1', 700);
  expect(losses[0]).toEqual([expect.closeTo(Math.LN2, 2), expect.closeTo(2 * Math.LN2, 2)]);
  const last = losses.slice(-100);
  expect(Math.abs(mean(last, 0) - Math.LN2)).toBeLessThan(0.05);
  expect(Math.abs(mean(last, 1) - 2 * Math.LN2)).toBeLessThan(0.05);
  expect(ended).toBeLessThan(began / 4);
  expect(modes.covered).toBeGreaterThanOrEqual(6);
});

it('a generator costs more than ln 2 only while it is seen through', async () => {
  const { losses } = await contest('r1', 700);
  const costs = losses.map(([generator]) => generator);
  const worst = costs.indexOf(Math.max(...costs));
  expect(costs[worst]).toBeGreaterThan(Math.LN2 + 0.1);
  expect(worst).toBeLessThan(300);
});

it('without a penalty and at long steps it crowds onto few modes, and R1 spreads it', async () => {
  const { modes } = await contest('gan', 700, { rate: 0.05 });
  expect(modes.covered).toBeLessThanOrEqual(4);
  expect((await contest('r1', 700)).modes.covered).toBeGreaterThan(modes.covered);
});

it('penalties are those that the page names', () => {
  expect(Object.values(rivals).map(({ game, r1, r2 }) => [game, r1, r2])).toEqual([
    ['absolute', 0, 0],
    ['absolute', 1, 0],
    ['relativistic', 1, 1],
    [null, 0, 0],
  ]);
});
