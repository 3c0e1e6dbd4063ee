/**
 * How a page notices that a worker has died, whatever ended it and however long it computed without answering: the worker
 * holds a lock for as long as it lives, and whoever waits for the same lock gets it then. Pages that are not served
 * securely have no locks, and do without.
 */

/** A worker as the page sees it. */
export interface Thread<To, From> {
  post(message: To): void;
  /** died: told once, with the reason, unless the page itself has ended it. */
  listen(hear: (message: From) => void, died: (reason: string) => void): void;
  end(): void;
}

/** A name for a worker that no other one has, in this page or in another. */
export const freshName = (): string => `unnoise-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;

/** Of a worker of this name, which holds its life before its first message. */
export function threadOf<To, From>(worker: Worker, name: string): Thread<To, From> {
  let ended = false;
  return {
    post: (message) => worker.postMessage(message),
    listen(hear, died) {
      const die = (reason: string) => {
        if (!ended) died(reason);
        ended = true;
      };
      let watched = false;
      worker.onmessage = ({ data }: MessageEvent<From>) => {
        if (!watched) navigator.locks?.request(name, () => die('it was stopped'));
        watched = true;
        hear(data);
      };
      worker.onerror = (event) => die(event.message || 'its code could not be fetched');
    },
    end() {
      ended = true;
      worker.terminate();
    },
  };
}

/** In the worker: resolves once its life is held. name: its own. */
export const holdLife = (name: string): Promise<void> =>
  new Promise((held) => {
    if (!navigator.locks) held();
    navigator.locks?.request(name, () => {
      held();
      return new Promise(() => {});
    });
  });
