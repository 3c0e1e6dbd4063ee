import type { ChangeEvent } from 'react';
import { experiment } from '../state/experiment.ts';
import { FILE_NAME, formatFile, parseFile, readText } from '../state/file.ts';
import { few, say } from '../state/notices.ts';
import { visit } from '../state/url.ts';
import { closeDialog, openDialog } from '../ui/dialog.ts';
import { saveFile } from '../ui/save.ts';

function save(): void {
  saveFile(FILE_NAME, new Blob([formatFile(experiment.getState())], { type: 'application/json' }));
  say(`Saved as ${FILE_NAME}.`, { briefly: true });
}

/** Shows what a file holds; Back and Undo lead to what was here. That stays where the file is no experiment. */
async function open(file: File): Promise<void> {
  try {
    const { spec, mended } = parseFile(await readText(file));
    visit(spec);
    if (mended.length) say(`The file was mended: ${few(mended)}`);
    else say(`Opened ${file.name}.`, { briefly: true });
  } catch (cause) {
    say(cause instanceof Error ? cause.message : String(cause));
  }
}

const ID = 'file';

export function FileButton() {
  return (
    <button type="button" className="word" onClick={() => openDialog(ID)}>
      File
    </button>
  );
}

/** Saves what is on the page, and opens what was saved. */
export function FileDialog() {
  const close = () => closeDialog(ID);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    // The same file may be chosen again.
    event.target.value = '';
    close();
    if (file) void open(file);
  };
  return (
    <dialog id={ID} aria-labelledby="file-title">
      <h2 id="file-title">What you see, as a file</h2>
      <p className="fine">
        A link holds all of it, too, but some programs cut off long links, such as those of painted pictures.
      </p>
      <p className="row">
        <button
          type="button"
          className="word"
          onClick={() => {
            save();
            close();
          }}
        >
          Save to a file
        </button>
        <label className="word choose-file">
          Open a file
          <input type="file" className="unseen" accept=".json,application/json" onChange={choose} />
        </label>
      </p>
      <button type="button" className="word" onClick={close}>
        Close
      </button>
    </dialog>
  );
}
