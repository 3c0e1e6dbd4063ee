import type { Read } from '../data/types.ts';
import { loadGenerator } from '../nets/drawing.ts';
import { loadModel, loadReader, loadSegmenter, type OnProgress } from '../nets/load.ts';
import { spaceOf } from '../nets/space.ts';
import type { BackendInfo, EngineStatus, Settings } from './api.ts';
import { candidates, lost } from './backends/index.ts';
import { choose } from './choose.ts';
import { holdLife } from './life.ts';
import { Models } from './models.ts';
import type { FromThread, ToThread } from './protocol.ts';
import { readFrom } from './readFrom.ts';
import { serve } from './serve.ts';
import { served } from './served.ts';
import { measure, selfTest } from './trials.ts';

declare const self: {
  readonly name: string;
  postMessage(message: FromThread<BackendInfo, EngineStatus>, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToThread<Settings>>) => void) | null;
};

const alive = holdLife(self.name);

const loader =
  <T, Rest extends unknown[]>(
    base: string,
    load: (name: string, read: Read, tell: OnProgress, ...rest: Rest) => Promise<T>,
  ) =>
  (name: string, onProgress: OnProgress, ...rest: Rest): Promise<T> => {
    let total = 0;
    const read = readFrom(base, (path, received) => {
      if (path.endsWith('.safetensors')) onProgress(received, Math.max(total, received));
    });
    const tell: OnProgress = (received, expected) => {
      total = expected;
      onProgress(received, expected);
    };
    return load(name, read, tell, ...rest);
  };

const answer = serve(
  served,
  (message: FromThread<BackendInfo, EngineStatus>, transfer) => self.postMessage(message, transfer),
  async ({ base, wanted, skip }: Settings, onStatus) => {
    await alive;
    onStatus({ kind: 'starting' });
    const backend = await choose(candidates, { selfTest, measure }, wanted, skip);
    const idle = () => onStatus({ kind: 'idle' });
    idle();
    const resources = new Models({
      loadModel: loader(base, loadModel),
      loadReader: loader(base, loadReader),
      loadSegmenter: loader(base, loadSegmenter),
      loadGenerator: loader(base, loadGenerator),
      openSpace: loader(base, spaceOf),
      read: readFrom(base, () => {}),
      onStatus,
    });
    return { info: backend, resources, lost: lost(backend.name), idle };
  },
);

self.onmessage = ({ data }) => answer(data);
