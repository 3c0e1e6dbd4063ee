import './bench.css';
import { lazy, Suspense, useEffect } from 'react';
import { at, named } from '../../../core/at.ts';
import { correct } from '../../../state/correct.ts';
import { initialOf, useExperiment } from '../../../state/experiment.ts';
import { say } from '../../../state/notices.ts';
import { type DataSet, dataset } from '../../../state/sources.ts';
import type { Bench } from '../../bench.ts';
import { benchesOf } from './benches.ts';
import { isGiven } from './ours.ts';

const pagesOf = (lesson: string) =>
  Object.fromEntries(benchesOf(lesson).map(({ name, load }) => [name, lazy(load)]));

/** Data that no network has learnt cannot be sampled: where the lesson begins takes its place, and a notice says so. */
function useTrainedData(lesson: string): void {
  const { model, label } = dataset(useExperiment((spec) => spec.data));
  useEffect(() => {
    if (model) return;
    const { data } = initialOf(lesson);
    say(`No network has been trained on ${label} yet; this is ${dataset(data).label}.`);
    correct({ data });
  }, [lesson, model, label]);
}

/** Whether data have what a bench needs. */
const suits: Readonly<Record<NonNullable<Bench['needs']>, (data: DataSet) => boolean>> = {
  given: isGiven,
  text: ({ text }) => text !== undefined,
  segmenter: ({ segmenter }) => segmenter !== undefined,
  plane: ({ kind }) => kind.planar,
};

/** Data that a bench cannot show give way before it is shown, and a notice says so. Returns whether they suit it. */
function useSuitedData(lesson: string, bench: string): boolean {
  const data = useExperiment((spec) => spec.data);
  const needs = benchesOf(lesson).find(({ name }) => name === bench)?.needs;
  const suited = !needs || suits[needs](dataset(data));
  useEffect(() => {
    if (suited) return;
    const { data: other } = initialOf(lesson, bench);
    say(`${dataset(data).label} cannot stand here; this is ${dataset(other).label}.`);
    correct({ data: other });
  }, [suited, lesson, bench, data]);
  return suited;
}

/** A link to a bench that there is not leads to the first one. */
function useKnownBench(lesson: string): string {
  const name = useExperiment((spec) => spec.bench);
  const benches = benchesOf(lesson);
  const first = at(benches, 0).name;
  const known = benches.some((bench) => bench.name === name);
  useEffect(() => {
    if (known) return;
    say(`There is no bench “${name}”; this is the first one.`);
    correct({ bench: first });
  }, [known, name, first]);
  return known ? name : first;
}

/** Makes the page of a lesson that has benches: one at a time. */
export function benchLesson(lesson: string) {
  const pages = pagesOf(lesson);
  return function BenchLesson() {
    useTrainedData(lesson);
    const name = useKnownBench(lesson);
    const Page = named(pages, name);
    if (!useSuitedData(lesson, name)) return <p className="waiting">Opening …</p>;
    return (
      <Suspense fallback={<p className="waiting">Opening …</p>}>
        <Page key={name} />
      </Suspense>
    );
  };
}
