import { inSlices } from '../../../core/pace.ts';
import { type Experiment, experiment } from '../../../state/experiment.ts';
import { Listeners } from '../../../state/listeners.ts';

/** What takes longer than a frame may: worked out beside the page, and the last result kept until the next is there. */
export class Worked<T> {
  private latest: { readonly data: Experiment['data']; readonly value: T } | null = null;
  private wanted = '';
  private working = false;
  private readonly listeners = new Listeners();

  /** steps: null where there is nothing to work out. keyOf: settings with the same key have the same result. */
  constructor(
    private readonly steps: () => Generator<void, T> | null,
    private readonly keyOf: (spec: Experiment) => string,
  ) {}

  readonly subscribe = this.listeners.subscribe;

  /** null until something is known of these data. */
  now(): T | null {
    const spec = experiment.getState();
    const key = this.keyOf(spec);
    if (this.wanted !== key) {
      this.wanted = key;
      if (!this.working) void this.work();
    }
    return this.latest?.data === spec.data ? this.latest.value : null;
  }

  /** What was begun is ended, so that a hand that does not rest sees something, too. */
  private async work(): Promise<void> {
    this.working = true;
    for (let done = ''; done !== this.wanted; ) {
      done = this.wanted;
      const steps = this.steps();
      const { data } = experiment.getState();
      this.latest = steps && { data, value: await inSlices(steps) };
      this.listeners.tell();
    }
    this.working = false;
  }
}
