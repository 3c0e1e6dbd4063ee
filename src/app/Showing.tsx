import { useCallback, useEffect, useState } from 'react';
import type { Beat } from '../lessons/beat.ts';
import { beatsOf } from '../lessons/beats.ts';
import { course, type Place } from '../lessons/course.ts';
import { matterOf } from '../lessons/matters.ts';
import { change } from '../state/experiment.ts';
import { type Showing, show, showing, toBeat, useShowing } from '../state/showing.ts';
import { usePlace } from './Onward.tsx';
import { showBeat } from './showBeat.ts';
import { leaveStage, useStageWindow } from './stageWindow.ts';

/** What a place has, in a file of its own; null while it is on its way. missing: in place of what cannot be had. */
function useLoaded<T>(place: Place | undefined, load: (folder: string) => Promise<T>, missing: T): T | null {
  const [found, setFound] = useState<{ readonly of: Place; readonly what: T } | null>(null);
  useEffect(() => {
    if (!place) return;
    let wanted = true;
    const take = (what: T) => wanted && setFound({ of: place, what });
    load(place.folder).then(take, () => take(missing));
    return () => {
      wanted = false;
    };
  }, [place, load, missing]);
  return found && found.of === place ? found.what : null;
}

const none: readonly Beat[] = [];

function Matters({ of }: { readonly of: Place }) {
  const Matter = useLoaded(of, matterOf, null);
  return <div className="matters">{Matter ? <Matter /> : null}</div>;
}

/** Page keys, which clickers send, and where they lead. */
const pageKeys: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1 };

function usePageKeys(by: (step: 1 | -1) => void): void {
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const step = pageKeys[event.key];
      const typing =
        event.target instanceof Element &&
        event.target.closest('input:not([type=range]), textarea, select, dialog');
      if (!step || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      by(step);
    };
    window.addEventListener('keydown', turn, true);
    return () => window.removeEventListener('keydown', turn, true);
  }, [by]);
}

/** The beat that is on, the way to the next, and through the last one to the next place. */
function Bar({
  place,
  beats,
  showing: { mode, beat },
}: {
  place: Place;
  beats: readonly Beat[];
  showing: Showing;
}) {
  const at = beat < 0 ? beats.length - 1 : Math.min(beat, beats.length - 1);
  const here = beats[at];
  useEffect(() => (here ? showBeat(place, here) : undefined), [place, here]);
  const number = course.indexOf(place);
  const by = useCallback(
    (step: 1 | -1) => {
      const to = at + step;
      const other = course[number + step];
      if (beats[to]) toBeat(to);
      else if (other) {
        toBeat(step > 0 ? 0 : -1);
        change(other.at);
      }
    },
    [at, beats, number],
  );
  usePageKeys(by);
  return (
    <section className="beats" aria-label={mode === 'stage' ? 'Presentation' : 'Tour'}>
      {mode === 'stage' ? <Matters of={place} /> : null}
      <p aria-live="polite">{here?.say ?? place.claim}</p>
      <div className="row">
        <button
          type="button"
          className="word"
          onClick={() => by(-1)}
          aria-disabled={at <= 0 && !course[number - 1]}
        >
          Previous
        </button>
        <span className="number fine" translate="no">
          {place.number} {place.title} · {at + 1}/{beats.length}
        </span>
        <button
          type="button"
          className="word"
          onClick={() => by(1)}
          aria-disabled={at + 1 >= beats.length && !course[number + 1]}
        >
          Next
        </button>
        <button type="button" className="word" onClick={leaveStage}>
          End
        </button>
      </div>
    </section>
  );
}

/** What is shown round, if anything is. From where there is nothing to show, as in the contents, it goes to the first place. */
export function BeatsBar() {
  const state = useShowing();
  const on = state.mode !== 'off';
  const place = usePlace();
  const beats = useLoaded(on ? place : undefined, beatsOf, none);
  useStageWindow(state.mode === 'stage');
  useEffect(() => {
    const [first] = course;
    if (on && !place && first) change(first.at);
  }, [on, place]);
  return on && place && beats ? <Bar place={place} beats={beats} showing={state} /> : null;
}

/** Begins to present: the whole window is the stage. */
export const present = (): void => show(showing.getState().mode === 'stage' ? 'off' : 'stage');
