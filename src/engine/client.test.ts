/** Client and worker talk through copied messages, as between threads, but here in one. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Model } from '../nets/types.ts';
import type { Engine, Frame } from './api.ts';
import { createEngine } from './client.ts';
import { collect, gaussian, levels, spec, timeless } from './engine.fixture.ts';
import { Workers } from './workers.fixture.ts';

let workers: Workers;
let engine: Engine;
/** Evaluations of the model. */
let evaluations: number;
const counted: Model = {
  ...gaussian,
  denoise: (...question) => {
    evaluations++;
    return gaussian.denoise(...question);
  },
};

beforeEach(async () => {
  await tf.setBackend('cpu');
  evaluations = 0;
  workers = new Workers({ loadModel: async () => counted });
  engine = createEngine({ spawn: workers.spawn, base: 'http://localhost/' });
});

const run = (change = {}) => collect((s, onFrame) => engine.sample(s, onFrame), spec(change));
const question = {
  model: 'gaussian',
  x: Float32Array.of(1, 2),
  level: levels(2)[1],
  condition: { class: null, guidance: 1 },
};

/** A run whose frame `at` is not taken until it is released. */
async function heldAt(at: number) {
  const seen: number[] = [];
  let release = () => {};
  const done = engine.sample(spec(), ({ index }) => {
    seen.push(index);
    if (index !== at) return;
    return new Promise<void>((resolve) => {
      release = resolve;
    });
  });
  await expect.poll(() => seen.length).toBe(at + 1);
  return { seen, done, release };
}

