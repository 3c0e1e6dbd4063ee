import { useEffect, useState } from 'react';
import type { Keepable, Shelf } from '../common/pupil/stored.ts';

export const said = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

interface Props<S extends Keepable> {
  readonly shelf: Shelf<S>;
  /** On show; another object where they are others. */
  readonly spec: S['spec'];
  readonly begun: boolean;
  /** Whether the page has more of it than is kept. */
  readonly isBegun: (saved: S) => boolean;
  readonly say: (saved: S) => string;
  /** Throws Error where it cannot be. */
  readonly takeUp: (saved: S) => void;
}

/** What this device has kept of a training that the page was closed on. */
function useOffer<S extends Keepable>({ shelf, spec, begun, isBegun }: Props<S>) {
  const [offer, setOffer] = useState<S | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is the same each time.
  useEffect(() => {
    let wanted = true;
    if (!begun)
      void shelf
        .of(spec)
        .then((own) => own ?? shelf.latest())
        .then((saved) => {
          if (wanted) setOffer(saved && !isBegun(saved) ? saved : null);
        });
    return () => {
      wanted = false;
    };
  }, [shelf, spec, begun]);
  return [begun ? null : offer, () => setOffer(null)] as const;
}

/** Offers to go on where the page was closed, for as long as nothing has begun. */
export function OfferOf<S extends Keepable>(props: Props<S>) {
  const [offer, forget] = useOffer(props);
  const [wrong, setWrong] = useState('');
  if (!offer) return null;
  return (
    <div className="offer" role="status">
      <p>{wrong || props.say(offer)}</p>
      <p className="row">
        <button
          type="button"
          className="word"
          onClick={() => {
            try {
              props.takeUp(offer);
            } catch (cause) {
              setWrong(said(cause));
            }
          }}
        >
          Go on from there
        </button>
        <button
          type="button"
          className="word"
          onClick={() => {
            forget();
            void props.shelf.forget(offer.spec);
          }}
        >
          Forget it
        </button>
      </p>
    </div>
  );
}
