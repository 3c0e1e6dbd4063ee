import { useCallback, useEffect, useState } from 'react';
import { change } from '../../../state/experiment.ts';
import { asCsv } from '../../../state/opening.ts';
import {
  deleteDrawing,
  isLinkable,
  keepLast,
  type Named,
  nameDrawing,
  namedDrawings,
} from '../../../state/placed.ts';
import { saveFile } from '../../../ui/save.ts';
import { dataOfDrawings, placedNow, trouble } from './board.ts';

const LONGEST = 60;
const NOTHING_KEPT = 'This browser keeps nothing here, as private windows do: save the drawing to a file.';

/** What a file may be called. */
const fileName = (name: string): string =>
  `${name.replace(/[^\p{L}\p{N} _-]+/gu, '').trim() || 'points'}.csv`;

/** Drawings by name, on this device; and as files. */
export function Keeping() {
  const [name, setName] = useState('');
  const [all, setAll] = useState<readonly Named[]>([]);
  const refresh = useCallback(
    () => namedDrawings().then(setAll, () => trouble.setState(NOTHING_KEPT, true)),
    [],
  );
  useEffect(() => void refresh(), [refresh]);
  const placed = placedNow();
  const count = placed?.colours.length ?? 0;
  const keepIt = async () => {
    if (!placed) return;
    try {
      await nameDrawing(name.trim() || `Drawing ${all.length + 1}`, placed);
      setName('');
      await refresh();
    } catch {
      trouble.setState(NOTHING_KEPT, true);
    }
  };
  return (
    <div className="controls">
      <p className="hint">
        {count.toLocaleString('en')} {count === 1 ? 'point' : 'points'}
        {placed && isLinkable(placed)
          ? '; the link holds them all.'
          : ': too many for a link, so this device keeps them. For another one, save a file.'}
      </p>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          void keepIt();
        }}
      >
        <input
          type="text"
          aria-label="Name of the drawing"
          placeholder="Name"
          maxLength={LONGEST}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="word" disabled={!count}>
          Keep here
        </button>
        <button
          type="button"
          className="word"
          disabled={!count}
          onClick={() => placed && saveFile(fileName(name), new Blob([asCsv(placed)], { type: 'text/csv' }))}
        >
          Save to a file
        </button>
      </form>
      {all.length ? (
        <ul className="kept-drawings" aria-label="Kept on this device">
          {all.map((one) => (
            <li className="row" key={one.name}>
              <span translate="no">{one.name}</span>
              <span className="hint">{one.count.toLocaleString('en')} points</span>
              <button
                type="button"
                className="word"
                aria-label={`Open ${one.name}`}
                onClick={() => {
                  keepLast(one.text);
                  change({ data: dataOfDrawings(), placed: one.text });
                }}
              >
                Open
              </button>
              <button
                type="button"
                className="word"
                aria-label={`Delete ${one.name}`}
                onClick={() => void deleteDrawing(one).then(refresh)}
              >
                Delete
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
