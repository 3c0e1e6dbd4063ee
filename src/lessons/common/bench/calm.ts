import { Listeners } from '../../../state/listeners.ts';
import type { Watch } from '../../../ui/frame.ts';

/** Milliseconds between two tellings: what is measured is read, not watched. */
const CALM = 150;

/** One telling for all parts of the page, so that React renders them in one go. */
export function calm(watch: Watch): Watch {
  const listeners = new Listeners();
  let waiting = false;
  watch(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      listeners.tell();
    }, CALM);
  });
  return listeners.subscribe;
}

export interface Growing {
  /** Grows with each result. */
  readonly version: number;
  readonly subscribe: Watch;
}

/** Tells of results, not of every step. */
export const resultsOf =
  (queue: Growing): Watch =>
  (listener) => {
    let { version } = queue;
    return queue.subscribe(() => {
      if (queue.version === version) return;
      version = queue.version;
      listener();
    });
  };
