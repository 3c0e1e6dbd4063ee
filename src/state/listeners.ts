/** Tells a listener of its changes; returns how to stop. */
type Subscribe = (listener: () => void) => () => void;

/** Hears of whatever any of them tells. */
export const anyOf =
  (...sources: readonly Subscribe[]): Subscribe =>
  (listener) => {
    const stops = sources.map((subscribe) => subscribe(listener));
    return () => {
      for (const stop of stops) stop();
    };
  };

/** Those who want to hear of changes of one thing. */
export class Listeners {
  private readonly all = new Set<() => void>();

  /** Returns how to hear no more. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.all.add(listener);
    return () => void this.all.delete(listener);
  };

  readonly tell = (): void => {
    for (const listener of this.all) listener();
  };
}
