import { type ChangeEvent, useState } from 'react';
import { change } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import { saveFile } from '../../ui/save.ts';
import { pupilKey, pupilOf, type Saved, subscribePupil } from '../common/pupil/pupil.ts';
import { pupilShelf } from '../common/pupil/stored.ts';
import { OfferOf, said } from './Offer.tsx';
import { FILE_NAME, networkFile, openNetwork } from './savedFile.ts';
import { choose, pupilNow } from './sight.ts';
import { usePupil } from './usePupil.ts';

/** Shows a training that was kept, with its settings; it goes on from there. */
function takeUp(saved: Saved): void {
  pupilOf(saved.spec).restore(saved);
  change(saved.spec);
  choose(null);
}

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

/** Offers to go on where the page was closed, for as long as the page has not come as far. */
export function Offer() {
  const { spec, step } = usePupil();
  return (
    <OfferOf
      shelf={pupilShelf}
      spec={spec}
      begun={step > 0}
      subscribe={subscribePupil}
      isOnShow={(saved) => pupilKey(saved.spec) === pupilKey(spec)}
      isReached={({ spec, moment }) => pupilOf(spec).step >= moment.step}
      say={(saved) =>
        `A training on ${dataset(saved.spec.data).label} has come to step ${saved.moment.step.toLocaleString('en')}, and is kept here.`
      }
      takeUp={takeUp}
    />
  );
}
