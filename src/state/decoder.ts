/**
 * What states of runs look like: states that are data as they are, latents as the worker decodes them, when something
 * that shows them draws. Whoever shows one after another has a `Sight`; what was decoded is kept by its frame.
 */
import { sizeOf } from '../core/arrays.ts';
import { at } from '../core/at.ts';
import { spread } from '../core/process.ts';
import type { Level } from '../core/types.ts';
import type { ModelSpace } from '../data/spaces.ts';
import type { Engine } from '../engine/api.ts';
import { getEngine } from './engine.ts';
import { experiment, samePlace } from './experiment.ts';
import { Listeners } from './listeners.ts';
import { say } from './notices.ts';
import { BUDGET } from './shelf.ts';

/** States that are to be shown. */
export interface Wish {
  readonly space: ModelSpace;
  /** [count, ...event of the space]. The same array is the same wish: frames keep theirs. */
  readonly states: Float32Array;
  /** What they are multiplied by before they are decoded. */
  readonly scale: number;
  /** The first so many, at least. Absent: all. */
  readonly most?: number;
}

/** x of a frame. Decoders know latents of variance 1, which noise has, too: so it is decoded at that, whatever the schedule. */
export const stateOf = (
  space: ModelSpace,
  { x, level }: { readonly x: Float32Array; readonly level: Level },
  most?: number,
): Wish => ({ space, states: x, scale: 1 / spread(level), most });

/** States that are clean, or of variance 1: x̂0 of a frame, say. */
export const cleanOf = (space: ModelSpace, states: Float32Array, most?: number): Wish => ({
  space,
  states,
  scale: 1,
  most,
});

const sizeOfState = ({ space }: Wish): number => sizeOf(space.event);

/** Samples that are asked for. */
export const countOf = (wish: Wish): number =>
  Math.min(wish.most ?? Infinity, wish.states.length / sizeOfState(wish));

/** Who waits for what: a sight, or for a single wish its own states. */
type Asker = Sight | Float32Array;

/** What is being decoded, and for whom. */
interface Batch {
  readonly space: ModelSpace;
  readonly askers: Map<Asker, readonly Wish[]>;
  readonly wishes: Map<Float32Array, Wish>;
}

/** Samples that are decoded in one go: few, so that a newer wish need not wait long. */
const AT_ONCE = 4;
/** Bytes of decoded samples, beside the frames on the shelf. */
const SHARE = BUDGET / 8;

type Decode = Pick<Engine, 'decode'>;

export class Decoder {
  /** By their states, those last that were looked at last. */
  private readonly known = new Map<Float32Array, Float32Array>();
  private bytes = 0;
  private readonly waiting = new Map<Asker, readonly Wish[]>();
  /** Which turn each asker was last served in. */
  private readonly served = new WeakMap<Asker, number>();
  private turn = 0;
  /** Grows with all that is decoded, for whoever asks whether what is seen has changed. */
  version = 0;
  private refused = new WeakSet<Float32Array>();
  private working = false;
  private abort = new AbortController();
  private readonly listeners = new Listeners();

  /** lane: as in the engine's specs; no other asker's. */
  constructor(
    private readonly engine: () => Promise<Decode> = getEngine,
    private readonly budget = SHARE,
    private readonly lane = 'decoder',
  ) {}

  /** Hears of what has been decoded. */
  readonly subscribe = this.listeners.subscribe;

  /** What it looks like, [count, ...event of the data]; null as long as it has not been decoded, which nothing is done about. */
  peek(wish: Wish): Float32Array | null {
    if (!wish.space.latentOf) return wish.states;
    const found = this.known.get(wish.states);
    return found && found.length >= countOf(wish) * sizeOf(wish.space.data) ? found : null;
  }

  /** The same, decoded when there is nothing more urgent. */
  get(wish: Wish): Float32Array | null {
    const [found = null] = this.ask(wish.states, [wish]);
    return found;
  }

  /** What there is of these; whoever asks waits for the others, in place of what it has waited for. */
  ask(asker: Asker, wishes: readonly Wish[]): readonly (Float32Array | null)[] {
    const found = wishes.map((wish) => this.look(wish));
    if (wishes.some((wish, i) => !found[i] && !this.refused.has(wish.states))) {
      this.waiting.set(asker, wishes);
      this.begin();
    } else this.waiting.delete(asker);
    return found;
  }

  /** Whether something that has been asked for is still to come. */
  readonly isLate = (): boolean => this.waiting.size > 0;

  /** Drops what is waited for: who still wants it asks again. */
  readonly cancel = (): void => {
    this.waiting.clear();
    this.abort.abort();
    this.abort = new AbortController();
    this.listeners.tell();
  };

  private look(wish: Wish): Float32Array | null {
    const found = this.peek(wish);
    if (found && wish.space.latentOf) {
      this.known.delete(wish.states);
      this.known.set(wish.states, found);
    }
    return found;
  }

  private begin(): void {
    if (this.working) return;
    this.working = true;
    // Everything that is drawn in this frame may say what it wants.
    queueMicrotask(() => void this.work());
  }

  private async work(): Promise<void> {
    for (let batch = this.next(); batch; batch = this.next()) await this.once(batch, this.abort.signal);
    this.working = false;
  }

