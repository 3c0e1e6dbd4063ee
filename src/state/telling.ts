/** What a small network reads of the pictures that a run has come to: asked once, by the worker, and kept by the result. */
import { needed } from '../core/at.ts';
import { asShown } from '../core/clipping.ts';
import { questionsOf, type Told, told } from '../data/told.ts';
import type { Engine } from '../engine/api.ts';
import { cleanOf, decoder } from './decoder.ts';
import { getEngine } from './engine.ts';
import { datasetOf, type Experiment } from './experiment.ts';
import { Listeners } from './listeners.ts';
import type { Frame } from './runs.ts';
import type { ModelSpace } from './space.ts';

export type { Told } from '../data/told.ts';

/** What these settings ask of each picture, by the names of the questions that are answered. */
export function wantedOf(spec: Experiment): Readonly<Record<string, string>> {
  const { text, classes } = datasetOf(spec);
  if (text) return text.asks?.(spec.prompt) ?? {};
  const name = spec.class === null ? undefined : classes?.[spec.class];
  return name ? { class: name } : {};
}

type Answers = Pick<Engine, 'answers'>;

/** What was read, and what it says of whatever it is compared with. */
interface Read {
  readonly labels: Awaited<ReturnType<Engine['answers']>>;
  readonly by: Map<string, Told>;
}

export class Telling {
  /** By the states of the result; null while it is on its way, a string where it could not be read. */
  private readonly known = new WeakMap<Float32Array, Read | string | null>();
  private turn: Promise<void> = Promise.resolve();
  private readonly listeners = new Listeners();

  constructor(private readonly engine: () => Promise<Answers> = getEngine) {}

  /** Hears of what has been read. */
  readonly subscribe = this.listeners.subscribe;

  /**
   * What the pictures of a result show, or why that cannot be said; null until it is known, which is asked for, and where
   * nobody could say. spec: what they are compared with, mostly what they were asked for; it is read once for all.
   */
  of(spec: Experiment, space: ModelSpace, { x }: Pick<Frame, 'x'>): Told | string | null {
    if (!datasetOf(spec).teller) return null;
    const found = this.known.get(x);
    if (found) return typeof found === 'string' ? found : toldOf(spec, found);
    if (found === null) return null;
    const pictures = decoder.get(cleanOf(space, x));
    // What is no number shows nothing.
    if (!pictures?.every(Number.isFinite)) return null;
    this.known.set(x, null);
    // One after the other: newer questions of a lane take the place of those before.
    this.turn = this.turn.then(() => this.ask(spec, x, pictures));
    return null;
  }

  private async ask(spec: Experiment, x: Float32Array, pictures: Float32Array): Promise<void> {
    const data = datasetOf(spec);
    try {
      const { answers } = await this.engine();
      const labels = await answers({
        reader: needed(data.teller, 'A network that reads the pictures').model,
        x: asShown(pictures, data.kind.range),
        lane: 'telling',
      });
      this.known.set(x, { labels, by: new Map() });
    } catch (cause) {
      this.known.set(x, cause instanceof Error ? cause.message : String(cause));
    }
    this.listeners.tell();
  }
}

function toldOf(spec: Experiment, { labels, by }: Read): Told {
  const key = `${spec.prompt}\n${spec.class}`;
  const found = by.get(key) ?? told(labels, questionsOf(datasetOf(spec)), wantedOf(spec));
  by.set(key, found);
  return found;
}

/** That of the page. */
export const telling = new Telling();
