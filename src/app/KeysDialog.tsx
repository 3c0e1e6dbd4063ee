import { setKeysAnywhere, useKeysAnywhere } from '../state/device.ts';
import { closeDialog, openDialog } from '../ui/dialog.ts';
import { keys } from './keys.ts';

const ID = 'keys';

export const openKeys = (): void => openDialog(ID);

/** Those who speak to their machine, or touch keys unawares, may not want single keys to do anything. */
function Anywhere() {
  const anywhere = useKeysAnywhere();
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={anywhere}
          onChange={(event) => setKeysAnywhere(event.target.checked)}
        />
        These keys work anywhere on the page
      </label>
      <p className="fine">
        Otherwise only in the timeline, where the slider and its buttons are. This is kept on your device.
      </p>
    </>
  );
}

export function KeysButton() {
  return (
    <button type="button" className="word" onClick={openKeys}>
      Keys<span className="key-hint"> ?</span>
    </button>
  );
}

/** The list of keys. */
export function KeysDialog() {
  return (
    <dialog id={ID} aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="fine">
        A text field keeps its keys, and a button that you came to by Tab is pressed with Space.
      </p>
      <Anywhere />
      <button type="button" className="word" onClick={() => closeDialog(ID)}>
        Close
      </button>
    </dialog>
  );
}
