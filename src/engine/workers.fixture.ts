/** Workers of the engine in this thread, which hear and say copies of messages, and end when the test says so. */
import type { BackendInfo, BackendName, Settings } from './api.ts';
import { modelsOf } from './engine.fixture.ts';
import type { Surroundings } from './models.ts';
import { type Started, serve } from './serve.ts';
import { served } from './served.ts';
import type { Thread } from './thread.ts';

const order: readonly BackendName[] = ['webgpu', 'webgl', 'wasm', 'cpu'];

/** What the test does to a worker. */
interface Control {
  die(): void;
  lose(): void;
  readonly backend: BackendName;
}

/** Messages of one turn arrive together and in order, as between threads: timers of their own may fall into two turns. */
function mail<T>(deliver: (message: T) => void): (message: T, transfer?: Transferable[]) => void {
  let bag: T[] = [];
  return (message, transfer = []) => {
    if (!bag.length)
      setTimeout(() => {
        const all = bag;
        bag = [];
        for (const one of all) deliver(one);
      });
    bag.push(structuredClone(message, { transfer }));
  };
}

export class Workers {
  readonly all: Control[] = [];
  /** Why no worker can start. */
  unable: string | null = null;

  constructor(private readonly surroundings: Partial<Surroundings> = {}) {}

  get newest(): Control {
    return this.all[this.all.length - 1];
  }

  readonly spawn = (): Thread => {
    let ended = false;
    let hear: Parameters<Thread['listen']>[0] = () => {};
    let died: (reason: string) => void = () => {};
    let lose: (reason: string) => void = () => {};
    let backend: BackendName = 'cpu';
    const lost = new Promise<string>((resolve) => {
      lose = resolve;
    });
    const begin = async ({ wanted, skip }: Settings, onStatus: Surroundings['onStatus']) => {
      if (this.unable) throw new Error(this.unable);
      backend = wanted ?? order.find((name) => !skip.includes(name))!;
      const info: BackendInfo = { name: backend, reason: 'a test', probe: {} };
      const resources = modelsOf({ ...this.surroundings, onStatus });
      return { info, resources, lost, idle: () => onStatus({ kind: 'idle' }) } satisfies Started<
        unknown,
        unknown
      >;
    };
    const home = mail<Parameters<typeof hear>[0]>((message) => ended || hear(message));
    const answer = serve(served, (message, transfer) => ended || home(message, transfer), begin);
    const there = mail<Parameters<typeof answer>[0]>((message) => ended || answer(message));
    this.all.push({
      die: () => {
        ended = true;
        died('a test');
      },
      lose: () => lose('a test'),
      get backend() {
        return backend;
      },
    });
    return {
      post: (message) => there(message),
      listen: (h, d) => {
        hear = h;
        died = d;
      },
      end: () => {
        ended = true;
      },
    };
  };
}

/**
 * The frames of a stream of an engine, until it is over or `enough` has seen one that is to be the last. call: asks for
 * it. Throws what it throws, but for the end.
 */
export async function framesUntil<Frame>(
  call: (onFrame: (frame: Frame) => void, signal: AbortSignal) => Promise<void>,
  enough: (frame: Frame, count: number) => boolean,
): Promise<Frame[]> {
  const frames: Frame[] = [];
  const abort = new AbortController();
  const take = (frame: Frame) => {
    frames.push(frame);
    if (enough(frame, frames.length)) abort.abort();
  };
  await call(take, abort.signal).catch((cause: Error) => {
    if (cause.name !== 'AbortError') throw cause;
  });
  return frames;
}
