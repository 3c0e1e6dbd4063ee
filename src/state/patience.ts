/** Notices that what was asked for does not come, whatever the cause. */

/**
 * Milliseconds without any sign of life. A step of many pictures in plain JavaScript takes a few seconds on a slow
 * phone, pipelines of a weak graphics device about ten, and weights tell of each part that arrives.
 */
export const LIMIT = 20_000;

export class Patience {
  private waiting = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private complaining = false;

  /** complain: nothing has come for `limit` ms. relent: something has, or nothing is wanted any more. */
  constructor(
    private readonly complain: () => void,
    private readonly relent: () => void,
    private readonly limit = LIMIT,
  ) {}

  /** Somebody waits. Returns how to say that it came, or is wanted no more. */
  wait(): () => void {
    let over = false;
    // Who waits already goes on doing so: another wish is no sign of life.
    if (this.waiting++ === 0) this.restart();
    return () => {
      if (over) return;
      over = true;
      this.waiting--;
      this.heard();
    };
  }

  /** A sign of life: a part of the weights, a frame of another run. */
  heard(): void {
    if (this.complaining) this.relent();
    this.complaining = false;
    this.restart();
  }

  private restart(): void {
    clearTimeout(this.timer);
    if (this.waiting === 0) return;
    this.timer = setTimeout(() => {
      this.complaining = true;
      this.complain();
    }, this.limit);
  }
}
