import { lazy, Suspense, useEffect } from 'react';
import { placeOf } from '../lessons/course.ts';
import { lessons } from '../lessons/index.ts';
import { correct } from '../state/correct.ts';
import { experiment, fields, useExperiment } from '../state/experiment.ts';
import { mark } from '../state/marks.ts';
import { say } from '../state/notices.ts';
import { show } from '../state/showing.ts';
import { BesideClaim } from '../ui/LessonFrame.tsx';
import { Predicted } from '../ui/Predict.tsx';
import { Boundary } from './Boundary.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { FileDialog } from './FileDialog.tsx';
import { GlossaryDialog } from './GlossaryDialog.tsx';
import { Header } from './Header.tsx';
import { KeysDialog, openKeys } from './KeysDialog.tsx';
import { useKeys } from './keys.ts';
import { Notices } from './Notices.tsx';
import { Onward, usePlace } from './Onward.tsx';
import { BeatsBar, present } from './Showing.tsx';

const pages = Object.fromEntries(lessons.map(({ name, load }) => [name, lazy(load)]));

/** A link to a lesson that there is not leads to the first one. */
function useKnownLesson(): string {
  const name = useExperiment((spec) => spec.lesson);
  const known = Object.hasOwn(pages, name);
  useEffect(() => {
    if (known) return;
    say(`There is no lesson “${name}”; this is the first one.`);
    correct({ lesson: fields.lesson.initial });
  }, [known, name]);
  return known ? name : fields.lesson.initial;
}

const ways = { help: openKeys, present };

/** Somebody has committed to an answer in the place that is open. */
function predicted(): void {
  const place = placeOf(experiment.getState());
  if (place) mark('predicted', place.key);
}

/** Walks through what there is to see here. */
function ShowMeRound() {
  const place = usePlace();
  return place ? (
    <button type="button" className="word show-me" onClick={() => show('tour')}>
      Show me
    </button>
  ) : null;
}

export function App() {
  const name = useKnownLesson();
  const Page = pages[name];
  const title = lessons.find((lesson) => lesson.name === name)?.title;
  useKeys(ways);
  useEffect(() => {
    document.title = `${title} · Unnoise`;
  }, [title]);
  return (
    <>
      <a className="skip" href="#lesson">
        Skip to the lesson
      </a>
      <Header lesson={name} />
      <main id="lesson" tabIndex={-1}>
        <Boundary key={name}>
          <Suspense fallback={<p className="waiting">Opening …</p>}>
            <Predicted.Provider value={predicted}>
              <BesideClaim.Provider value={<ShowMeRound />}>{Page ? <Page /> : null}</BesideClaim.Provider>
            </Predicted.Provider>
            <Onward />
          </Suspense>
        </Boundary>
      </main>
      <BeatsBar />
      <FileDialog />
      <ExportDialog />
      <GlossaryDialog />
      <KeysDialog />
      <Notices />
    </>
  );
}
