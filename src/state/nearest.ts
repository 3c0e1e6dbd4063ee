/** The learnt samples that results are most like: searched one after the other, a little at a time, and kept by the result. */
import { inSlices } from '../core/pace.ts';
import type { Near, Source, Wanted } from '../data/types.ts';
import type { DataName } from './experiment.ts';
import { Listeners } from './listeners.ts';
import { openedSource } from './sources.ts';

export type { Near } from '../data/types.ts';

type Find = NonNullable<Source['nearest']>;
/** By the places of the samples: undefined where the search has not come to them. */
type Found = (Near | undefined)[];

function findIn(data: DataName): Find | undefined {
  const opened = openedSource(data);
  return opened.kind === 'ready' ? opened.source.nearest : undefined;
}

export class Search {
  /** What is known of the samples of a result; a string where the search has failed. */
  private readonly known = new WeakMap<Float32Array, Found | string>();
  private readonly busy = new WeakSet<Float32Array>();
  private readonly listeners = new Listeners();
  private turn: Promise<void> = Promise.resolve();
  private wanted: readonly Float32Array[] = [];

  constructor(private readonly findIn: (data: DataName) => Find | undefined) {}

  /** Hears of what has been found. */
  readonly subscribe = this.listeners.subscribe;

  /** Which results are looked at: the search for others ends with the sample that it is at. */
  lookAt(results: readonly Float32Array[]): void {
    this.wanted = results;
  }

  /**
   * What has been found for each sample of x, [count, ...event], so far, or why it ended; asks for the rest. reads: what is
   * read in each. null where nobody searches in these data.
   */
  of(data: DataName, x: Float32Array, reads: readonly Wanted[]): Readonly<Found> | string | null {
    const find = this.findIn(data);
    if (!find) return null;
    const found = this.known.get(x) ?? [];
    if (typeof found === 'string') return found;
    const whole = found.length === reads.length && found.every(Boolean);
    if (!whole && !this.busy.has(x) && this.wanted.includes(x)) {
      this.busy.add(x);
      this.turn = this.turn.then(() => this.search(find, x, reads));
    }
    return found;
  }

  private async search(find: Find, x: Float32Array, reads: readonly Wanted[]): Promise<void> {
    try {
      await this.go(find, x, reads);
    } catch (cause) {
      this.known.set(x, cause instanceof Error ? cause.message : String(cause));
      this.listeners.tell();
    } finally {
      this.busy.delete(x);
    }
  }

  private async go(find: Find, x: Float32Array, reads: readonly Wanted[]): Promise<void> {
    const size = x.length / reads.length;
    const before = this.known.get(x);
    const found = Array.isArray(before) ? before : Array.from<Near | undefined>({ length: reads.length });
    this.known.set(x, found);
    for (const [i, read] of reads.entries()) {
      if (!this.wanted.includes(x)) break;
      found[i] ??= await inSlices(find(x.slice(i * size, (i + 1) * size), read));
      this.listeners.tell();
    }
  }
}

/** That of the page. */
export const neighbours = new Search(findIn);

/** The pair of these values that no learnt sample shows together; null where there is none. */
export function unmetIn(data: DataName, values: Wanted): Wanted | null {
  const opened = openedSource(data);
  return opened.kind === 'ready' ? (opened.source.unmet?.(values) ?? null) : null;
}
