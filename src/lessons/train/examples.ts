/** What a network is trained on, what it is not, and the exact answers to both. */
import { at, needed } from '../../core/at.ts';
import { Classed, ClassedSet, FiniteSet, type Ideal } from '../../core/ideal.ts';
import { nearest } from '../../core/metrics.ts';
import {
  type Drawn,
  dataset,
  openedSource,
  type Source,
  scaled,
  sourceNow,
  whichData,
} from '../../state/sources.ts';
import { exactOfMixture, exactOfSource } from '../common/exact.ts';
import type { Pupil } from '../common/pupil/pupil.ts';
import { once } from './once.ts';
import { toldClasses } from './toldClasses.ts';

/** Samples that errors are measured on. */
export const HELD = 512;
/** No training draws with it, nor does any other part of the page. */
const HELD_SEED = 4001;

/** The source itself where it stays as large as it is. */
export const sized = (source: Source, scale: number): Source =>
  scale === 1 ? source : scaled(source, scale);

/** What it is trained on, made as large as that is; null before the data are open, and where they cannot be. */
export function openedFor({ spec, scale }: Pupil): Source | null {
  const opened = openedSource(spec.data, spec.placed);
  return opened.kind === 'ready' ? sized(opened.source, scale) : null;
}

/** The same. Throws Error where there is none. */
const sourceOf = ({ spec, scale }: Pupil): Source => sized(sourceNow(spec.data, spec.placed), scale);

const whichOf = ({ spec, scale }: Pupil): string => `${whichData(spec)} ${scale}`;

/** The examples that it learns from, [n, 2]; null where there is no end of them, or they are not open. */
export const examplesOf = (pupil: Pupil): Float32Array | null => labelledExamples(pupil)?.x ?? null;

/** Samples of the data, with their classes where it is told of them. */
function drawnFor(pupil: Pupil, seed: number, count: number): Drawn {
  const { x, labels } = sourceOf(pupil).draw(seed, count);
  return labels && toldClasses(dataset(pupil.spec.data)) ? { x, labels } : { x };
}

/** The same, with their classes where it is told of them. */
export function labelledExamples(pupil: Pupil): Drawn | null {
  const { examples } = pupil;
  if (examples === null || !openedFor(pupil)) return null;
  return once(`examples ${whichOf(pupil)} ${examples}`, () => drawnFor(pupil, 0, examples));
}

/** So many draws of the examples, each as often as the others: [count, 2]. */
export const repeated = (examples: Float32Array, count: number): Float32Array =>
  Float32Array.from({ length: 2 * count }, (_, i) => examples[i % examples.length] ?? Number.NaN);

export function repeatedDrawn({ x, labels }: Drawn, count: number): Drawn {
  const whole = repeated(x, count);
  if (!labels) return { x: whole };
  return { x: whole, labels: Uint8Array.from({ length: count }, (_, i) => at(labels, i % labels.length)) };
}

/** Samples of the data that it has never seen: [HELD, 2]. */
export const heldOut = (pupil: Pupil): Drawn =>
  once(`held ${whichOf(pupil)}`, () => drawnFor(pupil, HELD_SEED, HELD));

/** The class that each of so many samples is asked for, as often as the data have it; null where it is told of none. */
export function askedOfData(pupil: Pupil, count: number): Uint8Array | null {
  return once(`asked ${whichOf(pupil)} ${count}`, () => drawnFor(pupil, 0, count).labels ?? null);
}

/** The exact answer for all data that it may be given; null where nobody knows it, or they are not open. */
export function exactWhole(pupil: Pupil): Ideal | null {
  const source = openedFor(pupil);
  return (source && exactOfSource(source)?.ideal) ?? null;
}

/** The exact answer for what it is trained on: that of its examples gives back those examples and nothing else. */
export function exactFor(pupil: Pupil): Ideal | null {
  const examples = examplesOf(pupil);
  if (!examples) return exactWhole(pupil);
  return once(`set ${whichOf(pupil)} ${pupil.examples}`, () => new FiniteSet(examples, 2));
}

/** The exact answer for all data to who is told the class; null where nobody is, or they are not open. */
export function toldWhole(pupil: Pupil): Classed | null {
  const source = openedFor(pupil);
  const { mixture, mixtureClasses: classes } = source ?? {};
  if (!source || !mixture || !classes) return null;
  return once(`told ${whichOf(pupil)}`, () => {
    const of = (label: number) => exactOfMixture(mixture.filter((_, i) => classes[i] === label)).ideal;
    const each = [...new Set(classes)].map((label) => [label, of(label)] as const);
    return new Classed(new Map(each), needed(exactWhole(pupil), 'The exact answer'));
  });
}

/** The same for its examples; null where there is no end of them, too. */
export function toldExamples(pupil: Pupil): ClassedSet | null {
  const { x, labels } = labelledExamples(pupil) ?? {};
  if (!x || !labels) return null;
  return once(`told set ${whichOf(pupil)} ${pupil.examples}`, () => new ClassedSet(x, labels, 2));
}

/** Mean distance from each point to the nearest example. x: [N, 2], examples: [n, 2]. */
export function nearestDistance(x: Float32Array, examples: Float32Array): number {
  const { distance } = nearest(x, examples, 2);
  return distance.reduce((sum, one) => sum + one, 0) / distance.length;
}
