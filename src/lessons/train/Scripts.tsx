import { useState } from 'react';
import { at, needed } from '../../core/at.ts';
import type { Averaging } from '../../core/averages.ts';
import { useExperiment } from '../../state/experiment.ts';
import { isKept } from '../../state/placed.ts';
import { dataset } from '../../state/sources.ts';
import { learntHere } from '../../state/training.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { saveFile } from '../../ui/save.ts';
import { exactOfSource } from '../common/exact.ts';
import type { Pupil } from '../common/pupil/pupil.ts';
import { labelledExamples, openedFor } from './examples.ts';
import { picturesOf } from './pictures/examples.ts';
import { SavedNetwork } from './Saved.tsx';
import { pytorchOf } from './script/pytorch.ts';
import type { Data } from './script/pytorchData.ts';
import { typescriptOf } from './script/typescript.ts';
import { usePupil } from './usePupil.ts';

/** What the script draws its data from; null for what it cannot draw, and before they are open. */
function dataOf(pupil: Pupil): Data | null {
  const source = openedFor(pupil);
  if (source && !dataset(pupil.spec.data).kind.planar) return { kind: 'pictures', ...picturesOf(pupil) };
  const exact = source && exactOfSource(source)?.spec;
  if (!exact) return null;
  const { x: points, labels } = labelledExamples(pupil) ?? {};
  if (points) return { kind: 'examples', points, ...(labels && { labels }) };
  const { mixtureClasses: classes, mixture } = source;
  if (exact.kind === 'round' && !classes) return { kind: 'gaussians', spec: exact };
  const components = needed(mixture, 'The Gaussians of the data');
  const { covariance } = at(components, 0);
  const same = components.every((one) => one.covariance === covariance);
  return typeof covariance === 'number' && same
    ? { kind: 'mixture', components, variance: covariance, ...(classes && { labels: classes }) }
    : null;
}

const scripts = {
  PyTorch: {
    file: 'trained.py',
    of(pupil: Pupil, averaging: Averaging) {
      const data = dataOf(pupil);
      return data && pytorchOf(pupil, data, averaging);
    },
  },
  TypeScript: {
    file: 'trained.ts',
    // What a link cannot hold, a script need not.
    of: (pupil: Pupil, averaging: Averaging) =>
      isKept(pupil.spec.placed) ? null : typescriptOf(pupil, averaging),
  },
} as const;
type Language = keyof typeof scripts;

/** The experiment as code that runs elsewhere. */
export function Scripts() {
  const pupil = usePupil();
  const averaging = useExperiment((spec) => spec.averaging);
  const [said, setSaid] = useState('');
  const copy = async (language: Language, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(`The ${language} is copied.`);
    } catch {
      setSaid('This browser lets no page copy: save the file instead.');
    }
  };
  if (!learntHere(dataset(pupil.spec.data))) return null;
  return (
    <Disclosure title="Take it along">
      <SavedNetwork />
      <p>This training as code: one file for PyTorch, and one for a checkout of this project.</p>
      {(Object.keys(scripts) as Language[]).map((language) => {
        const { file, of } = scripts[language];
        const text = of(pupil, averaging);
        return text === null ? null : (
          <p className="script" key={language}>
            <span>{language}</span>
            <button type="button" className="word" onClick={() => void copy(language, text)}>
              Copy {language}
            </button>
            <button
              type="button"
              className="word"
              onClick={() => saveFile(file, new Blob([text], { type: 'text/plain' }))}
            >
              Save {language}
            </button>
          </p>
        );
      })}
      <p role="status">{said}</p>
    </Disclosure>
  );
}
