import * as tf from '@tensorflow/tfjs-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EngineStatus, Frame, SampleSpec } from './api.ts';
import {
  collect,
  doubling,
  gaussian,
  inPlace,
  levels,
  modelsOf,
  spec,
  timeless,
  never as unaborted,
} from './engine.fixture.ts';
import type { Models } from './models.ts';
import { served } from './served.ts';
import sample from './verbs/sample.ts';
import { verbs } from './verbs.ts';

const statuses: EngineStatus[] = [];
let loads = 0;
let models: Models;
let runner: ReturnType<typeof inPlace>;

beforeEach(async () => {
  await tf.setBackend('cpu');
  statuses.length = 0;
  loads = 0;
  models = modelsOf({
    async loadModel(name, onProgress) {
      loads++;
      if (name !== 'gaussian') throw new Error(`weights/${name}.json is missing: build the page again`);
      onProgress(1, 2);
      return gaussian;
    },
    async loadReader(name) {
      loads++;
      if (name !== 'doubling') throw new Error(`weights/${name}.json is missing: build the page again`);
      return doubling;
    },
    onStatus: (status) => void statuses.push(status),
  });
  runner = inPlace(models);
});

const run = (given: SampleSpec) => collect((s, onFrame) => runner.sample(s, onFrame), given);
const never = () => new Promise<void>(() => {});

/** A question about so many values. */
const asking = (values: number) => ({
  model: 'gaussian',
  x: new Float32Array(values),
  level: levels(2)[1],
  condition: spec().condition,
});

/** The frames from this one on, as another worker sends them. */
async function taken(given: SampleSpec, from: number): Promise<Frame[]> {
  const frames: Frame[] = [];
  for await (const { frame } of sample(given, models, unaborted(), { from })) frames.push(frame);
  return frames;
}

it('every file of a verb is in the table, and every one of the table has its file', () => {
  const files = Object.keys(import.meta.glob(['./verbs/*.ts', '!./verbs/*.test.ts']));
  const listed = Object.keys(verbs).map((name) => `./verbs/${name}.ts`);
  expect(files.sort()).toEqual(listed.sort());
  expect(Object.values(served).every((verb) => typeof verb === 'function')).toBe(true);
});

describe('a run', () => {
  it('gives a frame a level, from noise to data', async () => {
    const frames = await run(spec({ count: 500, levels: levels(20) }));
    expect(frames.map(({ index }) => index)).toEqual(Array.from({ length: 21 }, (_, i) => i));
    expect(frames.map(({ nfe }) => nfe)).toEqual([...Array.from({ length: 20 }, (_, i) => i + 1), 20]);
    expect(frames[20].denoised).toEqual(frames[20].x);
    expect(frames[20].level).toEqual({ t: 0, alpha: 1, sigma: 0 });
    const mean = frames[20].x.reduce((sum, x) => sum + x) / 1000;
    expect(mean).toBeCloseTo(0.5, 1);
  });

  it('gives the same frames for the same seed, and others for another', async () => {
    for (const sampler of ['ddpm', 'ddim', 'heun', 'dpmpp2m']) {
      const [one, two, other] = [
        await run(spec({ sampler })),
        await run(spec({ sampler })),
        await run(spec({ sampler, seed: 2 })),
      ];
      expect(two.map(timeless)).toEqual(one.map(timeless));
      expect(other[0].x).not.toEqual(one[0].x);
    }
  });

  it.each(['ddpm', 'heun', 'dpmpp2m'])('taken up in the middle goes on exactly: %s', async (sampler) => {
    const whole = await run(spec({ sampler }));
    const rest = await taken(spec({ sampler }), 5);
    expect(rest.map(timeless)).toEqual(whole.slice(5).map(timeless));
  });

  it('computes no further than the frame that is being taken', async () => {
    const seen: number[] = [];
    let release = () => {};
    const done = runner.sample(spec(), ({ index }) => {
      seen.push(index);
      if (index !== 3) return;
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    });
    await expect.poll(() => seen.length).toBe(4);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toEqual([0, 1, 2, 3]);
    release();
    await done;
    expect(seen).toHaveLength(9);
  });

  it('keeps x̂0 within [-1, 1] when told to', async () => {
    const [wide, clipped] = [
      await run(spec({ levels: levels(8).map((level) => ({ ...level, sigma: level.sigma * 50 })) })),
      await run(
        spec({ clip: true, levels: levels(8).map((level) => ({ ...level, sigma: level.sigma * 50 })) }),
      ),
    ];
    expect(wide.length).toBe(clipped.length);
    expect(
      clipped.every(({ denoised, index }) => index === 8 || denoised.every((x) => Math.abs(x) <= 1)),
    ).toBe(true);
  });
});

