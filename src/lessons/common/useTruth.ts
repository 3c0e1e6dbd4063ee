import { useEffect, useState } from 'react';
import { modalities } from '../../modalities/index.ts';
import type { Modality, Truth } from '../../modalities/modality.ts';
import { type DataName, useExperiment } from '../../state/experiment.ts';
import { dataset, useSource } from '../../state/sources.ts';

const known = new Map<DataName, Truth>();

/** Milliseconds of a display frame. */
const BUDGET = 6;

/** Runs a survey a little in each display frame. Returns how to stop it. */
function pace(survey: Generator<void, Truth>, done: (truth: Truth) => void): () => void {
  let request = 0;
  const stretch = () => {
    const end = performance.now() + BUDGET;
    let step = survey.next();
    while (!step.done && performance.now() < end) step = survey.next();
    if (step.done) done(step.value);
    else request = requestAnimationFrame(stretch);
  };
  request = requestAnimationFrame(stretch);
  return () => cancelAnimationFrame(request);
}

/** Where the data is, once that is worked out; null until then and where there is no density. */
export function useTruth(): Truth | null {
  const data = useExperiment((spec) => spec.data);
  const opened = useSource(data);
  const [, setSurveyed] = useState(0);
  const density = opened.kind === 'ready' ? opened.source.density : undefined;
  useEffect(() => {
    const modality: Modality = modalities[dataset(data).modality];
    if (!modality.survey || !density || known.has(data)) return;
    return pace(modality.survey(density), (truth) => {
      known.set(data, truth);
      setSurveyed((count) => count + 1);
    });
  }, [data, density]);
  return known.get(data) ?? null;
}
