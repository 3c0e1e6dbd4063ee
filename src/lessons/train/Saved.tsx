import { type ChangeEvent, useEffect, useState } from 'react';
import { change } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import { saveFile } from '../../ui/save.ts';
import { type Pupil, pupilOf, type Saved } from '../common/pupil/pupil.ts';
import { forgetStored, latestStored, storedOf } from '../common/pupil/stored.ts';
import { FILE_NAME, networkFile, openNetwork } from './savedFile.ts';
import { choose, pupilNow } from './sight.ts';
import { usePupil } from './usePupil.ts';

/** Shows a training that was kept, with its settings; it goes on from there. */
function takeUp(saved: Saved): void {
  pupilOf(saved.spec).restore(saved);
  change(saved.spec);
  choose(null);
}

const said = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** The network as a file, and back. */
export function SavedNetwork() {
  const pupil = usePupil();
  const [message, setMessage] = useState('');
  const save = async () => {
    try {
      saveFile(FILE_NAME, await networkFile(pupilNow()));
      setMessage(`Saved as ${FILE_NAME}.`);
    } catch (cause) {
      setMessage(said(cause));
    }
  };
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    // The same file may be chosen again.
    event.target.value = '';
    if (!file) return;
    try {
      const saved = await openNetwork(file);
      takeUp(saved);
      setMessage(`Opened ${file.name}: ${saved.moment.step.toLocaleString('en')} steps.`);
    } catch (cause) {
      setMessage(said(cause));
    }
  };
  return (
    <>
      <p className="row">
        <button type="button" className="word" disabled={!pupil.step} onClick={() => void save()}>
          Save the network
        </button>
        <label className="word choose-file">
          Open a network
          <input
            type="file"
            className="unseen"
            accept=".safetensors"
            onChange={(event) => void open(event)}
          />
        </label>
      </p>
      <p role="status">{message}</p>
    </>
  );
}

/** What this device has kept of a training that the page was closed on. */
function useOffer(pupil: Pupil): readonly [Saved | null, () => void] {
  const [offer, setOffer] = useState<Saved | null>(null);
  const begun = pupil.step > 0;
  useEffect(() => {
    let wanted = true;
    if (!begun)
      void storedOf(pupil.spec)
        .then((own) => own ?? latestStored())
        .then((saved) => {
          if (wanted) setOffer(saved && pupilOf(saved.spec).step === 0 ? saved : null);
        });
    return () => {
      wanted = false;
    };
  }, [pupil, begun]);
  return [begun ? null : offer, () => setOffer(null)];
}

/** Offers to go on where the page was closed, for as long as nothing has begun. */
export function Offer() {
  const [offer, forget] = useOffer(usePupil());
  const [wrong, setWrong] = useState('');
  if (!offer) return null;
  const { label } = dataset(offer.spec.data);
  return (
    <div className="offer" role="status">
      <p>
        {wrong ||
          `A training on ${label} has come to step ${offer.moment.step.toLocaleString('en')}, and is kept here.`}
      </p>
      <p className="row">
        <button
          type="button"
          className="word"
          onClick={() => {
            try {
              takeUp(offer);
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
            void forgetStored(offer.spec);
          }}
        >
          Forget it
        </button>
      </p>
    </div>
  );
}