describe('an inversion', () => {
  const start = Float32Array.of(0.1, 0.4, 0.5, 0.6, 0.9, 1);
  /** Without data, where there is no noise to point at. */
  const noisy = (steps: number) => levels(steps).slice(0, -1);
  const there = (steps: number, refine: number) => spec({ levels: noisy(steps), start, invert: { refine } });
  const apart = (a: Float32Array, b: Float32Array) => Math.max(...a.map((x, i) => Math.abs(x - b[i])));
  const returned = async (steps: number, refine: number) => {
    const up = await run(there(steps, refine));
    const down = await run(spec({ levels: noisy(steps), start: up[steps - 1].x }));
    return apart(down[steps - 1].x, start);
  };

  it('gives a frame a level, from data to noise', async () => {
    const frames = await run(there(10, 2));
    expect(frames.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(frames.map(({ level }) => level)).toEqual(noisy(10).toReversed());
    expect(frames[0].x).toEqual(start);
    expect(frames[9].denoised).toEqual(frames[9].x);
    expect(frames.map(({ nfe }) => nfe)).toEqual([1, 4, 7, 10, 13, 16, 19, 22, 25, 27]);
  });

  it('leads back by DDIM, the better the more steps or the more refined', async () => {
    const [coarse, fine, refined] = [await returned(20, 0), await returned(80, 0), await returned(80, 3)];
    expect(coarse).toBeGreaterThan(2 * fine);
    expect(fine).toBeGreaterThan(5 * refined);
  });

  it('taken up in the middle goes on exactly', async () => {
    const whole = await run(there(9, 1));
    const rest = await taken(there(9, 1), 4);
    expect(rest.map(timeless)).toEqual(whole.slice(4).map(timeless));
  });

  it('needs a start, and noise there', async () => {
    await expect(run({ ...there(4, 0), start: undefined })).rejects.toThrow('give them as the start');
    await expect(run({ ...there(4, 0), levels: levels(4) })).rejects.toThrow('has no noise');
  });

  it('holds no tensors once finished, cancelled or failed', async () => {
    await run(there(6, 1));
    const before = tf.memory().numTensors;
    for (let i = 0; i < 60; i++) {
      const abort = new AbortController();
      const onFrame = ({ index }: Frame) => {
        if (i % 3 === 1 && index === 2) abort.abort();
        if (i % 3 === 2 && index === 3) throw new Error('the page failed');
      };
      const done = runner.sample(there(6, i % 4), onFrame, abort.signal);
      if (i % 3 === 0) await done;
      else await expect(done).rejects.toThrow();
    }
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('cancelling', () => {
  it('ends a run between steps, also while a frame is being taken', async () => {
    const abort = new AbortController();
    const seen: number[] = [];
    const done = runner.sample(
      spec(),
      ({ index }) => {
        seen.push(index);
        if (index === 2) return never();
      },
      abort.signal,
    );
    await expect.poll(() => seen.length).toBe(3);
    abort.abort();
    await expect(done).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(seen).toEqual([0, 1, 2]);
  });

  it('happens to no run of another lane: both go on side by side, and give what each gives alone', async () => {
    const seen: string[] = [];
    const lane = (name: string, seed: number) => {
      const frames: number[][] = [];
      return runner
        .sample(spec({ seed, lane: name }), ({ x }) => {
          seen.push(name);
          frames.push([...x]);
          return new Promise<void>((resolve) => setTimeout(resolve));
        })
        .then(() => frames);
    };
    const [a, b] = await Promise.all([lane('a', 1), lane('b', 2)]);
    expect(a).toEqual((await run(spec({ seed: 1 }))).map(({ x }) => [...x]));
    expect(b).toEqual((await run(spec({ seed: 2 }))).map(({ x }) => [...x]));
    expect(seen.slice(0, 6).sort()).toEqual(['a', 'a', 'a', 'b', 'b', 'b']);
  });
});

describe('memory', () => {
  it('holds no more tensors after 200 runs, finished, cancelled and failed', async () => {
    await run(spec());
    const before = tf.memory().numTensors;
    for (let i = 0; i < 200; i++) {
      const abort = new AbortController();
      const stop = i % 3 === 1 ? 4 : -1;
      const fail = i % 3 === 2 ? 5 : -1;
      const onFrame = ({ index }: Frame) => {
        if (index === stop) abort.abort();
        if (index === fail) throw new Error('the page failed');
      };
      const sampler = ['ddpm', 'dpmpp2m', 'heun', 'ddim'][i % 4];
      await runner.sample(spec({ seed: i, sampler }), onFrame, abort.signal).catch(() => {});
    }
    expect(tf.memory().numTensors).toBe(before);
  });

  it('holds none after questions', async () => {
    const question = asking(8);
    const before = tf.memory().numTensors;
    for (let i = 0; i < 20; i++) expect(await runner.denoise(question)).toHaveLength(8);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('features', () => {
  const x = Float32Array.from({ length: 300 }, (_, i) => i);

  it('are those of all pictures in their order, whatever their number, and leave no tensor', async () => {
    await runner.features({ reader: 'doubling', x });
    const before = tf.memory().numTensors;
    expect([...(await runner.features({ reader: 'doubling', x }))]).toEqual([...x.map((value) => 2 * value)]);
    expect(tf.memory().numTensors).toBe(before);
    expect(loads).toBe(1);
  });

  it('of a reader that is not there say so, and are asked for again', async () => {
    const asked = () => runner.features({ reader: 'lost', x });
    await expect(asked()).rejects.toThrow('weights/lost.json is missing');
    await expect(asked()).rejects.toThrow('weights/lost.json is missing');
    expect(loads).toBe(2);
    await expect(runner.features({ reader: 'doubling', x: x.slice(0, 3) })).rejects.toThrow('3 values');
  });
});

describe('models', () => {
  it('are loaded once, with progress', async () => {
    await runner.warm('gaussian');
    await run(spec());
    expect(loads).toBe(1);
    expect(statuses).toContainEqual({ kind: 'loading', model: 'gaussian', received: 1, total: 2 });
    expect(statuses.map(({ kind }) => kind)).toEqual(['loading', 'compiling', 'sampling']);
  });

  it('that fail to load are tried again at the next call', async () => {
    for (let i = 1; i <= 2; i++) {
      await expect(runner.warm('lost')).rejects.toThrow('weights/lost.json is missing: build the page again');
      expect(loads).toBe(i);
    }
  });
});

describe('errors', () => {
  it('keep their message', async () => {
    await expect(run(spec({ levels: levels(8).slice(8) }))).rejects.toThrow(RangeError);
    await expect(run(spec({ sampler: 'magic' }))).rejects.toThrow(
      'there is no sampler “magic”: choose one of ddpm',
    );
    const failing = runner.sample(spec(), () => {
      throw new Error('the page failed');
    });
    await expect(failing).rejects.toThrow('the page failed');
    await expect(runner.denoise(asking(3))).rejects.toThrow('3 values are no whole number of samples');
  });
});
