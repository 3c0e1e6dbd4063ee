import { beforeEach, expect, it } from 'vitest';
import { halved, inPlace, modelsOf } from './engine.fixture.ts';

const x = Float32Array.from({ length: 100 }, (_, i) => i);
const model = 'gaussian';
let opened: number;
let runner: ReturnType<typeof inPlace>;

beforeEach(() => {
  opened = 0;
  const openSpace = async () => {
    opened++;
    return halved;
  };
  runner = inPlace(modelsOf({ openSpace }));
});

it('is entered and left by all samples in their order, a portion at a time', async () => {
  const states = await runner.encode({ model, x });
  expect([...states]).toEqual(Array.from({ length: 50 }, (_, i) => 2 * i + 0.5));
  const back = await runner.decode({ model, states });
  expect([...back]).toEqual(Array.from({ length: 100 }, (_, i) => 2 * (i >> 1) + 0.5));
  expect(opened).toBe(1);
});

it('of data themselves changes nothing', async () => {
  const openSpace = async () => ({ event: [2], data: [2], range: null });
  runner = inPlace(modelsOf({ openSpace }));
  expect(await runner.encode({ model, x })).toEqual(x);
  expect(await runner.decode({ model, states: x })).toEqual(x);
});

it('is left no further once that is cancelled', async () => {
  const abort = new AbortController();
  let portions = 0;
  const decode = async (z: Float32Array) => {
    if (++portions === 2) abort.abort();
    return z;
  };
  runner = inPlace(modelsOf({ openSpace: async () => ({ event: [1], data: [1], range: null, decode }) }));
  await expect(runner.decode({ model, states: x }, abort.signal)).rejects.toThrow('abort');
  expect(portions).toBe(2);
});

it('is opened with its model, so that nobody waits for it between frames', async () => {
  await runner.warm(model);
  expect(opened).toBe(1);
  await runner.decode({ model, states: x });
  expect(opened).toBe(1);
});

it('says what it is given too few values for, and what does not open it, and tries again', async () => {
  await expect(runner.encode({ model, x: x.slice(1) })).rejects.toThrow('99 values');
  let tries = 0;
  const openSpace = async () => {
    if (++tries === 1) throw new Error('weights/latent.json is missing: build the page again');
    return halved;
  };
  runner = inPlace(modelsOf({ openSpace }));
  await expect(runner.decode({ model, states: x })).rejects.toThrow('weights/latent.json is missing');
  expect(await runner.decode({ model, states: x })).toHaveLength(200);
});
