import type { Read } from '../data/types.ts';
import { loadModel, loadReader } from '../nets/load.ts';
import { candidates, lost } from './backends/index.ts';
import { choose } from './choose.ts';
import { type OnProgress, Runner } from './engine.ts';
import { holdLife } from './life.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { reader } from './read.ts';
import { serve } from './serve.ts';
import { measure, selfTest } from './trials.ts';

declare const self: {
  readonly name: string;
  postMessage(message: FromWorker, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};

const alive = holdLife(self.name);

const loader =
  <T>(base: string, load: (name: string, read: Read, tell: OnProgress) => Promise<T>) =>
  (name: string, onProgress: OnProgress): Promise<T> => {
    let total = 0;
    const read = reader(base, (path, received) => {
      if (path.endsWith('.safetensors')) onProgress(received, Math.max(total, received));
    });
    return load(name, read, (received, expected) => {
      total = expected;
      onProgress(received, expected);
    });
  };

const answer = serve(
  (message, transfer = []) => self.postMessage(message, transfer),
  async ({ base, wanted, skip }, onStatus) => {
    await alive;
    onStatus({ kind: 'starting' });
    const backend = await choose(candidates, { selfTest, measure }, wanted, skip);
    onStatus({ kind: 'idle' });
    const runner = new Runner({
      loadModel: loader(base, loadModel),
      loadReader: loader(base, loadReader),
      onStatus,
    });
    return { backend, runner, lost: lost(backend.name) };
  },
);

self.onmessage = ({ data }) => answer(data);
