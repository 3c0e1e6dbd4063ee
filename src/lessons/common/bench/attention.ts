/** Where a network looks for the words of a prompt, at states of a run: asked one after the other, and kept by the state. */
import { sizeOf } from '../../../core/arrays.ts';
import { type Attended, meanOver } from '../../../core/attended.ts';
import { getEngine } from '../../../state/engine.ts';
import { experiment } from '../../../state/experiment.ts';
import { Listeners } from '../../../state/listeners.ts';
import type { Frame } from '../../../state/runs.ts';
import type { Shown } from '../kept.ts';
import type { Line, RunSet } from './runSet.ts';

type Attention = Awaited<ReturnType<Awaited<ReturnType<typeof getEngine>>['attention']>>;

export interface Looked {
  /** Places down and across. */
  readonly shape: readonly [height: number, width: number];
  /** Share of each token at each place, the mean over states: [H, W, tokens]. */
  readonly mean: Float32Array | Float64Array;
  readonly tokens: number;
  readonly states: number;
}

interface Options<L extends Line> {
  /** What the engine knows its lane by. */
  readonly lane: string;
  /** Whether anybody wants to know. */
  readonly wanted: () => boolean;
  /** States that the network is to be asked at. */
  readonly states: (shown: Shown<L>) => readonly Frame[];
}

/** States of a run from noise to a frame at which the network was asked: its result is not one of them. */
export function askedUntil({ run }: Shown<Line>, index: number): readonly Frame[] {
  if (!run) return [];
  const last = run.spec.levels.length - 1;
  return run.frames.slice(0, index + 1).filter((frame) => frame.index < last);
}

export class AttentionOf<P, L extends Line> {
  /** By the frame; a string where it could not be found out. */
  private readonly known = new WeakMap<Frame, Attention | string>();
  private readonly listeners = new Listeners();
  private asking = false;
  private leave = new AbortController();

  constructor(
    private readonly set: RunSet<P, L>,
    private readonly place: P,
    private readonly options: Options<L>,
  ) {}

  /** Hears of what has been found out. */
  readonly subscribe = this.listeners.subscribe;

  /** The bench is open; returns how to leave it. */
  readonly begin = (): (() => void) => {
    this.leave = new AbortController();
    const { signal } = this.leave;
    const stops = [this.set.subscribe, experiment.subscribe].map((watch) => watch(() => void this.ask()));
    void this.ask();
    signal.addEventListener('abort', () => {
      for (const stop of stops) stop();
    });
    return () => this.leave.abort();
  };

  /** The mean over the states of which it is known, of one layer or of all; null before there is any. */
  readonly now = (layer?: string): Looked | null => {
    const found = this.states().flatMap((frame) => {
      const one = this.known.get(frame);
      return one && typeof one !== 'string' ? [one] : [];
    });
    const [first] = found;
    if (!first) return null;
    const { shares, shape } = found.length === 1 ? partOf(first, layer) : meanOfStates(found, layer);
    const [height, width, tokens] = shape;
    return { shape: [height, width], mean: shares, tokens, states: found.length };
  };

  /** The layers that ask, in their order; none before they are known. */
  readonly layers = (): readonly string[] => {
    for (const frame of this.states()) {
      const one = this.known.get(frame);
      if (one && typeof one !== 'string') return one.layers.map(({ layer }) => layer);
    }
    return [];
  };

  /** Why it is not known, with a remedy. */
  readonly trouble = (): string | null => {
    const [found] = this.states().flatMap((frame) => {
      const one = this.known.get(frame);
      return typeof one === 'string' ? [one] : [];
    });
    return found ?? null;
  };

  /** Tries again what failed. */
  readonly again = (): void => {
    for (const frame of this.states())
      if (typeof this.known.get(frame) === 'string') this.known.delete(frame);
    void this.ask();
  };

  private states(): readonly Frame[] {
    const shown = this.set.shown(this.place);
    return shown?.run ? this.options.states(shown) : [];
  }

  private next(): { readonly shown: Shown<L>; readonly frame: Frame } | null {
    const shown = this.set.shown(this.place);
    if (!shown || this.leave.signal.aborted || !this.options.wanted()) return null;
    const frame = this.states().find((one) => !this.known.has(one));
    return frame ? { shown, frame } : null;
  }

  private async once({ shown, frame }: { readonly shown: Shown<L>; readonly frame: Frame }): Promise<void> {
    const { model = '', event } = shown.of.space;
    const { signal } = this.leave;
    try {
      const engine = await getEngine();
      const asked = { class: null, prompt: shown.of.spec.prompt };
      const x = frame.x.slice(0, sizeOf(event));
      const { lane } = this.options;
      this.known.set(frame, await engine.attention({ model, x, level: frame.level, asked, lane }, signal));
    } catch (cause) {
      // What was dropped is asked again, if it is still wanted.
      if (signal.aborted || (cause instanceof DOMException && cause.name === 'AbortError')) return;
      this.known.set(frame, cause instanceof Error ? cause.message : String(cause));
    }
    this.listeners.tell();
  }

  /** Asks for what is missing, one state after the other. */
  private async ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    for (let one = this.next(); one; one = this.next()) await this.once(one);
    this.asking = false;
  }
}

const partOf = (one: Attention, layer: string | undefined): Attended =>
  one.layers.find((part) => part.layer === layer) ?? one;

function meanOfStates(all: readonly Attention[], layer: string | undefined): Attended {
  return meanOver(all.map((one) => partOf(one, layer)));
}

/** Share of one token at each place. */
export const sharesOf = ({ mean, tokens }: Looked, token: number): readonly number[] =>
  Array.from({ length: mean.length / tokens }, (_, place) => mean[place * tokens + token] ?? 0);

/** The largest share that a word has anywhere, for all to be shown to one scale. */
export const largest = (looked: Looked, all: readonly { readonly token: number }[]): number =>
  Math.max(...all.flatMap(({ token }) => sharesOf(looked, token)), 1e-6);
