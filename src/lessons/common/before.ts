/** What stood on a stage before its settings changed, really computed and whole, to compare with what stands there now. */
import { Listeners } from '../../state/listeners.ts';

interface Whole<T> {
  /** Of the settings. */
  readonly key: string;
  readonly what: T;
}

/** T: what a stage shows. Of all that it has shown, the last two are kept. */
export class Before<T> {
  private now: Whole<T> | null = null;
  private earlier: Whole<T> | null = null;
  /** The settings with which somebody looks at what was before: with others, what is new is shown. */
  private flippedAt: string | null = null;
  private readonly listeners = new Listeners();

  /** alike: whether the one can be compared with the other; of other data it cannot. */
  constructor(private readonly alike: (a: T, b: T) => boolean) {}

  /** Hears of what there is to compare with, and of which of the two is shown. */
  readonly subscribe = this.listeners.subscribe;

  /** All that these settings ask for stands on the stage. */
  settle(key: string, what: T): void {
    const { now } = this;
    const again = now?.key === key;
    if (again && now.what === what) return;
    this.now = { key, what };
    if (!again) this.earlier = now && this.alike(now.what, what) ? now : null;
    this.listeners.tell();
  }

  /** What stood there before that of these settings; null where nothing did, and until theirs does. */
  get(key: string): T | null {
    return this.now?.key === key ? (this.earlier?.what ?? null) : null;
  }

  /** The same, while it is what is shown. */
  shown(key: string): T | null {
    return this.flippedAt === key ? this.get(key) : null;
  }

  flip(key: string, on: boolean): void {
    this.flippedAt = on ? key : null;
    this.listeners.tell();
  }

  /** For whoever decides what stays in memory. */
  get kept(): readonly T[] {
    return [this.earlier, this.now].flatMap((one) => (one ? [one.what] : []));
  }

  forget(): void {
    [this.now, this.earlier, this.flippedAt] = [null, null, null];
    this.listeners.tell();
  }
}

/** A stage that can show what stood there before, as its button needs it. */
export interface Flips {
  readonly subscribe: (listener: () => void) => () => void;
  /** In words, what was otherwise; null where there is nothing to compare with. */
  before(): string | null;
  isFlipped(): boolean;
  flip(on: boolean): void;
}
