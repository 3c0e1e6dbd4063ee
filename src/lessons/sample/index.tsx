import { named } from '../../core/at.ts';
import './sample.css';
import { lazy, Suspense, useEffect } from 'react';
import { correct } from '../../state/correct.ts';
import { fields, initialOf, useExperiment } from '../../state/experiment.ts';
import { say } from '../../state/notices.ts';
import { dataset } from '../../state/sources.ts';
import { benches } from './benches.ts';

const pages = Object.fromEntries(benches.map(({ name, load }) => [name, lazy(load)]));

/** Data that no network has learnt cannot be sampled: where the lesson begins takes its place, and a notice says so. */
function useTrainedData(): void {
  const { model, label } = dataset(useExperiment((spec) => spec.data));
  useEffect(() => {
    if (model) return;
    const { data } = initialOf('sample');
    say(`No network has been trained on ${label} yet; this is ${dataset(data).label}.`);
    correct({ data });
  }, [model, label]);
}

/** A link to a bench that there is not leads to the first one. */
function useKnownBench(): string {
  const name = useExperiment((spec) => spec.bench);
  const known = Object.hasOwn(pages, name);
  useEffect(() => {
    if (known) return;
    say(`There is no bench “${name}”; this is the first one.`);
    correct({ bench: fields.bench.initial });
  }, [known, name]);
  return known ? name : fields.bench.initial;
}

/** The sampling laboratory: one bench at a time. */
export default function Sample() {
  useTrainedData();
  const name = useKnownBench();
  const Page = named(pages, name);
  return (
    <Suspense fallback={<p className="waiting">Opening …</p>}>
      <Page key={name} />
    </Suspense>
  );
}
