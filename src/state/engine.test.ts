import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BackendInfo, Engine, Frame } from '../engine/api.ts';
import { LIMIT } from './patience.ts';

const cpu: BackendInfo = { name: 'cpu', reason: 'WebAssembly is passed over.', probe: { cpu: 900 } };
const wasm: BackendInfo = { name: 'wasm', reason: 'WebAssembly.', probe: { wasm: 15 } };
const frame = { index: 0 } as Frame;

/** An engine that does what the test says, when it says so. */
function engineOf() {
  let tell = () => {};
  let give = (_: Frame) => {};
  const anew = vi.fn();
  const engine = {
    status: { kind: 'idle' },
    backend: null as BackendInfo | null,
    notice: null as string | null,
    ask: (_verb: string, _spec: unknown, { onFrame }: { onFrame: (frame: Frame) => void }) => {
      give = onFrame;
      return new Promise<void>(() => {});
    },
    restartOn: anew,
    subscribe(listener: () => void) {
      tell = listener;
      return () => {};
    },
  };
  const becomes = (state: Partial<Pick<Engine, 'status' | 'backend' | 'notice'>>) => {
    Object.assign(engine, state);
    tell();
  };
  return { engine, becomes, anew, give: () => give(frame) };
}

/** A page of its own, with such an engine. */
async function page() {
  const made = engineOf();
  vi.resetModules();
  vi.doMock('../engine/client.ts', () => ({ createEngine: () => made.engine }));
  const { getEngine } = await import('./engine.ts');
  const { change, experiment } = await import('./experiment.ts');
  const { notices } = await import('./notices.ts');
  const { followSteps, steps } = await import('./undo.ts');
  followSteps();
  const { sample } = await getEngine();
  const texts = () => notices.getState().map(({ text }) => text);
  const remedy = () => notices.getState()[0].remedy!.act();
  return { ...made, change, experiment, sample, texts, remedy, steps };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('says what helps when no first frame comes, until it comes', async () => {
  const { sample, becomes, give, anew, texts, remedy } = await page();
  void sample({} as never, () => {});
  becomes({ status: { kind: 'loading', model: 'm', received: 1, total: 9 } });
  vi.advanceTimersByTime(LIMIT);
  expect(texts()).toEqual([expect.stringMatching(/still being fetched.*start it anew/)]);
  remedy();
  expect(anew).toHaveBeenLastCalledWith(null);
  give();
  expect(texts()).toEqual([]);
  vi.advanceTimersByTime(10 * LIMIT);
  expect(texts()).toEqual([]);
});

it('plain JavaScript that nobody chose is said, with a way to try the others again', async () => {
  const { becomes, anew, change, texts, remedy } = await page();
  change({ data: 'fashion', count: 9, steps: 40 });
  becomes({ backend: cpu });
  expect(texts()).toEqual([expect.stringMatching(/Only plain JavaScript could be started/)]);
  remedy();
  expect(anew).toHaveBeenLastCalledWith(null);
  becomes({ backend: null });
  becomes({ backend: wasm });
  expect(texts()).toEqual([]);
});

it('plain JavaScript that was asked for is slow all the same: less to compute, and a sentence', async () => {
  const { becomes, change, experiment, texts } = await page();
  change({ lesson: 'denoise', data: 'fashion', backend: 'cpu', run: true });
  becomes({ backend: cpu });
  expect(texts()).toEqual([expect.stringMatching(/pages begin with less, now 4 pictures and 20 steps/)]);
  expect(experiment.getState()).toMatchObject({ count: 4, steps: 20, run: true });
});

it('less to compute is said once, is nothing to undo, and ends with a faster backend', async () => {
  const { becomes, change, experiment, texts, steps } = await page();
  becomes({ backend: cpu });
  expect(texts()).toHaveLength(2);
  expect(steps().past).toEqual([]);
  const said = texts();
  change({ data: 'moons' });
  await Promise.resolve();
  expect(experiment.getState().count).toBe(500);
  expect(texts()).toEqual(said);
  expect(steps().past).toHaveLength(1);
  becomes({ backend: null });
  becomes({ backend: wasm });
  expect(texts()).toEqual([]);
  change({ data: 'fashion' });
  await Promise.resolve();
  expect(experiment.getState().count).toBeNull();
});

it('a slow backend that takes over in the middle of a run leaves the run as it is', async () => {
  const { becomes, change, experiment, texts } = await page();
  change({ lesson: 'denoise', data: 'moons', run: true });
  becomes({ backend: wasm });
  const before = experiment.getState();
  becomes({ backend: null });
  becomes({ backend: cpu });
  expect(experiment.getState()).toEqual(before);
  expect(texts()).toEqual([expect.stringMatching(/Only plain JavaScript/)]);
  change({ data: 'fashion' });
  await Promise.resolve();
  expect(experiment.getState().count).toBe(4);
});
