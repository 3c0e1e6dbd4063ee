/** For tests: a canvas that notes what is drawn on it, so that a snapshot shows what a change of a view changes. */

/** Numbers to a hundredth of a pixel; −0 is 0. */
const plain = (value: number): number => Math.round(value * 100) / 100 || 0;

function said(value: unknown): string {
  if (typeof value === 'number') return String(plain(value));
  if (Array.isArray(value)) return `[${value.map(said).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'nothing';
  return value instanceof TestCanvas ? `canvas ${digest(value.drawn())}` : value.constructor.name;
}

/** FNV-1a: a few characters that stand for a long text, or for many bytes. */
function digest(text: string | Uint8ClampedArray): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = typeof text === 'string' ? text.charCodeAt(i) : (text[i] ?? 0);
    hash = Math.imul(hash ^ unit, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** Longer runs of one call are told by their first and last, their number and a digest of all. */
const LONGEST = 8;

function shortened(notes: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < notes.length; ) {
    const call = notes[i]?.split(' ')[0];
    let end = i;
    while (end < notes.length && notes[end]?.split(' ')[0] === call) end++;
    const run = notes.slice(i, end);
    if (run.length <= LONGEST) out.push(...run);
    else out.push(run[0] ?? '', `… ${run.length} in all, ${digest(run.join())} …`, run.at(-1) ?? '');
    i = end;
  }
  return out;
}

/** What a view asks of its canvas, and gets an answer to. ratio: device pixels for one of CSS. */
const answers = (ratio: number): Readonly<Record<string, (...args: never[]) => unknown>> => ({
  getTransform: () => ({ a: ratio, b: 0, c: 0, d: ratio, e: 0, f: 0 }),
  measureText: (text: string) => ({ width: 6 * text.length }),
});

/** A context that notes every call and every setting, and its notes, long runs shortened. */
export function recorder(ratio = 1): { context: CanvasRenderingContext2D; notes: () => readonly string[] } {
  const notes: string[] = [];
  const known = answers(ratio);
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name: string) => known[name] ?? ((...args: unknown[]) => void notes.push(call(name, args))),
    set: (_, name: string, value) => notes.push(`${name} = ${said(value)}`) > 0,
  });
  return { context, notes: () => shortened(notes) };
}

const call = (name: string, args: readonly unknown[]): string =>
  [name, ...args.map((one) => (one instanceof TestImage ? `image ${digest(one.data)}` : said(one)))].join(
    ' ',
  );

class TestImage {
  readonly data: Uint8ClampedArray;
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Uint8ClampedArray(4 * width * height);
  }
}

class TestCanvas {
  private recorded = recorder();
  constructor(
    public width: number,
    public height: number,
  ) {}
  getContext = () => this.recorded.context;
  /** What was drawn since it was last asked for: views keep their canvases from one frame to the next. */
  drawn(): string {
    const notes = this.recorded.notes().join();
    this.recorded = recorder();
    return `${this.width}×${this.height} ${notes}`;
  }
}

/** What views make for themselves, where there is no browser: to be given to `vi.stubGlobal`, name by name. */
export const browserCanvas = { OffscreenCanvas: TestCanvas, ImageData: TestImage };
