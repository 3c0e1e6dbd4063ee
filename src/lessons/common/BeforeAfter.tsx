import { useSyncExternalStore } from 'react';
import { useExperiment } from '../../state/experiment.ts';
import type { Flips } from './before.ts';

/** Turns the stage over to what stood there before the last change, and back. Nothing where nothing did. */
export function BeforeAfter({ of }: { readonly of: Flips }) {
  const before = useSyncExternalStore(of.subscribe, of.before);
  const flipped = useSyncExternalStore(of.subscribe, of.isFlipped);
  // Other settings have something else before them.
  useExperiment(of.before);
  if (before === null) return null;
  return (
    <>
      <button type="button" className="word" onClick={() => of.flip(!flipped)}>
        {flipped ? 'Show after' : 'Show before'}
      </button>
      <span className="unseen" role="status">
        {flipped ? `Shown: before, with ${before}` : ''}
      </span>
    </>
  );
}
