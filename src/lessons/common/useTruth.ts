import { useEffect, useState } from 'react';
import { inSlices } from '../../core/pace.ts';
import { modalityOf } from '../../modalities/index.ts';
import type { Modality, Truth } from '../../modalities/modality.ts';
import { useExperiment } from '../../state/experiment.ts';
import { dataset, type Source, useSource } from '../../state/sources.ts';

const known = new WeakMap<NonNullable<Source['density']>, Truth>();

const same = (source: Source): Source => source;

/** Where the data is, once that is worked out; null until then and where there is no density. */
/** as: what the data are made into. */
export function useTruth(as: (source: Source) => Source = same): Truth | null {
  const data = useExperiment((spec) => spec.data);
  const opened = useSource(data);
  const [, setSurveyed] = useState(0);
  const density = opened.kind === 'ready' ? as(opened.source).density : undefined;
  useEffect(() => {
    const modality: Modality = modalityOf(dataset(data));
    if (!modality.truthOf || !density || known.has(density)) return;
    let wanted = true;
    void inSlices(modality.truthOf(density)).then((truth) => {
      known.set(density, truth);
      if (wanted) setSurveyed((count) => count + 1);
    });
    return () => {
      wanted = false;
    };
  }, [data, density]);
  return (density && known.get(density)) ?? null;
}
