import { paintFilm } from '../../common/bench/film.ts';
import { RunTimeline } from '../../common/bench/RunTimeline.tsx';
import { made } from './made.ts';

const paint = paintFilm(made, 'made');

/** The cursor goes through the run, frame by frame. */
export const Timeline = () => <RunTimeline of={made} strip={paint} />;
