/** The runs that a bench shows side by side, each in a place of its own, and what stands there until they have come. */
import { needed } from '../../../core/at.ts';
import { decoder, stateOf, type Wish } from '../../../state/decoder.ts';
import { derived } from '../../../state/derived.ts';
import { Ensemble, type Wanted } from '../../../state/ensemble.ts';
import { type Experiment, experiment, type FieldName } from '../../../state/experiment.ts';
import { nearestIndex } from '../../../state/frames.ts';
import { type Progress, resultOf } from '../../../state/progress.ts';
import type { Frame, Run } from '../../../state/runs.ts';
import { whichData } from '../../../state/sources.ts';
import type { ModelSpace } from '../../../state/space.ts';
import type { Watch } from '../../../ui/frame.ts';
import type { Flips } from '../before.ts';
import { watchChanges } from '../changes.ts';
import { cursorNow, playingTo, scrub, stepAlong } from '../drive.ts';
import { hasReached, type InSight, Kept, type Shown } from '../kept.ts';
import { beforeText, differingSettings, oldText } from '../oldSettings.ts';
import { Earlier, type Standing } from './earlier.ts';

/** A run of a bench. */
export interface Line extends Wanted {
  /** The page as this run has it. */
  readonly spec: Experiment;
  readonly space: ModelSpace;
}

export interface RunSetOptions<P, L extends Line> {
  /** What the engine knows its lanes by. */
  readonly name: string;
  /** The most lines that there are at a time. */
  readonly most: number;
  /** What the lines are made of. */
  readonly fields: readonly FieldName[];
  /** The lines of a page by their places. */
  lines(page: Experiment): ReadonlyMap<P, L>;
  /** Bytes of frames of one line, as an ensemble has it. */
  readonly share?: number;
  /** Whether what is to be seen now is there. Absent: whether the run has come to the cursor. */
  reached?(line: L, run: Run | undefined, t: number): boolean;
  /** Where on the page's axis a frame of a line lies. Absent: at its own t. */
  axisTime?(frame: Frame, line: L): number;
  /** What is to be seen now. Absent: the frame nearest to the cursor. */
  frame?(shown: Shown<L>, t: number): Frame | undefined;
  /** Whether pictures of one may stand for those of the other meanwhile. Absent: where both are of the same data. */
  alike?(a: L, b: L): boolean;
  /** Settings that the lines choose by themselves, of which nobody is told as if they had been chosen. */
  readonly unsaid?: readonly FieldName[];
  /** In words, what an old line has otherwise beside its settings. */
  differences?(was: L, now: L): readonly string[];
  /** Where the cursor stops on its way by steps. Absent: where the first line's run stops. */
  stops?(lines: ReadonlyMap<P, L>): readonly number[];
  /** What else is in sight than what is in the places. */
  readonly alsoInSight?: readonly InSight[];
  /** The place along whose frames the cursor goes, shown at the one that is to be seen. Absent: it is shown where it is. */
  readonly along?: P;
}

export class RunSet<P, L extends Line> implements Flips {
  /** The same map until one of the fields changes. */
  readonly lines: () => ReadonlyMap<P, L>;
  private readonly runs: Ensemble;
  private readonly kept = new Map<P, Kept<L>>();
  private readonly earlier: Earlier<P, L>;

