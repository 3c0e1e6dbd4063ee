import { useMemo } from 'react';
import { change, useExperiment } from '../../../state/experiment.ts';
import { Canvas } from '../../../ui/Canvas.tsx';
import { Live } from '../../../ui/Live.tsx';
import { paintRun } from '../../common/bench/paint.ts';
import { distanceText } from '../figures.ts';
import { apartIn, returned, strengths } from './made.ts';
import { comparedText } from './words.ts';

const distanceOf = (which: number): string => {
  const apart = apartIn(which);
  return apart ? distanceText(apart) : '…';
};

function One({ which, strength }: { readonly which: number; readonly strength: number }) {
  const current = useExperiment((spec) => spec.strength === strength);
  const paint = useMemo(() => paintRun(returned, which, { truth: null }), [which]);
  return (
    <button
      type="button"
      className="compared"
      aria-pressed={current}
      onClick={() => change({ strength })}
      title={`Strength ${strength}`}
    >
      <Canvas paint={paint} watch={returned.watch} label={() => comparedText(which)} />
      <span className="number" translate="no">
        t₀ = {strength}
      </span>
      <Live watch={returned.watch} read={() => distanceOf(which)} className="number" />
    </button>
  );
}

/** What comes back from a few strengths, and how far it is from the reference. */
export function Compared() {
  return (
    <section className="strengths" aria-label="Compared strengths">
      {strengths.map((strength, which) => (
        <One key={strength} which={which} strength={strength} />
      ))}
    </section>
  );
}
