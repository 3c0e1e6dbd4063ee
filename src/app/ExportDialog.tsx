import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { closeDialog, openDialog } from '../ui/dialog.ts';
import { Boundary } from './Boundary.tsx';

const ID = 'export';

/** Whether its parts are there: what is under way ends with the dialog. */
const opened = createStore(() => false);

/** Fetched when it is first opened: most visitors only look. */
const Panel = lazy(() => import('../export/Panel.tsx'));

export function ExportButton() {
  const open = () => {
    openDialog(ID);
    opened.setState(true, true);
  };
  return (
    <button type="button" className="word" onClick={open}>
      Export
    </button>
  );
}

/** Takes what is on the stage away: as a picture, a film, numbers or charts. */
export function ExportDialog() {
  const open = useStore(opened);
  return (
    <dialog id={ID} aria-labelledby="export-title" onClose={() => opened.setState(false, true)}>
      <h2 id="export-title">Take it with you</h2>
      {open ? (
        <Boundary>
          <Suspense fallback={<p className="waiting">Opening …</p>}>
            <Panel />
          </Suspense>
        </Boundary>
      ) : null}
      <button type="button" className="word" onClick={() => closeDialog(ID)}>
        Close
      </button>
    </dialog>
  );
}
