/** The course: the lessons, and the benches of one that has some, in the order in which each makes the next one plain. */
import type { Experiment } from '../state/experiment.ts';
import type { Bench } from './bench.ts';
import { lessons } from './index.ts';

const infos = import.meta.glob<{ default: Bench }>('./*/*/bench.ts', { eager: true });

/** A lesson, or a bench of one. */
export interface Place {
  /** Its lesson, and its bench after a slash. */
  readonly key: string;
  /** From 1. */
  readonly number: number;
  readonly title: string;
  readonly question: string;
  readonly claim: string;
  /** Where its files are, in src/lessons. */
  readonly folder: string;
  /** Where it is. */
  readonly at: Pick<Experiment, 'lesson'> & Partial<Pick<Experiment, 'bench'>>;
}

interface Info {
  readonly title: string;
  readonly question: string;
  readonly claim: string;
  readonly folder: string;
  readonly at: Place['at'];
}

function benchesOf(lesson: string): Info[] {
  return Object.entries(infos)
    .filter(([path]) => path.split('/')[1] === lesson)
    .sort(([, a], [, b]) => a.default.order - b.default.order)
    .map(([path, { default: info }]) => {
      const folder = path.split('/')[2];
      return { ...info, folder: `${lesson}/${folder}`, at: { lesson, bench: info.link ?? folder } };
    });
}

function partsOf({ name, title, question, claim }: (typeof lessons)[number]): Info[] {
  const benches = benchesOf(name);
  if (benches.length) return benches;
  return question === undefined ? [] : [{ title, question, claim, folder: name, at: { lesson: name } }];
}

export const keyOf = ({ lesson, bench }: Place['at']): string => (bench ? `${lesson}/${bench}` : lesson);

export const course: readonly Place[] = lessons
  .flatMap(partsOf)
  .map((info, i) => ({ ...info, key: keyOf(info.at), number: i + 1 }));

/** The place of the course that is open; undefined in what is no part of it. */
export const placeOf = ({ lesson, bench }: Pick<Experiment, 'lesson' | 'bench'>): Place | undefined =>
  course.find(({ at }) => at.lesson === lesson && (at.bench ?? bench) === bench);
