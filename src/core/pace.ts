/** Long work in slices, so that whoever else needs its thread is heard in between. */

interface Port {
  onmessage: (() => void) | null;
  postMessage(message: null): void;
  close(): void;
}

/** What a page, a worker and Node have, and the language does not know of. */
const host = globalThis as unknown as {
  readonly MessageChannel: new () => { readonly port1: Port; readonly port2: Port };
  readonly performance: { now(): number };
};

/**
 * Lets what is waiting be done: input, display, messages of workers. By a message to oneself: timers are held back, the
 * more the longer they go on, and scheduler.yield comes back before the messages of others.
 */
export const yieldThread = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new host.MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Milliseconds of work between two breaths: a step that overruns it by as much again still goes unnoticed. */
const SLICE = 8;

/**
 * Does all steps of a generator, as many in one go as fit into a slice, and none at once: whoever asks has work of its
 * own. Returns what it returns; rejects with what it throws.
 */
export async function inSlices<T>(steps: Iterator<unknown, T>): Promise<T> {
  for (;;) {
    await yieldThread();
    const end = host.performance.now() + SLICE;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (host.performance.now() < end);
  }
}

/** Does all steps of a generator in one go. */
export function atOnce<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
