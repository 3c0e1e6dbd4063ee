/** Works for the page in a thread of its own: the newest task, until another comes in. */
import { perform, type Reply, type Request } from './tasks.ts';

declare const self: {
  postMessage(message: Reply): void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
};

/** Milliseconds until newer requests are heard. */
const STRETCH = 12;
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

let newest = 0;

async function answer({ id, task }: Request): Promise<void> {
  newest = id;
  const work = task && perform(task);
  while (work && newest === id) {
    for (const end = performance.now() + STRETCH; performance.now() < end; ) {
      const { done, value } = work.next();
      if (done) return self.postMessage({ id, result: value });
    }
    await breathe();
  }
  self.postMessage({ id, result: null });
}

self.onmessage = ({ data }) => void answer(data);
