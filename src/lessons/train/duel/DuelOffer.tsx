import { useSyncExternalStore } from 'react';
import { change, useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { OfferOf } from '../Offer.tsx';
import { duelKey, duelNow, duelShelf, type SavedDuel, subscribeDuel } from './duel.ts';
import { chooseMoment } from './sight.ts';

/** Shows a duel that was kept, with its settings; it goes on from there. */
function takeUp(saved: SavedDuel): void {
  change({ ...saved.spec, momentum: saved.spec.momentum ?? 0 });
  duelNow().restore(saved);
  chooseMoment(null);
}

const say = ({ spec, moment }: SavedDuel): string =>
  `A duel on ${dataset(spec.data).label} has come to ${Math.max(...moment.seconds).toFixed(1)} seconds each, and is kept here.`;

/** Offers to go on where the page was closed, for as long as nothing has begun. */
export function DuelOffer() {
  useExperiment(duelKey);
  const begun = useSyncExternalStore(subscribeDuel, () => duelNow().moments.length > 0);
  return (
    <OfferOf
      shelf={duelShelf}
      spec={duelNow().spec}
      begun={begun}
      isBegun={() => false}
      say={say}
      takeUp={takeUp}
    />
  );
}
