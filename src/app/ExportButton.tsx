import { lazy, Suspense, useRef, useState } from 'react';
import { Boundary } from './Boundary.tsx';

/** Fetched when it is first opened: most visitors only look. */
const Panel = lazy(() => import('../export/Panel.tsx'));

/** A button, and the dialog that takes what is on the stage away: as a picture, a film, numbers or charts. */
export function ExportButton() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const show = () => {
    dialog.current?.showModal();
    setOpen(true);
  };
  return (
    <>
      <button type="button" className="word" onClick={show}>
        Export
      </button>
      <dialog ref={dialog} aria-labelledby="export-title" onClose={() => setOpen(false)}>
        <h2 id="export-title">Take it with you</h2>
        {open ? (
          <Boundary>
            <Suspense fallback={<p className="waiting">Opening …</p>}>
              <Panel />
            </Suspense>
          </Boundary>
        ) : null}
        <button type="button" className="word" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </dialog>
    </>
  );
}
