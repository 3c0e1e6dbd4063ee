import { useSyncExternalStore } from 'react';
import { change, useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { OfferOf } from '../Offer.tsx';
import { duelKey, duelNow, duelShelf, keptBy, type SavedDuel, subscribeDuel } from './duel.ts';
import { chooseMoment } from './sight.ts';

/** Shows a duel that was kept, with its settings; it goes on from there. */
function takeUp(saved: SavedDuel): void {
  change({ ...saved.spec, momentum: saved.spec.momentum ?? 0 });
  duelNow().restore(saved);
  chooseMoment(null);
}

const most = (seconds: readonly number[]): number => Math.max(...seconds);
const isOnShow = ({ spec }: SavedDuel): boolean => keptBy(spec) === keptBy(duelNow().spec);

const say = ({ spec, moment }: SavedDuel): string =>
  `A duel on ${dataset(spec.data).label} has come to ${most(moment.seconds).toFixed(1)} seconds each, and is kept here.`;

/** Offers to go on where the page was closed, for as long as the page has not come as far. */
export function DuelOffer() {
  useExperiment(duelKey);
  const begun = useSyncExternalStore(subscribeDuel, () => duelNow().moments.length > 0);
  return (
    <OfferOf
      shelf={duelShelf}
      spec={duelNow().spec}
      begun={begun}
      subscribe={subscribeDuel}
      isOnShow={isOnShow}
      isReached={(saved) => isOnShow(saved) && most(duelNow().seconds) >= most(saved.moment.seconds)}
      say={say}
      takeUp={takeUp}
    />
  );
}
