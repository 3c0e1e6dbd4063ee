import { paintFilm } from '../../common/bench/film.ts';
import { RunAxis } from '../../common/bench/RunTimeline.tsx';
import { stage } from './shown.ts';

const paint = paintFilm(stage, 'entry');

/** The cursor goes through the run on the stage, frame by frame. */
export const Timeline = () => <RunAxis of={stage} strip={paint} />;
