/** What stood in the places of a run set before its settings changed: whole, or not at all. */
import type { Run } from '../../../state/runs.ts';
import { Before } from '../before.ts';
import { otherwise } from '../oldSettings.ts';
import type { Line } from './runSet.ts';

/** A line with its run. */
export interface Standing<L> {
  readonly of: L;
  readonly run: Run | undefined;
}

type Lines<P, L> = ReadonlyMap<P, Standing<L>>;

/** What it has to know of its set. */
interface Of<P, L> {
  /** Of the settings of all lines. */
  key(): string;
  lines(): ReadonlyMap<P, L>;
  run(line: L): Run | undefined;
  alike(a: L, b: L): boolean;
  /** In words, what a line has otherwise than that of now. */
  differences(place: P, was: L): string;
}

export class Earlier<P, L extends Line> {
  private readonly all = new Before<Lines<P, L>>((a, b) => dataOf(a) === dataOf(b));

  constructor(private readonly set: Of<P, L>) {}

  readonly subscribe = this.all.subscribe;
  readonly forget = (): void => this.all.forget();

  /** Looks whether all that is wanted has come to its end. */
  readonly settle = (): void => {
    const standing = [...this.set.lines()].map(
      ([place, of]) => [place, { of, run: this.set.run(of) }] as const,
    );
    if (standing.length && standing.every(([, { run }]) => run?.status === 'done'))
      this.all.settle(this.set.key(), this.settled(standing));
  };

  /** Keys of the runs that are kept for it. */
  get keys(): readonly string[] {
    return this.all.kept.flatMap((lines) => [...lines.values()].map(({ of }) => of.key));
  }

  /** What was in a place, while it is shown and differs from what is there now. */
  flippedTo(place: P): Standing<L> | undefined {
    const was = this.all.shown(this.set.key());
    return was ? this.differing(was, place) : undefined;
  }

  /** What there is to compare with in a place, where it differs from what is there now. */
  in(place: P): Standing<L> | undefined {
    const was = this.all.get(this.set.key());
    return was ? this.differing(was, place) : undefined;
  }

  isFlipped(): boolean {
    return this.all.shown(this.set.key()) !== null;
  }

  flip(on: boolean): void {
    this.all.flip(this.set.key(), on);
  }

  /** In words, what was otherwise; null where there is nothing to compare with. */
  words(): string | null {
    const words = [...this.set.lines().keys()].flatMap((place) => {
      const one = this.in(place);
      return one ? [this.set.differences(place, one.of)] : [];
    });
    return words.length ? otherwise([...new Set(words)].filter(Boolean).join('; ')) : null;
  }

  private differing(was: Lines<P, L>, place: P): Standing<L> | undefined {
    const [line, one] = [this.set.lines().get(place), was.get(place)];
    return line && one && one.of.key !== line.key && this.set.alike(one.of, line) ? one : undefined;
  }

  /** The same map as long as the runs in it are the same. */
  private settled(standing: readonly (readonly [P, Standing<L>])[]): Lines<P, L> {
    const last = this.all.kept.at(-1);
    const same = standing.every(([place, { run }]) => last?.get(place)?.run === run);
    return last?.size === standing.length && same ? last : new Map(standing);
  }
}

/** Those of the first line; all are of the same. */
function dataOf<P, L extends Line>(lines: Lines<P, L>): string | undefined {
  const [first] = lines.values();
  return first?.of.spec.data;
}
