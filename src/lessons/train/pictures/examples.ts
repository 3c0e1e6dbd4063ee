/** The pictures that a network learns from, those that it does not, and the exact answers to both. */
import { at } from '../../../core/at.ts';
import { ClassedSet, chosen } from '../../../core/ideal.ts';
import { examplesFrom, type Labelled } from '../../../state/examples.ts';
import type { Pupil } from '../../common/pupil/pupil.ts';
import { once } from '../once.ts';

const keyOf = ({ spec }: Pupil): string => `${spec.data} ${spec.examples}`;

/** Throws Error before they are open. */
export const picturesOf = (pupil: Pupil): Labelled =>
  once(`pictures ${keyOf(pupil)}`, () => examplesFrom(pupil.spec.data, pupil.examples));

/** The exact answer for them, which gives back those pictures and nothing else. */
export const exactPictures = (pupil: Pupil): ClassedSet =>
  once(`exact ${keyOf(pupil)}`, () => {
    const { x, labels } = picturesOf(pupil);
    return new ClassedSet(x, labels, x.length / labels.length);
  });

/** So many of them, each as often as the others. */
export function repeatedPictures({ x, labels }: Labelled, count: number): Labelled {
  const which = Array.from({ length: count }, (_, i) => i % labels.length);
  return {
    x: chosen(x, which, x.length / labels.length),
    labels: Uint8Array.from(which, (i) => at(labels, i)),
  };
}
