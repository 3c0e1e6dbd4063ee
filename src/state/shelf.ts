/** All frames that the page holds on to, within one budget: what has not been looked at for longest goes first. */
import type { Run } from './runs.ts';

/** Bytes of frames that the whole page holds on to: phones close pages that take much more. */
export const BUDGET = 256 * 2 ** 20;

/** Bytes of a run's frames, which are all of one size. */
export function bytesOf({ frames }: Pick<Run, 'frames'>): number {
  const [first] = frames;
  return first ? frames.length * (first.x.byteLength + first.denoised.byteLength) : 0;
}

interface Kept {
  readonly run: Run;
  /** When it was last looked at, by the shelf's clock. */
  seen: number;
}

/** What one part of the page has put on the shelf, by key. */
export class Section {
  readonly kept = new Map<string, Kept>();
  private readonly stages = new Set<() => readonly string[]>();

  constructor(private readonly shelf: Shelf) {}

  /** Counts as a look at it. */
  get(key: string): Run | undefined {
    const found = this.kept.get(key);
    if (found) found.seen = this.shelf.now();
    return found?.run;
  }

  /** In place of an earlier run of the same key. */
  put(run: Run): void {
    this.kept.set(run.key, { run, seen: this.shelf.now() });
  }

  /** keys: of what is on the stage whenever that is asked, which is never dropped. Returns how to leave the stage. */
  show(keys: () => readonly string[]): () => void {
    this.stages.add(keys);
    return () => {
      this.stages.delete(keys);
      this.makeRoom();
    };
  }

  makeRoom(): void {
    this.shelf.makeRoom();
  }

  onStage(): ReadonlySet<string> {
    return new Set([...this.stages].flatMap((keys) => keys()));
  }
}

export class Shelf {
  private readonly sections: Section[] = [];
  private clock = 0;

  constructor(readonly budget = BUDGET) {}

  section(): Section {
    const section = new Section(this);
    this.sections.push(section);
    return section;
  }

  now(): number {
    return ++this.clock;
  }

  get bytes(): number {
    return this.sections.reduce(
      (sum, { kept }) => [...kept.values()].reduce((total, { run }) => total + bytesOf(run), sum),
      0,
    );
  }

  /** Drops runs until the budget holds, but for those in progress and those on the stage. */
  makeRoom(): void {
    let { bytes } = this;
    if (bytes <= this.budget) return;
    for (const { section, one } of this.unseen()) {
      if (bytes <= this.budget) return;
      bytes -= bytesOf(one.run);
      section.kept.delete(one.run.key);
    }
  }

  /** What may go, oldest look first. */
  private unseen(): { readonly section: Section; readonly one: Kept }[] {
    const all = this.sections.flatMap((section) => {
      const shown = section.onStage();
      const idle = [...section.kept.values()].filter(
        ({ run }) => run.status !== 'sampling' && run.status !== 'held' && !shown.has(run.key),
      );
      return idle.map((one) => ({ section, one }));
    });
    return all.sort((a, b) => a.one.seen - b.one.seen);
  }
}

/** That of the page. */
export const shelf = new Shelf();