describe('one worker', () => {
  it('starts at the first call, and answers all', async () => {
    expect(workers.all).toHaveLength(0);
    const frames = await run();
    expect(frames.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await engine.denoise(question)).toHaveLength(2);
    await engine.warm('gaussian');
    expect(workers.all).toHaveLength(1);
    expect(engine.backend?.name).toBe('webgpu');
    expect(engine.status).toEqual({ kind: 'idle' });
  });

  it('takes data to noise, and lets go of it when told', async () => {
    const start = Float32Array.of(0.1, 0.4, 0.5, 0.6, 0.9, 1);
    const change = { start, levels: levels(8).slice(0, -1), invert: { refine: 1 } };
    const frames = await run(change);
    expect(frames.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(frames[0].x).toEqual(start);
    expect(frames[7].level.t).toBe(1);
    const abort = new AbortController();
    const stopped = engine.sample(
      spec(change),
      ({ index }) => void (index === 3 && abort.abort()),
      abort.signal,
    );
    await expect(stopped).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(await run(change)).toHaveLength(8);
  });

  it('waits while a frame is being taken, and goes on after', async () => {
    const { seen, done, release } = await heldAt(2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(seen).toHaveLength(3);
    release();
    await done;
    expect(seen).toHaveLength(9);
  });

  it('does not tell of each question that it is idle again', async () => {
    await engine.denoise(question);
    const told = vi.fn();
    const stop = engine.subscribe(told);
    for (let i = 0; i < 20; i++) await engine.denoise(question);
    stop();
    expect(told).not.toHaveBeenCalled();
  });

  it('tells those who listen', async () => {
    const kinds = new Set<string>();
    const stop = engine.subscribe(() => kinds.add(engine.status.kind));
    await run();
    stop();
    expect([...kinds]).toEqual(expect.arrayContaining(['starting', 'sampling', 'idle']));
  });
});

describe('cancelling', () => {
  it('rejects with AbortError, before and while it runs', async () => {
    const early = engine.sample(spec(), () => {}, AbortSignal.abort());
    await expect(early).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    const abort = new AbortController();
    const seen: number[] = [];
    const late = engine.sample(
      spec({ levels: levels(50) }),
      ({ index }) => {
        seen.push(index);
        if (index === 3) abort.abort();
      },
      abort.signal,
    );
    await expect(late).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(await run()).toHaveLength(9);
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  it('lets the newest run and the newest question win', async () => {
    const runs = await Promise.allSettled([run({ seed: 1 }), run({ seed: 2 }), run({ seed: 3 })]);
    expect(runs.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    // A run that was told to end may still be at its last evaluation.
    await new Promise((rest) => setTimeout(rest, 100));
    evaluations = 0;
    const asked = await Promise.allSettled(Array.from({ length: 5 }, () => engine.denoise(question)));
    expect(asked.map(({ status }) => status)).toEqual([...Array(4).fill('rejected'), 'fulfilled']);
    expect(evaluations).toBe(1);
  });

  it('happens to no call of another lane, and to none that is made ahead of need', async () => {
    const lanes = ['a', 'b', undefined].map((lane) => engine.denoise({ ...question, lane }));
    const ahead = ['gaussian', 'other', 'gaussian'].map((model) => engine.warm(model));
    const all = await Promise.allSettled([...lanes, ...ahead, run(), run({ lane: 'a' })]);
    expect(all.every(({ status }) => status === 'fulfilled')).toBe(true);
  });

  it('leaves no listener on the signal of who asked, however a call ends', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
    vi.spyOn(signal, 'addEventListener').mockImplementation((...args: Parameters<typeof add>) => {
      listeners++;
      add(...args);
    });
    vi.spyOn(signal, 'removeEventListener').mockImplementation((...args: Parameters<typeof remove>) => {
      listeners--;
      remove(...args);
    });
    for (let i = 0; i < 50; i++) await engine.denoise(question, signal);
    await engine.sample(spec(), () => {}, signal);
    // One that gives way, and one that fails.
    await Promise.allSettled([engine.denoise(question, signal), engine.denoise(question, signal)]);
    await Promise.allSettled([engine.sample(spec({ sampler: 'magic' }), () => {}, signal)]);
    expect(listeners).toBe(0);
    workers.unable = 'nothing works';
    const lost = engine.denoise(question, signal);
    workers.newest.lose();
    await expect(lost).rejects.toThrow('nothing works');
    expect(listeners).toBe(0);
  });

  it('happens when the page fails to take a frame', async () => {
    const failing = engine.sample(spec(), () => {
      throw new Error('the page failed');
    });
    await expect(failing).rejects.toThrow('the page failed');
  });
});

it('features cross threads, and those of one lane give way to newer ones', async () => {
  const a = Float32Array.of(0, 0, 1, 0, 0, 1, 1, 1);
  expect([...(await engine.features({ reader: 'doubling', x: a }))]).toEqual([
    ...a.map((value) => 2 * value),
  ]);
  const [old, newer] = [engine.features({ reader: 'x', x: a }), engine.features({ reader: 'x', x: a })];
  await expect(old).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(await newer).toHaveLength(8);
});

it('errors keep their name and message across threads', async () => {
  const wrong = run({ sampler: 'magic' });
  await expect(wrong).rejects.toThrow('there is no sampler “magic”');
  await expect(wrong).rejects.toThrow(expect.objectContaining({ name: 'RangeError' }));
});

describe('a worker that goes', () => {
  /** Runs, and does this to the worker when frame 4 has come. */
  async function runThrough(disaster: () => void, sampler: string): Promise<Frame[]> {
    let struck = false;
    const frames: Frame[] = [];
    await engine.sample(spec({ sampler }), (frame) => {
      frames.push(frame);
      if (frame.index === 4 && !struck) {
        struck = true;
        disaster();
      }
    });
    return frames;
  }

  it.each(['ddpm', 'heun', 'dpmpp2m'])('is replaced, and the run goes on exactly: %s', async (sampler) => {
    const whole = await run({ sampler });
    const frames = await runThrough(() => workers.newest.die(), sampler);
    expect(frames.map(timeless)).toEqual(whole.map(timeless));
    expect(workers.all).toHaveLength(2);
    expect(workers.newest.backend).toBe('webgpu');
    expect(engine.notice).toBe('The worker that computes ended (a test). Computing goes on with WebGPU.');
  });

  it('with its device is replaced on the next backend', async () => {
    const whole = await run();
    const frames = await runThrough(() => workers.newest.lose(), 'ddim');
    expect(frames.map(timeless)).toEqual(whole.map(timeless));
    expect(workers.newest.backend).toBe('webgl');
    expect(engine.notice).toContain('The graphics device was lost (a test)');
  });

  it('twice is replaced on the next backend', async () => {
    const frames: number[] = [];
    await engine.sample(spec(), ({ index }) => {
      frames.push(index);
      if (index === 3 || index === 5) workers.newest.die();
    });
    expect(frames).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(workers.newest.backend).toBe('webgl');
  });

  it('late is replaced on the same backend, as often as that happens', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    await engine.sample(spec(), ({ index }) => {
      now += 40_000;
      if ([2, 4, 6].includes(index)) workers.newest.die();
    });
    vi.restoreAllMocks();
    expect(workers.all.map(({ backend }) => backend)).toEqual(Array(4).fill('webgpu'));
  });

  it('while a run is paused does not unpause it', async () => {
    const { seen, done, release } = await heldAt(2);
    workers.newest.die();
    await expect.poll(() => engine.backend).not.toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(seen).toHaveLength(3);
    release();
    await done;
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('before it has started at all, twice, is given up with a remedy', async () => {
    const asked = run();
    workers.newest.die();
    workers.newest.die();
    await expect(asked).rejects.toThrow('does not start (a test): reload the page');
    expect(engine.status.kind).toBe('failed');
    expect(await run()).toHaveLength(9);
  });
});

describe('the backend', () => {
  it('can be changed in the middle of a run', async () => {
    const frames: number[] = [];
    await engine.sample(spec(), ({ index }) => {
      frames.push(index);
      if (index === 4) engine.restartOn('wasm');
    });
    expect(frames).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(engine.backend?.name).toBe('wasm');
    expect(engine.notice).toBeNull();
  });

  it('that cannot start says why, and lets the next call try again', async () => {
    workers.unable = 'No backend works here';
    await expect(run()).rejects.toThrow('No backend works here');
    expect(engine.status).toEqual({ kind: 'failed', message: 'No backend works here' });
    workers.unable = null;
    expect(await run()).toHaveLength(9);
  });
});
