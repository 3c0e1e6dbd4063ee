import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Keepable, Shelf } from '../common/pupil/stored.ts';

export const said = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

interface Props<S extends Keepable> {
  readonly shelf: Shelf<S>;
  /** On show; another object where they are others. */
  readonly spec: S['spec'];
  readonly begun: boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /** Whether it is of the settings on show. */
  readonly isOnShow: (saved: S) => boolean;
  /** Whether the page has come as far with it as what is kept. */
  readonly isReached: (saved: S) => boolean;
  readonly say: (saved: S) => string;
  /** Throws Error where it cannot be. */
  readonly takeUp: (saved: S) => void;
}

/**
 * What this device has kept of a training that the page was closed on. Who presses Train in its place begins anew, and that
 * is kept instead: so the old one is still offered, until the new one has come as far.
 */
function useOffer<S extends Keepable>({ shelf, spec, begun, subscribe, isOnShow, isReached }: Props<S>) {
  const [offer, setOffer] = useState<S | null>(null);
  const asked = useRef(spec);
  useEffect(() => {
    asked.current = spec;
    if (begun) return;
    void shelf
      .of(spec)
      .then((own) => own ?? shelf.latest())
      .then((saved) => {
        // What has begun while this was looked up does not make it any less worth an offer.
        if (asked.current === spec) setOffer(saved);
      });
  }, [shelf, spec, begun]);
  const reached = useSyncExternalStore(subscribe, () => offer !== null && isReached(offer));
  useEffect(() => {
    if (reached) setOffer(null);
  }, [reached]);
  const open = offer !== null && !reached && (!begun || isOnShow(offer));
  return [open ? offer : null, () => setOffer(null)] as const;
}

/** Offers to go on where the page was closed, for as long as the page has not come as far. */
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
              forget();
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
            // Once anew, it is the new one that is kept.
            if (!props.begun) void props.shelf.forget(offer.spec);
          }}
        >
          Forget it
        </button>
      </p>
    </div>
  );
}
