import { useRef } from 'react';
import { keys } from './keys.ts';

const ID = 'keys';

export function openKeys(): void {
  const dialog = document.getElementById(ID);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

/** A button and the list of keys that it, or “?”, opens. */
export function KeysButton() {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" className="word keys" onClick={openKeys}>
        Keys<span className="key-hint"> ?</span>
      </button>
      <dialog id={ID} ref={dialog} aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl>
          {keys.map(({ key, does }) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <button type="button" className="word" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </dialog>
    </>
  );
}