  /** What is most urgent: of large pictures before small ones, and in turn. All that one asks for goes together. */
  private next(): Batch | null {
    const order = [...this.waiting].sort(
      ([a], [b]) => urgency(a) - urgency(b) || (this.served.get(a) ?? 0) - (this.served.get(b) ?? 0),
    );
    let batch: Batch | null = null;
    let count = 0;
    for (const [asker, wishes] of order) {
      const missing = wishes.filter((wish) => !this.peek(wish) && !this.refused.has(wish.states));
      const [first] = missing;
      if (!first) this.waiting.delete(asker);
      else if (!batch || (first.space === batch.space && count < AT_ONCE)) {
        batch ??= { space: first.space, askers: new Map(), wishes: new Map() };
        count += this.take(batch, asker, wishes, missing);
      }
    }
    return batch;
  }

  private take(batch: Batch, asker: Asker, all: readonly Wish[], missing: readonly Wish[]): number {
    this.served.set(asker, ++this.turn);
    batch.askers.set(asker, all);
    let count = 0;
    // Small pictures come one after another, as they are done.
    for (const wish of asker instanceof Sight && !asker.small ? missing : missing.slice(0, AT_ONCE)) {
      if (wish.space !== batch.space) continue;
      const before = batch.wishes.get(wish.states);
      if (before && countOf(before) >= countOf(wish)) continue;
      batch.wishes.set(wish.states, wish);
      count += countOf(wish);
    }
    return count;
  }

  private async once({ space, askers, wishes }: Batch, signal: AbortSignal): Promise<void> {
    const all = [...wishes.values()];
    try {
      const engine = await this.engine();
      const states = packed(all);
      const { model = '' } = space;
      const found = await engine.decode({ model, states, lane: this.lane }, signal);
      if (signal.aborted) return;
      this.keep(all, found, sizeOf(space.data));
      this.version++;
      for (const [asker, asked] of askers) if (asker instanceof Sight) asker.arrived(asked);
    } catch (cause) {
      // What was dropped has not been refused: if it is still wanted, it is asked again.
      if (signal.aborted || (cause instanceof DOMException && cause.name === 'AbortError')) return;
      this.refuse(all, cause);
    }
    this.listeners.tell();
  }

  private refuse(wishes: readonly Wish[], cause: unknown): void {
    for (const { states } of wishes) this.refused.add(states);
    const why = cause instanceof Error ? cause.message : String(cause);
    const act = () => {
      this.refused = new WeakSet();
      this.listeners.tell();
    };
    say(`The pictures of a run could not be decoded: ${why}`, { remedy: { label: 'Try again', act } });
  }

  /** found: [all samples of these, size]. */
  private keep(wishes: readonly Wish[], found: Float32Array, size: number): void {
    let at = 0;
    for (const wish of wishes) {
      const length = countOf(wish) * size;
      this.forget(wish.states);
      this.known.set(wish.states, found.slice(at, at + length));
      this.bytes += 4 * length + wish.states.byteLength;
      at += length;
    }
    for (const [states] of this.known) {
      if (this.bytes <= this.budget) return;
      // What has only just come is about to be drawn.
      if (!wishes.some((wish) => wish.states === states)) this.forget(states);
    }
  }

  private forget(states: Float32Array): void {
    const found = this.known.get(states);
    if (!found) return;
    this.known.delete(states);
    this.bytes -= found.byteLength + states.byteLength;
  }
}

/** The states of these one after the other, as they are decoded. */
function packed(wishes: readonly Wish[]): Float32Array {
  const parts = wishes.map((wish) => ({
    part: wish.states.subarray(0, countOf(wish) * sizeOfState(wish)),
    scale: wish.scale,
  }));
  const out = new Float32Array(parts.reduce((length, { part }) => length + part.length, 0));
  let to = 0;
  for (const { part, scale } of parts) for (const value of part) out[to++] = scale * value;
  return out;
}

const urgency = (asker: Asker): number => (asker instanceof Sight ? (asker.small ? 1 : 0) : 2);

/** That of the page. */
export const decoder = new Decoder();

// What another lesson, or other data, have on show is drawn, and asked for, anew.
experiment.subscribe((now, before) => {
  if (now.data !== before.data || !samePlace(now, before)) decoder.cancel();
});

/** One place of the page that shows one frame after another: what was there stays in sight until the next is decoded. */
export class Sight {
  private last: { readonly data: readonly number[]; readonly found: readonly Float32Array[] } | null = null;

  /** small: it can wait, and shows each of its pictures once it is there. */
  constructor(
    readonly small = false,
    private readonly of = decoder,
  ) {}

  /** All of these; until they are there, the last that were. null before there are any of these data. */
  all(wishes: readonly Wish[]): readonly Float32Array[] | null {
    const found = this.of.ask(this, wishes);
    const { data } = at(wishes, 0).space;
    if (isWhole(found)) this.last = { data, found };
    return this.last?.data === data ? this.last.found : null;
  }

  /** The same of a single one. */
  one(wish: Wish): Float32Array | null {
    return this.all([wish])?.[0] ?? null;
  }

  /** A drawing of many small pictures: look at each, of which some are not there yet, and then be done. */
  film(): { look(wish: Wish): Float32Array | null; done(): void } {
    const wishes: Wish[] = [];
    return {
      look: (wish) => {
        wishes.push(wish);
        return this.of.peek(wish);
      },
      done: () => void this.of.ask(this, wishes),
    };
  }

  /** What was asked for some time ago has been decoded: newer than what is in sight, whatever is wanted by now. */
  arrived(wishes: readonly Wish[]): void {
    const found = wishes.map((wish) => this.of.peek(wish));
    if (!this.small && isWhole(found)) this.last = { data: at(wishes, 0).space.data, found };
  }
}

const isWhole = (found: readonly (Float32Array | null)[]): found is readonly Float32Array[] =>
  found.every((one) => one !== null);
