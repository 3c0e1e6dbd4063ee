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
