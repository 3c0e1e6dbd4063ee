/** What is asked for: as much of each class, or what prompts say that were written for real portraits; of points nothing. */
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import type { Wanted } from '../../../state/judging.ts';
import type { SampleSpec } from '../../../state/runs.ts';
import type { DataSet } from '../../../state/sources.ts';
import { testsOf } from '../../../state/tests.ts';

/** Of each sample of a lot. */
export interface Wishes {
  readonly condition: Pick<SampleSpec['condition'], 'class' | 'prompt'>;
  /** What it has to show; null where nothing is asked. */
  readonly asked: readonly Wanted[] | null;
}

type Asking = 'class' | 'words' | 'nothing';

export function askedBy({ kind, text, test, classes }: DataSet): Asking {
  if (text && test) return 'words';
  return classes && !kind.planar ? 'class' : 'nothing';
}

/** Whether the teacher is led towards what is asked, which takes it two questions a call. */
export const isGuided = (page: Pick<Experiment, 'data' | 'guidance'>): boolean =>
  page.guidance !== 1 && askedBy(datasetOf(page)) !== 'nothing';

/** Each class in turn: any lot that is a multiple of their number has as many of each. */
export const inTurn = (count: number, classes: number): number[] =>
  Array.from({ length: count }, (_, i) => i % classes);

/** Those of lot number `lot`: the same for every contender. Throws as the data's own file does. */
export async function wishesOf(
  { data: name }: Pick<Experiment, 'data'>,
  lot: number,
  count: number,
): Promise<Wishes> {
  const data = datasetOf({ data: name });
  const asking = askedBy(data);
  if (asking === 'words') {
    const tasks = (await testsOf(name)).tasks?.(lot, count) ?? [];
    return {
      condition: { class: null, prompt: tasks.map(({ prompt }) => prompt) },
      asked: tasks.map(({ asked }) => asked),
    };
  }
  if (asking === 'nothing') return { condition: { class: null }, asked: null };
  const classes = data.classes ?? [];
  const each = inTurn(count, classes.length);
  return {
    condition: { class: each },
    asked: each.map((label): Wanted => ({ class: classes[label] ?? '' })),
  };
}
