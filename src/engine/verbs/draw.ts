import { yieldThread } from '../../core/pace.ts';
import { anyClasses, type Generator, runDrawing } from '../../nets/drawing.ts';
import { unlessAborted } from '../aborted.ts';
import type { Models } from '../models.ts';

/** One pass of a generator: the same spec gives the same pictures (up to a backend's rounding). */
export interface DrawSpec {
  /** A key of the registry `models`: a generator that the page is served with. */
  readonly model: string;
  /** As it was at a snapshot of its training, 0 the earliest. Absent: at its end. */
  readonly snapshot?: number;
  readonly seed: number;
  readonly count: number;
  /** One for all, or one each, [count]; null: any, each as likely as the other. */
  readonly class: number | null | readonly number[];
  /** As in SampleSpec. */
  readonly lane?: string;
}

/** What was drawn: x [count, ...event] in [−1, 1], and how many milliseconds the pass took. */
export interface Drawing {
  readonly x: Float32Array;
  readonly ms: number;
}

/** Throws RangeError on a class that there is not, on other than `count` classes, and as `loadGenerator` does. */
export default async function draw(spec: DrawSpec, models: Models, signal: AbortSignal): Promise<Drawing> {
  const { model, snapshot, seed } = spec;
  const generator = await unlessAborted(models.generator(model, snapshot), signal);
  const classes = chosen(spec, generator);
  await models.readyToDraw(generator, classes.length);
  await yieldThread();
  signal.throwIfAborted();
  models.tell({ kind: 'sampling' });
  const start = performance.now();
  const x = await runDrawing(generator, { seed, classes });
  signal.throwIfAborted();
  return { x, ms: performance.now() - start };
}

function chosen({ seed, count, class: asked }: DrawSpec, { classes }: Generator): Uint8Array {
  if (asked === null) return anyClasses(seed, count, classes);
  if (typeof asked === 'number') return new Uint8Array(count).fill(asked);
  if (asked.length !== count)
    throw new RangeError(`${asked.length} classes are given for ${count} samples: give one, or ${count}`);
  return Uint8Array.from(asked);
}