  constructor(private readonly options: RunSetOptions<P, L>) {
    const { name, most, fields, share } = options;
    this.lines = derived(fields, (page) => options.lines(page));
    const wanted = derived(fields, () => [...this.lines().values()]);
    this.runs = new Ensemble({ name, lanes: most, wanted, share });
    this.earlier = new Earlier({
      key: derived(fields, () =>
        wanted()
          .map(({ key }) => key)
          .join('\n\n'),
      ),
      lines: this.lines,
      run: (line) => this.runs.get(line),
      alike: (a, b) => this.alike(a, b),
      differences: (place, was) => this.differences(place, was),
    });
    this.subscribe = (listener) => {
      const stops = [this.runs.subscribe(listener), this.earlier.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    };
    this.watchRuns = [this.subscribe, decoder.subscribe];
    this.watch = [experiment.subscribe, ...this.watchRuns];
  }

  /** Hears of runs. */
  readonly subscribe: Watch;
  /** The same, and what their frames look like; `watch` hears of settings and the cursor, too. */
  readonly watchRuns: readonly Watch[];
  readonly watch: readonly Watch[];

  readonly begin = (): void => this.runs.begin();
  readonly retry = (): void => this.runs.retry();
  readonly cancel = (): void => this.runs.cancel();
  readonly progress = (): Progress => this.runs.progress();

  get active(): boolean {
    return this.runs.active;
  }

  /** The bench is open; returns how to leave it. */
  enter(): () => void {
    const kept = () => [...this.kept.values(), ...(this.options.alsoInSight ?? [])];
    const keys = () => [...kept().flatMap(({ keys }) => keys), ...this.earlier.keys];
    const leave = this.runs.enter(keys);
    const { settle } = this.earlier;
    const stops = [this.runs.subscribe(settle), experiment.subscribe(settle)];
    settle();
    return () => {
      for (const stop of stops) stop();
      leave();
      for (const one of kept()) one.forget();
      this.earlier.forget();
    };
  }

  readonly before = (): string | null => this.earlier.words();
  /** The line that was in a place before, to compare with; undefined where it is the same. */
  readonly was = (place: P): L | undefined => this.earlier.in(place)?.of;
  readonly isFlipped = (): boolean => this.earlier.isFlipped();
  readonly flip = (on: boolean): void => this.earlier.flip(on);

  line(place: P): L | undefined {
    return this.lines().get(place);
  }

  /** The same of a place that always has one. Throws RangeError otherwise. */
  lineAt(place: P): L {
    return needed(this.line(place), `The run “${place}”`);
  }

  run(place: P): Run | undefined {
    const line = this.line(place);
    return line && this.runs.get(line);
  }

  /** The last frame of the run of the settings of now, once it is there. */
  result(place: P): Frame | undefined {
    return resultOf(this.run(place));
  }

  /** What is in a place: its run, or the one before until this one has come to the cursor; null where there is no line. */
  shown(place: P): Shown<L> | null {
    const line = this.line(place);
    if (!line) return null;
    const was = this.earlier.flippedTo(place);
    if (was) return { ...was, old: false, before: true };
    const run = this.runs.get(line);
    const there = this.reached(line, run);
    return there && !run ? { of: line, run, old: false } : this.keptIn(place).show(line, run, there);
  }

  /** The line of a place with its run, or those before while they are shown; whatever else is kept in sight. */
  standing(place: P): Standing<L> | undefined {
    const line = this.line(place);
    return line && (this.earlier.flippedTo(place) ?? { of: line, run: this.runs.get(line) });
  }

  /** What is to be seen in a place; undefined before there is anything. */
  frame(place: P): Frame | undefined {
    const shown = this.shown(place);
    const { frame } = this.options;
    if (!shown) return undefined;
    return frame ? frame(shown, cursorNow()) : shown.run?.frames[this.index(shown)];
  }

  /** The state of it. */
  wish(place: P): Wish | null {
    const [shown, frame] = [this.shown(place), this.frame(place)];
    return shown && frame ? stateOf(shown.of.space, frame) : null;
  }

  /** What that looks like, where it is known, [count, ...event of the data]. */
  samples(place: P): Float32Array | null {
    const wish = this.wish(place);
    return wish && decoder.peek(wish);
  }

  /** The same of the result that stands there, for whose sake it is found out. */
  resultSamples(place: P): Float32Array | null {
    const standing = this.standing(place);
    const result = resultOf(standing?.run);
    return standing && result ? decoder.get(stateOf(standing.of.space, result)) : null;
  }

  /** Position among its frames of the one nearest to the cursor; −1 without frames. */
  index({ of, run }: Shown<L>): number {
    const { axisTime } = this.options;
    return nearestIndex(run?.frames ?? [], cursorNow(), axisTime && ((frame) => axisTime(frame, of)));
  }

  isOld(place: P): boolean {
    return this.shown(place)?.old ?? false;
  }

  /** “Still made with 10 steps”, “Before, with 10 steps”, of a place that shows other settings than those of now; else nothing. */
  old(place: P): string {
    const shown = this.shown(place);
    if (shown?.before) return beforeText(this.differences(place, shown.of));
    return shown?.old ? this.oldText(place, shown.of) : '';
  }

  /** The same of a line that has been overtaken. */
  oldText(place: P, was: L): string {
    return this.line(place) ? oldText(this.differences(place, was)) : '';
  }

  /** What is wrong in a place, with a remedy. */
  trouble(place: P): string | null {
    const line = this.line(place);
    return line ? this.runs.trouble(line) : null;
  }

  /** Of all places. */
  troubles(): readonly (string | null)[] {
    return [...this.lines().keys()].map((place) => this.trouble(place));
  }

  /** Tells when what these places show or say has changed, or what else is seen there. */
  changes(
    places: readonly P[],
    also: () => readonly unknown[] = () => [],
    sources: readonly Watch[] = [],
  ): Watch {
    const seen = () => [...places.flatMap((place) => this.seen(place)), ...also()];
    return watchChanges(seen, [...this.watch, ...sources]);
  }

  /** Plays to data, after beginning what is not there. */
  readonly toggle = playingTo(0, () => this.begin());

  /** From stop to stop. */
  readonly step = (steps: number, fine = false): void => {
    const along = this.options.along !== undefined;
    stepAlong(this.stops(), steps, fine && !along, this.cursor);
  };

  readonly scrub = scrub;

  readonly cursor = (): number => {
    const { along } = this.options;
    return (along === undefined ? undefined : this.frame(along)?.level.t) ?? cursorNow();
  };

  private stops(): readonly number[] {
    const { stops, along } = this.options;
    if (along !== undefined) return this.shown(along)?.run?.frames.map(({ level }) => level.t) ?? [];
    const lines = this.lines();
    if (stops) return stops(lines);
    const [line] = lines.values();
    return (line && this.runs.get(line))?.spec.levels.map(({ t }) => t) ?? [];
  }

  private seen(place: P): readonly unknown[] {
    // The end of a run is in the words alone.
    return [
      this.line(place)?.key,
      this.frame(place),
      decoder.version,
      this.isOld(place),
      this.isFlipped(),
      this.run(place)?.status,
    ];
  }

  /** In words, what a line has otherwise than that of now. */
  private differences(place: P, was: L): string {
    const now = this.line(place);
    if (!now) return '';
    const { unsaid = [], differences } = this.options;
    const chosen = { ...was.spec, ...Object.fromEntries(unsaid.map((name) => [name, now.spec[name]])) };
    const words = [differingSettings(chosen, now.spec), ...(differences?.(was, now) ?? [])];
    return words.filter(Boolean).join(', ');
  }

  private alike(a: L, b: L): boolean {
    return this.options.alike?.(a, b) ?? whichData(a.spec) === whichData(b.spec);
  }

  private reached(line: L, run: Run | undefined): boolean {
    const { reached, axisTime } = this.options;
    if (reached) return reached(line, run, cursorNow());
    return hasReached(run, cursorNow(), axisTime && ((frame) => axisTime(frame, line)));
  }

  private keptIn(place: P): Kept<L> {
    const kept = this.kept.get(place) ?? new Kept<L>((a, b) => this.alike(a, b));
    this.kept.set(place, kept);
    return kept;
  }
}
