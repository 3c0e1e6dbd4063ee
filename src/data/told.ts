/** What a classifier has read of pictures, against what they were asked for. */
import type { DataSet, Wanted } from './types.ts';

/** What can be answered to each question. */
export type Questions = Readonly<Record<string, readonly string[]>>;

/** The questions that a classifier of these data answers: about every attribute, or about the class. */
export const questionsOf = ({ attributes, classes }: Pick<DataSet, 'attributes' | 'classes'>): Questions =>
  attributes ?? (classes ? { class: classes } : {});

/** Is what was seen what was wanted? */
export const isAsAsked = (seen: string | undefined, wanted: string): boolean =>
  wanted === 'any' ? seen !== 'none' : seen === wanted;

/** Where a picture is not as asked. */
export interface Miss {
  /** From 1. */
  readonly picture: number;
  readonly seen: Wanted;
}

export interface Told {
  readonly pictures: readonly Wanted[];
  /** What was read alike in all of them. */
  readonly shared: Wanted;
  /** Answers about what was asked for, over all pictures, and how many are as asked. */
  readonly asked: number;
  readonly right: number;
  readonly misses: readonly Miss[];
}

/** labels: [pictures, questions], places of the answers. */
export function told(labels: ArrayLike<number>, questions: Questions, wanted: Wanted): Told {
  const named = Object.entries(questions);
  const pictures = Array.from({ length: labels.length / named.length }, (_, row) =>
    Object.fromEntries(named.map(([name, values], i) => [name, values[labels[row * named.length + i]]])),
  );
  const [first] = pictures;
  const shared = Object.entries(first).filter(([name, value]) =>
    pictures.every((one) => one[name] === value),
  );
  const wishes = Object.entries(wanted);
  const misses = pictures.flatMap((seen, i) =>
    wishes
      .filter(([name, value]) => !isAsAsked(seen[name], value))
      .map(([name]) => ({ picture: i + 1, seen: { [name]: seen[name] } })),
  );
  const asked = wishes.length * pictures.length;
  return { pictures, shared: Object.fromEntries(shared), asked, right: asked - misses.length, misses };
}

/** Of each picture, the share of what was asked that it shows; null where nothing was. labels: [pictures, questions]; asked: [pictures]. */
export function rightOf(
  labels: ArrayLike<number>,
  questions: Questions,
  asked: readonly Wanted[],
): (number | null)[] {
  const named = Object.entries(questions);
  return asked.map((wanted, row) => {
    const answers = named.flatMap(([name, values], i) => {
      const value = wanted[name];
      return value === undefined ? [] : [isAsAsked(values[labels[row * named.length + i]], value)];
    });
    return answers.length ? answers.filter(Boolean).length / answers.length : null;
  });
}
