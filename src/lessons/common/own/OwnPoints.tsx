import { lazy, Suspense, useRef, useState } from 'react';

/** Fetched when it is first opened: most visitors draw nothing. */
const Draw = lazy(() => import('./Draw.tsx'));

/** Opens the board that the points are drawn on. */
export function OwnPoints() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <div className="own-points">
      <button
        type="button"
        className="word"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        Draw data
      </button>
      <dialog
        ref={dialog}
        className="wide"
        aria-label="Your points"
        onClose={() => setOpen(false)}
        // What is drawn is not meant for the lesson beneath.
        onKeyDown={(event) => event.stopPropagation()}
      >
        {open ? (
          <Suspense fallback={<p className="waiting">Opening …</p>}>
            <Draw onClose={() => dialog.current?.close()} />
          </Suspense>
        ) : null}
      </dialog>
    </div>
  );
}
