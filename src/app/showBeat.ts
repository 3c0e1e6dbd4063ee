/** Puts a beat of a place on the page: its settings, and what it plays. */
import type { Beat } from '../lessons/beat.ts';
import { keyOf, type Place } from '../lessons/course.ts';
import {
  change,
  type Experiment,
  entranceOf,
  experiment,
  fieldNames,
  fields,
  moveTo,
} from '../state/experiment.ts';
import { newGesture } from '../state/gesture.ts';
import { wantsStillness } from '../state/motion.ts';
import { pause, playback } from '../state/playback.ts';
import { type Transport, transport } from '../state/transport.ts';

/** What is of the device, of the person at it, or follows from the rest. */
const KEPT: readonly string[] = ['theme', 'backend', 'speed', 'lesson', 'bench'];

/** All that the beat says, and otherwise where the place begins. */
function specOf({ at }: Place, beat: Beat): Partial<Experiment> {
  const usual = entranceOf(at.lesson, at.bench);
  const given = fieldNames.filter((name) => !KEPT.includes(name) && name !== 't');
  return { ...Object.fromEntries(given.map((name) => [name, usual[name]])), ...at, ...beat.show };
}

/** Milliseconds that a lesson may take to open. */
const LONGEST = 5000;

/** The lesson's own transport, once it stands. before: that of the lesson that is left. */
function whenOffered(before: Transport | null, stays: boolean, then: (it: Transport) => void): () => void {
  const began = performance.now();
  let request = 0;
  const look = () => {
    const now = transport();
    if (now && (stays || now !== before)) then(now);
    else if (performance.now() - began < LONGEST) request = requestAnimationFrame(look);
  };
  request = requestAnimationFrame(look);
  return () => cancelAnimationFrame(request);
}

/** Returns how to leave it before it plays. */
export function showBeat(place: Place, beat: Beat): () => void {
  const { lesson, bench } = experiment.getState();
  const stays = keyOf(place.at.bench ? { lesson, bench } : { lesson }) === place.key;
  const before = transport();
  pause();
  newGesture();
  change(specOf(place, beat));
  moveTo(beat.show?.t ?? entranceOf(place.at.lesson, place.at.bench).t ?? fields.t.initial);
  newGesture();
  if (!beat.plays || wantsStillness()) return () => {};
  return whenOffered(before, stays, (it) => {
    if (playback.getState().status === 'still') it.toggle();
  });
}
