import { at } from '../../../core/at.ts';

export interface SavedHistory {
  readonly width: number;
  readonly means: readonly number[];
  readonly rest: { readonly sum: number; readonly count: number };
}

/** Figures of all steps of a training in bounded room: means over equal runs of steps, wider as it goes on. */
export class History {
  /** Steps to a mean; the last mean may hold fewer. */
  width = 1;
  private means: number[] = [];
  private rest = { sum: 0, count: 0 };

  constructor(private readonly most = 512) {}

  add(values: ArrayLike<number>): void {
    for (let i = 0; i < values.length; i++) {
      this.rest.sum += at(values, i);
      this.rest.count++;
      if (this.rest.count === this.width) this.close();
    }
  }

  /** Steps that it tells of. */
  get steps(): number {
    return this.means.length * this.width + this.rest.count;
  }

  /** [last step of each mean, the mean]. */
  points(): [step: number, mean: number][] {
    const points = this.means.map((mean, i): [number, number] => [(i + 1) * this.width, mean]);
    const { sum, count } = this.rest;
    return count ? [...points, [this.steps, sum / count]] : points;
  }

  /** Mean over the last steps, about `count` of them; null before there are any. */
  recent(count: number): number | null {
    const last = this.points().slice(-Math.max(1, Math.round(count / this.width)));
    return last.length ? last.reduce((sum, [, mean]) => sum + mean, 0) / last.length : null;
  }

  /** Forgets what came after a step, and the mean that it lies within. */
  cut(step: number): void {
    const whole = Math.floor(step / this.width);
    const within = this.means[whole];
    this.means.length = Math.min(this.means.length, whole);
    const count = Math.min(step - this.means.length * this.width, this.width - 1);
    this.rest = { sum: count * (within ?? this.rest.sum / Math.max(1, this.rest.count)), count };
  }

  /** All of it, as JSON can hold it. */
  saved(): SavedHistory {
    return { width: this.width, means: [...this.means], rest: { ...this.rest } };
  }

  /** What was saved, in place of what is here. False, and nothing is changed, where it is not of so many steps. */
  restore({ width, means, rest }: SavedHistory, steps: number): boolean {
    const figures = [width, rest.sum, rest.count, ...means];
    const whole = figures.every(Number.isFinite) && means.length <= this.most;
    if (!whole || width < 1 || means.length * width + rest.count !== steps) return false;
    this.width = width;
    this.means = [...means];
    this.rest = { ...rest };
    return true;
  }

  private close(): void {
    this.means.push(this.rest.sum / this.width);
    this.rest = { sum: 0, count: 0 };
    if (this.means.length < this.most) return;
    this.means = Array.from(
      { length: this.means.length >> 1 },
      (_, i) => (at(this.means, 2 * i) + at(this.means, 2 * i + 1)) / 2,
    );
    this.width *= 2;
  }
}
