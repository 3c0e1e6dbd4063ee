import './own.css';
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { change, useExperiment } from '../../../state/experiment.ts';
import { redo, undo } from '../../../state/undo.ts';
import { Board } from './Board.tsx';
import { countOnBoard, subscribeBoard, trouble } from './board.ts';
import { Keeping } from './Keeping.tsx';
import { Opening, useOpening } from './Opening.tsx';
import { Tools } from './Tools.tsx';

/** The usual keys; the page's own do not reach into a dialog. */
function onKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
  if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
  event.preventDefault();
  (event.shiftKey ? redo : undo)();
}

interface Props {
  readonly onClose: () => void;
}

/** Draws, opens and keeps points, which are data like all others as soon as they stand here. */
export default function Draw({ onClose }: Props) {
  const opening = useOpening();
  const wrong = useStore(trouble);
  const lesson = useExperiment((spec) => spec.lesson);
  useExperiment((spec) => spec.placed);
  const count = useSyncExternalStore(subscribeBoard, countOnBoard);
  const paste = (event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    const [file] = event.clipboardData.files;
    const text = event.clipboardData.getData('text');
    if (file) void opening.take(file, 'What was pasted');
    else if (text) void opening.take(new Blob([text], { type: 'text/plain' }), 'What was pasted');
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void opening.take(file, file.name);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pasted or dropped anywhere in it is meant for it.
    <div
      className="drawing"
      onPaste={paste}
      onDrop={drop}
      onDragOver={(event) => event.preventDefault()}
      onKeyDown={onKey}
    >
      <section aria-label="Draw data">
        <Board />
      </section>
      <div className="drawing-tools">
        <Tools />
        <Opening {...opening} />
        {wrong ? (
          <p role="alert" className="said">
            {wrong}
          </p>
        ) : null}
        <Keeping />
        <p className="row drawing-end">
          <button
            type="button"
            className="main named"
            disabled={!count}
            onClick={() => {
              if (lesson !== 'train') change({ lesson: 'train' });
              onClose();
            }}
          >
            Train on these
          </button>
          <button type="button" className="word" onClick={onClose}>
            Done
          </button>
        </p>
      </div>
    </div>
  );
}
