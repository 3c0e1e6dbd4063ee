/** The runs that a bench shows side by side. The bench says what it wants to show; which run goes on in which lane does not concern it. */

import { getEngine } from './engine.ts';
import { Listeners } from './listeners.ts';
import { isActive, type Progress } from './progress.ts';
import { type Run, Runs, type SampleSpec, type Samples } from './runs.ts';
import { shelf as pageShelf, type Section, type Shelf } from './shelf.ts';
import type { ModelSpace } from './space.ts';

/** A run that a bench wants to show. */
export interface Wanted {
  /** Two runs with the same key are the same. */
  readonly key: string;
  /** Where it goes on. */
  readonly space: Pick<ModelSpace, 'event'>;
  /** What the engine is asked for; null as long as what it goes on from is not there. Throws where it cannot be, with the remedy. */
  request(): SampleSpec | null;
  /** What gives it its frames, where that is not the engine. */
  readonly engine?: () => Promise<Samples>;
  /** Whether those after it begin only once it has ended, so that it, being short, is there the sooner. */
  readonly alone?: boolean;
}

interface EnsembleOptions {
  /** What the engine knows its lanes by. */
  readonly name: string;
  /** How many different runs are wanted at a time, at most. */
  readonly lanes: number;
  /** What the bench shows at this moment; what a run goes on from before that run. */
  readonly wanted: () => readonly Wanted[];
  /** Bytes of frames of one run; absent: so many that all, and as many that were there before, fit into the page's budget. */
  readonly share?: number;
  readonly engine?: () => Promise<Samples>;
  readonly shelf?: Shelf;
}

export class Ensemble {
  private readonly name: string;
  private readonly wanted: () => readonly Wanted[];
  private readonly section: Section;
  private readonly lanes: readonly Runs[];
  private readonly listeners = new Listeners();
  private readonly refused = new Map<string, string>();
  /** Keys of what was asked for and has not begun yet. */
  private waiting = new Set<string>();
  /** Runs tell of their beginning, too; those after them come in their turn. */
  private beginning = false;

  constructor({ name, lanes, wanted, engine = getEngine, shelf = pageShelf, share }: EnsembleOptions) {
    this.name = name;
    this.wanted = wanted;
    this.section = shelf.section();
    const keeping = { section: this.section, share: share ?? shelf.budget / (2 * lanes) };
    this.lanes = Array.from({ length: lanes }, () => new Runs(engine, keeping));
    for (const lane of this.lanes)
      lane.subscribe(() => {
        // What waited for a frame, or for a lane, may have it now.
        this.goOn();
        this.listeners.tell();
      });
  }

  readonly subscribe = this.listeners.subscribe;

  get({ key }: Pick<Wanted, 'key'>): Run | undefined {
    return this.section.get(key);
  }

  /**
   * The bench is open; returns how to leave it. What it shows is not dropped meanwhile, and nothing goes on after. also:
   * keys of what else is in sight whenever that is asked, such as runs of settings that have just been left.
   */
  enter(also: () => readonly string[] = () => []): () => void {
    const leave = this.section.show(() => [...this.wanted().map(({ key }) => key), ...also()]);
    return () => {
      leave();
      this.cancel();
    };
  }

  /** Begins what is wanted and is not there, or was stopped; ends what is not wanted. What failed is left so. */
  readonly begin = (): void => this.ask(() => false);

  /** The same, and begins what failed once more. */
  readonly retry = (): void => this.ask(({ status }) => status === 'failed');

  /** Stops all that goes on or has yet to begin. */
  readonly cancel = (): void => {
    this.waiting.clear();
    for (const lane of this.lanes) lane.cancel();
  };

  /** Why there is no picture, with a remedy; null where there is nothing wrong. */
  trouble({ key }: Pick<Wanted, 'key'>): string | null {
    return this.refused.get(key) ?? this.get({ key })?.message ?? null;
  }

  get active(): boolean {
    return this.lanes.some((lane) => lane.active);
  }

  /** How all that is wanted stands, together. */
  readonly progress = (): Progress => {
    const wanted = this.wanted();
    const runs = wanted.map((one) => this.get(one));
    if (runs.some(isActive)) return 'running';
    if (wanted.some((one) => this.trouble(one) !== null)) return 'failed';
    return runs.some((run) => run?.status === 'stopped') ? 'stopped' : 'done';
  };

  private ask(again: (run: Run) => boolean): void {
    const wanted = this.wanted();
    const missing = wanted.filter((one) => {
      const run = this.get(one);
      return !run || run.status === 'stopped' || again(run);
    });
    this.refused.clear();
    this.waiting = new Set(missing.map(({ key }) => key));
    for (const lane of this.lanes)
      if (lane.active && !wanted.some(({ key }) => key === lane.active?.key)) lane.cancel();
    this.goOn();
    // What is refused has no run that would tell of it.
    this.listeners.tell();
  }

  /** Only what has been asked for: settings that have only just changed may change again. */
  private goOn(): void {
    if (!this.waiting.size || this.beginning) return;
    const wanted = this.wanted();
    this.beginning = true;
    for (const one of wanted) if (this.waiting.has(one.key) && !this.isHeldUp(wanted)) this.start(one);
    this.beginning = false;
    if (!this.active && !wanted.some((one) => this.trouble(one))) this.giveUp(wanted);
  }

  /** Whether one goes on that is to go on alone. */
  private isHeldUp(wanted: readonly Wanted[]): boolean {
    return wanted.some(({ key, alone }) => alone && this.lanes.some((lane) => lane.active?.key === key));
  }

  /** Nothing goes on that could still bring what these wait for. */
  private giveUp(wanted: readonly Wanted[]): void {
    for (const { key } of wanted)
      if (this.waiting.delete(key))
        this.refused.set(key, 'What this run goes on from has not been kept: let all run again.');
  }

  private start(wanted: Wanted): void {
    const index = this.lanes.findIndex((lane) => !lane.active);
    const runs = this.lanes[index];
    if (!runs) return;
    try {
      const spec = wanted.request();
      if (!spec) return;
      this.waiting.delete(wanted.key);
      const lane = `${this.name} ${index}`;
      void runs.start(wanted.key, { ...spec, lane }, wanted.space.event, wanted.engine);
    } catch (cause) {
      this.waiting.delete(wanted.key);
      this.refused.set(wanted.key, cause instanceof Error ? cause.message : String(cause));
    }
  }
}
