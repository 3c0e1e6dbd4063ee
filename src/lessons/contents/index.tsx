import './contents.css';
import { useEffect } from 'react';
import { experiment } from '../../state/experiment.ts';
import { forgetMarks, useMarks } from '../../state/marks.ts';
import { pause } from '../../state/playback.ts';
import { wayTo } from '../../state/url.ts';
import { Canvas } from '../../ui/Canvas.tsx';
import { PageLink } from '../../ui/PageLink.tsx';
import { watchCursor } from '../common/cursor.ts';
import { cursorNow, playingTo, scrub, stepFreely } from '../common/drive.ts';
import { TimeAxis } from '../common/TimeAxis.tsx';
import { course, type Place } from '../course.ts';
import type { Picture } from '../picture.ts';
import info from './lesson.ts';

const found = import.meta.glob<{ default: Picture }>('../**/picture.ts', { eager: true });

const pictureOf = ({ folder }: Place): Picture | undefined => found[`../${folder}/picture.ts`]?.default;

function Marks({ of }: { readonly of: Place }) {
  const { seen, predicted } = useMarks();
  const marks = [seen.includes(of.key) ? '✓ seen' : '', predicted.includes(of.key) ? '✓ predicted' : ''];
  const text = marks.filter(Boolean).join(' · ');
  return text ? <span className="marks">{text}</span> : null;
}

function Entry({ place }: { readonly place: Place }) {
  const { number, title, question, claim, at } = place;
  const paint = pictureOf(place);
  return (
    <li>
      {paint ? (
        <Canvas
          className="glimpse"
          paint={(context, box, look) => paint(context, box, look, experiment.getState().t)}
          watch={watchCursor}
        />
      ) : null}
      <div>
        <h2>
          <PageLink {...wayTo(() => at)}>
            <span className="number">{number}</span> {title}
          </PageLink>
        </h2>
        <p className="question">{question}</p>
        <p className="fine">{claim}</p>
        <Marks of={place} />
      </div>
    </li>
  );
}

const toggle = playingTo(1);

/** The course as its questions and answers, with one timeline for all of its pictures. */
export default function Contents() {
  const { seen, predicted } = useMarks();
  useEffect(() => pause, []);
  return (
    <div className="contents">
      <h1 className="claim">{info.claim}</h1>
      <ol>
        {course.map((place) => (
          <Entry key={place.key} place={place} />
        ))}
      </ol>
      <p className="fine">
        The small pictures are computed as you drag, with the exact denoiser of these points; nothing in them
        is learned.{' '}
        {seen.length || predicted.length ? (
          <button type="button" className="word" onClick={forgetMarks}>
            Forget what I have seen
          </button>
        ) : null}
      </p>
      <div className="axis">
        <div className="timeline">
          <TimeAxis cursor={cursorNow} toggle={toggle} step={stepFreely} scrub={scrub} />
        </div>
      </div>
    </div>
  );
}
