/** Real samples: those that all lots are compared with, and others, in lots like those of the contenders. */
import { sizeOf } from '../../../core/arrays.ts';
import { yieldThread } from '../../../core/pace.ts';
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import { drawnSlowly, type Source, whenOpen } from '../../../state/sources.ts';
import { testsOf } from '../../../state/tests.ts';
import { drawnMany } from '../../common/bench/fresh.ts';
import { lotsOf } from './lots.ts';
import { askedBy, inTurn } from './wishes.ts';

/** Lots of real samples, for each pool of as many as an entry has in all. */
const POOLS = 2;

export interface Reals {
  /** [reference, ...event]. */
  readonly reference: Float32Array;
  /** Lots that share nothing with it, nor with each other: [count, ...event] each, made up as those of contenders. */
  readonly lots: readonly Float32Array[];
}

type Data = Pick<Experiment, 'data' | 'placed'>;

/** Of a finite set with classes: as many of each in the reference and in every lot, the same one never twice. */
function byClass(
  { x, labels }: { readonly x: Float32Array; readonly labels: Uint8Array },
  classes: number,
  sizes: { readonly reference: number; readonly count: number; readonly lots: number },
): Reals {
  const size = x.length / labels.length;
  const members = Array.from({ length: classes }, (_, label) =>
    [...labels.keys()].filter((i) => labels[i] === label),
  );
  const next = new Uint32Array(classes);
  const take = (count: number) => {
    const out = new Float32Array(count * size);
    inTurn(count, classes).forEach((label, row) => {
      const own = members[label] ?? [];
      // Of a class with too few, some come again.
      const which = own[(next[label] ?? 0) % own.length] ?? 0;
      next[label] = (next[label] ?? 0) + 1;
      out.set(x.subarray(which * size, (which + 1) * size), row * size);
    });
    return out;
  };
  const reference = take(sizes.reference);
  return { reference, lots: Array.from({ length: sizes.lots }, () => take(sizes.count)) };
}

/** As many lots as such a set has room for beside as large a reference as there can be. */
function roomFor(available: number, reference: number, count: number, lots: number) {
  if (available >= reference + lots * count) return { reference, lots };
  const half = Math.floor(available / 2 / count) * count;
  return { reference: Math.min(reference, available - half), lots: Math.max(1, half / count) };
}

async function ofFinite(source: Source, name: Experiment['data']): Promise<Reals> {
  const data = datasetOf({ data: name });
  const { reference, count, lots } = lotsOf(data);
  const { x, labels } = await drawnSlowly(source, 0, source.size);
  const sizes = { count, ...roomFor(source.size, reference, count, POOLS * lots) };
  const all = labels ?? new Uint8Array(source.size);
  return byClass({ x, labels: all }, labels ? (data.classes?.length ?? 1) : 1, sizes);
}

/** Throws as the data's own file does. */
export async function realsOf({ data: name, placed }: Data): Promise<Reals> {
  const data = datasetOf({ data: name });
  const { reference, count, lots } = lotsOf(data);
  const source = await whenOpen(name, placed);
  if (source.size < Number.POSITIVE_INFINITY) return ofFinite(source, name);
  const size = sizeOf(data.event);
  const many = POOLS * lots;
  if (askedBy(data) === 'words') {
    const tests = await testsOf(name);
    // The portraits that the prompts of the contenders' lots were written for, and others.
    const own: Float32Array[] = [];
    for (let lot = 0; lot < many; lot++) {
      await yieldThread();
      own.push(tests.lot(lot, count).x);
    }
    return { reference: await drawnMany(source, size, reference), lots: own };
  }
  const x = await drawnMany(source, size, reference + many * count);
  const part = (from: number, length: number) => x.slice(from * size, (from + length) * size);
  return {
    reference: part(0, reference),
    lots: Array.from({ length: many }, (_, i) => part(reference + i * count, count)),
  };
}
