import { describe, expect, it } from 'vitest';
import { slicedWasserstein } from '../../core/metrics.ts';
import { normals } from '../../core/random.ts';
import { type DuelSettings, type RivalName, rivalNames } from '../../core/rivals.ts';
import type { TrainingDraw } from '../../data/types.ts';
import { Asked } from './drawing.ts';
import { Gan, type GanSettings, newPlayers } from './gan.ts';
import { parcel, unparcel } from './parcel.ts';
import { generatorConfig } from './players.ts';
import { type Rival, rivalOf } from './rivals.ts';

const draw: TrainingDraw = (seed, step, size) => ({
  x: normals(seed, 7, step, new Float32Array(2 * size)).map((value, i) => (i & 1 ? value / 4 : value)),
});
const settings: DuelSettings = {
  data: 'moons',
  width: 16,
  blocks: 1,
  batch: 32,
  seed: 3,
  rate: 2e-3,
  gamma: 0.2,
  turns: 2,
};

async function steps(name: RivalName, count: number, from?: Uint8Array) {
  const { rival, seconds } = rivalOf(name, settings, draw, from);
  const losses: (readonly number[])[] = [];
  for (let i = 0; i < count; i++) losses.push(await rival.step());
  return { rival, seconds, losses };
}

describe.each(rivalNames)('%s', (name) => {
  it('is the same to the bit wherever it was cut off, and keeps its seconds', async () => {
    const whole = await steps(name, 6);
    const first = await steps(name, 4);
    const rest = await steps(name, 2, first.rival.bytes(1.5));
    expect(rest.seconds).toBe(1.5);
    expect(rest.rival.steps).toBe(6);
    expect(rest.losses).toEqual(whole.losses.slice(4));
    expect(rest.rival.bytes(9)).toEqual(whole.rival.bytes(9));
    expect(rest.rival.average()).toEqual(whole.rival.average());
    expect(rest.rival.judge()).toEqual(whole.rival.judge());
  });
});

it('what draws has as many numbers in all of them, and each begins with the same', () => {
  const begun = rivalNames.map((name) => rivalOf(name, settings, draw).rival.average());
  for (const weights of begun) expect(weights).toEqual(begun[0]);
});

const gan: GanSettings = { ...settings, game: 'absolute', r1: 0, r2: 0 };

it('its discriminator takes its turns, and penalties change what it learns', async () => {
  const after = async (change: Partial<GanSettings>) => {
    const trained = new Gan({ ...gan, ...change }, draw);
    // In the first step nothing has a slope yet.
    for (let i = 0; i < 3; i++) await trained.step();
    expect(trained.players.discriminator.step).toBe(3 * (change.turns ?? gan.turns));
    expect(trained.players.generator.step).toBe(3);
    return trained.players.generator.average;
  };
  const [plain, ...others] = [
    await after({}),
    await after({ r1: 1 }),
    await after({ r2: 1 }),
    await after({ turns: 1 }),
    await after({ momentum: 0.9 }),
    await after({ game: 'relativistic' }),
    await after({ seed: 4 }),
  ];
  for (const other of others) expect(other).not.toEqual(plain);
  expect(await after({})).toEqual(plain);
});

it('says at which step whose gradient was no number, and what helps, and leaves the weights as they are', async () => {
  const players = newPlayers(gan);
  players.discriminator.weights[5] = Number.NaN;
  const before = players.generator.weights.slice();
  await expect(new Gan(gan, draw, players).step()).rejects.toThrow(
    /At step 0 the gradient of the discriminator .* lower learning rate or a stronger penalty/s,
  );
  expect(players.generator.weights).toEqual(before);
});

it.each(['gan', 'r1', 'r3gan'] as const)('%s goes where the data lie', async (name) => {
  const { rival } = await steps(name, 300);
  const { rival: fresh } = await steps(name, 0);
  const asked = new Asked(generatorConfig(settings));
  const z = normals(1, 2, 0, new Float32Array(2 * 512));
  const truth = (await draw(9, 0, 512)).x;
  const far = (of: Rival) => slicedWasserstein(asked.answer(of.average(), z), truth, 2);
  expect(far(rival)).toBeLessThan(0.75 * far(fresh));
});

it('a parcel comes apart as it was put together, and no other does', () => {
  const parts = [Uint8Array.of(1, 2, 3), new Uint8Array(), Uint8Array.of(9)];
  expect(unparcel(parcel(parts), 3)).toEqual(parts);
  expect(() => unparcel(parcel(parts), 2)).toThrow('start over');
  expect(() => unparcel(parcel(parts).subarray(1), 3)).toThrow('start over');
  expect(() => unparcel(Uint8Array.of(1), 3)).toThrow('start over');
});
