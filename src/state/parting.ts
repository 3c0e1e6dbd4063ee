/** Which part each pixel of a result shows: asked once, by the worker, and kept by the result. */
import { asShown } from '../core/clipping.ts';
import type { Engine } from '../engine/api.ts';
import { cleanOf, decoder } from './decoder.ts';
import { getEngine } from './engine.ts';
import { datasetOf, type Experiment } from './experiment.ts';
import { Listeners } from './listeners.ts';
import type { Frame } from './runs.ts';
import type { ModelSpace } from './space.ts';

type Segments = Pick<Engine, 'segment'>;

export class PartingStore {
  /** By the states of the result; null while it is on its way, a string where it could not be found out. */
  private readonly known = new WeakMap<Float32Array, Uint8Array | string | null>();
  private turn: Promise<void> = Promise.resolve();
  private readonly listeners = new Listeners();

  constructor(private readonly engine: () => Promise<Segments> = getEngine) {}

  /** Hears of what has been found out. */
  readonly subscribe = this.listeners.subscribe;

  /** [count, H, W], or why that cannot be said; null until it is known, which is asked for, and where nobody could say. */
  of(spec: Experiment, space: ModelSpace, { x }: Pick<Frame, 'x'>): Uint8Array | string | null {
    const { segmenter, kind } = datasetOf(spec);
    if (!segmenter) return null;
    const found = this.known.get(x);
    if (found !== undefined) return found;
    const pictures = decoder.get(cleanOf(space, x));
    if (!pictures?.every(Number.isFinite)) return null;
    this.known.set(x, null);
    const seen = asShown(pictures, kind.range);
    // One after the other: newer questions of a lane take the place of those before.
    this.turn = this.turn.then(() => this.ask(segmenter.model, x, seen));
    return null;
  }

  /** Asks once more for what could not be found out. */
  again({ x }: Pick<Frame, 'x'>): void {
    if (typeof this.known.get(x) === 'string') this.known.delete(x);
    this.listeners.tell();
  }

  private async ask(segmenter: string, x: Float32Array, seen: Float32Array): Promise<void> {
    try {
      const { segment } = await this.engine();
      this.known.set(x, await segment({ segmenter, x: seen, lane: 'parting' }));
    } catch (cause) {
      this.known.set(x, cause instanceof Error ? cause.message : String(cause));
    }
    this.listeners.tell();
  }
}

/** That of the page. */
export const parting = new PartingStore();
