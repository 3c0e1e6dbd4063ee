/** Of requests of one kind, only the newest runs: beginning one aborts the one before. */
export class Latest {
  private current: AbortController | null = null;

  /** Signal of the new request; it aborts with the given one, or when a newer request begins. */
  begin(outer?: AbortSignal): AbortSignal {
    this.current?.abort(aborted('a newer request took its place'));
    this.current = new AbortController();
    return outer ? AbortSignal.any([outer, this.current.signal]) : this.current.signal;
  }
}

/** The same, apart for each lane. */
export class Lanes {
  private readonly lanes = new Map<string, Latest>();

  begin(lane = '', outer?: AbortSignal): AbortSignal {
    const latest = this.lanes.get(lane) ?? new Latest();
    this.lanes.set(lane, latest);
    return latest.begin(outer);
  }
}

export const aborted = (why: string) => new DOMException(why, 'AbortError');

/** The promise, or the signal's reason as soon as it aborts. */
export function unlessAborted<T>(promise: Promise<T> | T, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
    Promise.resolve(promise)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}
