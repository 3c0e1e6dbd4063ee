/** Works for the page in a thread of its own: the newest task, until another comes in. */
import { holdLife } from '../../../state/thread.ts';
import { perform, type Reply, type Request } from './tasks.ts';

declare const self: {
  readonly name: string;
  postMessage(message: Reply): void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
};

/** Milliseconds until newer requests are heard. */
const STRETCH = 12;
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

let newest = 0;

/** null where a newer request comes in between. */
async function done({ id, task }: Request): Promise<Reply['result']> {
  newest = id;
  const work = task && perform(task);
  while (work && newest === id) {
    for (const end = performance.now() + STRETCH; performance.now() < end; ) {
      const step = work.next();
      if (step.done) return step.value;
    }
    await breathe();
  }
  return null;
}

self.onmessage = ({ data }) =>
  void done(data).then(
    (result) => self.postMessage({ id: data.id, result }),
    (cause) => self.postMessage({ id: data.id, result: null, error: String(cause?.message ?? cause) }),
  );

void holdLife(self.name).then(() => self.postMessage({ id: 0, result: null }));
